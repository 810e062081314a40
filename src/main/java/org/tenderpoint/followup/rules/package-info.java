/**
 * The books after a session, each in a room of its own: {@code triage} (how soon someone must act), {@code adjustment}
 * (what to change in the next session), {@code care} (what helps at home) and {@code referral} (where else to go). They
 * are pure functions from {@code facts} to decisions. What a feedback comes to in all of them stands here.
 */
@NullMarked
package org.tenderpoint.followup.rules;

import org.jspecify.annotations.NullMarked;
