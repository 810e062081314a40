package org.tenderpoint.session;

import org.tenderpoint.AlsoOnPostgres;

/** The same on PostgreSQL. */
@AlsoOnPostgres
class SessionServiceIT extends SessionServiceTest {}
