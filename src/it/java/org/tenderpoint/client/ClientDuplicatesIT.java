package org.tenderpoint.client;

import org.tenderpoint.OnPostgres;

/** The same on PostgreSQL. */
@OnPostgres("text functions: names that look alike")
class ClientDuplicatesIT extends ClientDuplicatesTest {}
