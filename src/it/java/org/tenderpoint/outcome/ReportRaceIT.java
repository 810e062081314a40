package org.tenderpoint.outcome;

import org.tenderpoint.OnPostgres;

/** The same on PostgreSQL. */
@OnPostgres
class ReportRaceIT extends ReportRaceTest {}
