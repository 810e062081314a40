package org.tenderpoint.aim;

import org.tenderpoint.OnPostgres;

/** The same on PostgreSQL. */
@OnPostgres
class AimServiceIT extends AimServiceTest {}
