package org.tenderpoint.client;

import org.tenderpoint.OnPostgres;

/** The same on PostgreSQL. */
@OnPostgres("locks and types: empty days, and marks that a merge makes anew")
class DeathIT extends DeathTest {}
