/**
 * Where else a client may be helped. {@code ReferralSpineRows} and {@code ReferralHealthRows} say what each fact means
 * for each discipline, {@code ReferralTriggers} why anything is suggested at all.
 */
@NullMarked
package org.tenderpoint.followup.rules.referral;

import org.jspecify.annotations.NullMarked;
