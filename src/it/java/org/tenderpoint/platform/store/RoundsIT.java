package org.tenderpoint.platform.store;

import org.tenderpoint.OnPostgres;

/** The same on PostgreSQL. */
@OnPostgres
class RoundsIT extends RoundsTest {}
