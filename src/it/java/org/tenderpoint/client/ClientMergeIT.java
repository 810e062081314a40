package org.tenderpoint.client;

import org.tenderpoint.OnPostgres;

/** The same on PostgreSQL. */
@OnPostgres("rows moved by statements, with JSON of what moved")
class ClientMergeIT extends ClientMergeTest {}
