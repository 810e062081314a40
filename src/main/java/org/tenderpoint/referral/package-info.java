/**
 * Referrals: other help that was offered to a client, and what became of it. Unsuitable help is refused with a reason.
 */
@NullMarked
package org.tenderpoint.referral;

import org.jspecify.annotations.NullMarked;
