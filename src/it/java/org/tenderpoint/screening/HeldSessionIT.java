package org.tenderpoint.screening;

import org.tenderpoint.AlsoOnPostgres;

/** The same on PostgreSQL. */
@AlsoOnPostgres
class HeldSessionIT extends HeldSessionTest {}
