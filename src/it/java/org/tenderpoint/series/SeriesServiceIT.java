package org.tenderpoint.series;

import org.tenderpoint.AlsoOnPostgres;

/** The same on PostgreSQL. */
@AlsoOnPostgres
class SeriesServiceIT extends SeriesServiceTest {}
