/** The facts of a session and its feedback, and how rules read them. */
@NullMarked
package org.tenderpoint.followup.rules.facts;

import org.jspecify.annotations.NullMarked;
