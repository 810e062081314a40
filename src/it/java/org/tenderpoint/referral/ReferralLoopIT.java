package org.tenderpoint.referral;

import org.tenderpoint.OnPostgres;

/** The same on PostgreSQL. */
@OnPostgres
class ReferralLoopIT extends ReferralLoopTest {}
