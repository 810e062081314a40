package org.tenderpoint.outcome.report;

import org.tenderpoint.OnPostgres;

/** The same on PostgreSQL. */
@OnPostgres
class MonthlyReportsIT extends MonthlyReportsTest {}
