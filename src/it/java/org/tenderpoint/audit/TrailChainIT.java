package org.tenderpoint.audit;

import org.tenderpoint.OnPostgres;

/** The trail's chain on PostgreSQL. */
@OnPostgres("locks: writers wait for the head of the chain")
class TrailChainIT extends TrailChainTest {}
