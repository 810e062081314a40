package org.tenderpoint;

/** The same on PostgreSQL. */
@OnPostgres("the scripts of its own schema")
class MigrationIT extends MigrationTest {}
