package org.tenderpoint.followup;

import org.tenderpoint.OnPostgres;

/** The same on PostgreSQL. */
@OnPostgres("order: no value last, and texts by the database's alphabet")
class WorklistOrderIT extends WorklistOrderTest {}
