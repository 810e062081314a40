package org.tenderpoint.referral;

import org.tenderpoint.OnPostgres;

/** The same on PostgreSQL. */
@OnPostgres("races: who comes first at a row")
class ReferralRaceIT extends ReferralRaceTest {}
