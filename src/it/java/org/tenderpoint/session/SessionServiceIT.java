package org.tenderpoint.session;

import org.tenderpoint.OnPostgres;

/** The same on PostgreSQL. */
@OnPostgres
class SessionServiceIT extends SessionServiceTest {}
