package org.tenderpoint.incident;

import org.tenderpoint.AlsoOnPostgres;

/** The same on PostgreSQL. */
@AlsoOnPostgres
class IncidentServiceIT extends IncidentServiceTest {}
