package org.tenderpoint.imports;

import org.tenderpoint.OnPostgres;

/** The same on PostgreSQL. */
@OnPostgres("JSON and rows in bulk")
class ImportServiceIT extends ImportServiceTest {}
