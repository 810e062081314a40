/**
 * The books after a session: how soon someone must act, what to change in the next session, what helps at home, and
 * where to refer. They are pure functions from facts to decisions.
 */
@NullMarked
package org.tenderpoint.followup.rules;

import org.jspecify.annotations.NullMarked;
