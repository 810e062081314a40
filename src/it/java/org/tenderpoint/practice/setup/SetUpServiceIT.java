package org.tenderpoint.practice.setup;

import org.tenderpoint.AlsoOnPostgres;

/** The same on PostgreSQL. */
@AlsoOnPostgres
class SetUpServiceIT extends SetUpServiceTest {}
