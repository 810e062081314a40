package org.tenderpoint.aim;

import org.tenderpoint.AlsoOnPostgres;

/** The same on PostgreSQL. */
@AlsoOnPostgres
class AimServiceIT extends AimServiceTest {}
