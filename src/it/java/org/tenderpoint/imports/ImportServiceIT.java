package org.tenderpoint.imports;

import org.tenderpoint.OnPostgres;

/** The same on PostgreSQL. */
@OnPostgres
class ImportServiceIT extends ImportServiceTest {}
