/**
 * The facts of a session and its feedback, how rules read them, and what code asks of a rule ({@code FollowUpTrait}).
 */
@NullMarked
package org.tenderpoint.followup.rules.facts;

import org.jspecify.annotations.NullMarked;
