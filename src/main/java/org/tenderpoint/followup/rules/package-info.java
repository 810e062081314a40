/**
 * What an answer after a session means: how soon someone must act, what the next session changes, what helps at home
 * and where to refer. Pure: facts in, decision out; nothing is read or changed on the way.
 */
@NullMarked
package org.tenderpoint.followup.rules;

import org.jspecify.annotations.NullMarked;
