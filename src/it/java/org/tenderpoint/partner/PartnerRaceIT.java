package org.tenderpoint.partner;

import org.tenderpoint.OnPostgres;

/** The same on PostgreSQL. */
@OnPostgres("races: what a unique index refuses")
class PartnerRaceIT extends PartnerRaceTest {}
