package org.tenderpoint.outcome;

import org.tenderpoint.OnPostgres;
import org.tenderpoint.outcome.report.ReportRaceTest;

/** The same on PostgreSQL. */
@OnPostgres
class ReportRaceIT extends ReportRaceTest {}
