package org.tenderpoint.series;

import org.tenderpoint.OnPostgres;

/** The same on PostgreSQL. */
@OnPostgres
class SeriesServiceIT extends SeriesServiceTest {}
