package org.tenderpoint.practice.setup;

import org.tenderpoint.OnPostgres;

/** The same on PostgreSQL. */
@OnPostgres
class SetUpServiceIT extends SetUpServiceTest {}
