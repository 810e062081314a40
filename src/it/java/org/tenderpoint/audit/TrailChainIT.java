package org.tenderpoint.audit;

import org.tenderpoint.OnPostgres;

/** The trail's chain on PostgreSQL. */
@OnPostgres
class TrailChainIT extends TrailChainTest {}
