package org.tenderpoint;

/** The same on PostgreSQL. */
@OnPostgres
class MigrationIT extends MigrationTest {}
