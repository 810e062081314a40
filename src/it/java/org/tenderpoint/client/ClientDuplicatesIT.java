package org.tenderpoint.client;

import org.tenderpoint.OnPostgres;

/** The same on PostgreSQL. */
@OnPostgres
class ClientDuplicatesIT extends ClientDuplicatesTest {}
