package org.tenderpoint.practice;

import org.tenderpoint.OnPostgres;

/** The same on PostgreSQL. */
@OnPostgres
class RoundsIT extends RoundsTest {}
