package org.tenderpoint.referral;

import org.tenderpoint.AlsoOnPostgres;

/** The same on PostgreSQL. */
@AlsoOnPostgres
class ReferralServiceIT extends ReferralServiceTest {}
