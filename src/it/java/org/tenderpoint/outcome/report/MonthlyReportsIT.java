package org.tenderpoint.outcome.report;

import org.tenderpoint.AlsoOnPostgres;

/** The same on PostgreSQL. */
@AlsoOnPostgres
class MonthlyReportsIT extends MonthlyReportsTest {}
