/** The list of referrals, one referral's way, and the offer. */
@NullMarked
package org.tenderpoint.referral.ui;

import org.jspecify.annotations.NullMarked;
