package org.tenderpoint.platform.store.schedule;

import org.tenderpoint.OnPostgres;

/** The same on PostgreSQL. */
@OnPostgres("locks: one of two nodes takes a round")
class RoundsIT extends RoundsTest {}
