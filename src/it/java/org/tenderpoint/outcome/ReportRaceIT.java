package org.tenderpoint.outcome;

import org.tenderpoint.OnPostgres;
import org.tenderpoint.outcome.report.ReportRaceTest;

/** The same on PostgreSQL. */
@OnPostgres("races: one report of two that are made")
class ReportRaceIT extends ReportRaceTest {}
