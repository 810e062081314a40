package org.tenderpoint.client;

import org.tenderpoint.AlsoOnPostgres;

/** The same on PostgreSQL. */
@AlsoOnPostgres
class ClientServiceIT extends ClientServiceTest {}
