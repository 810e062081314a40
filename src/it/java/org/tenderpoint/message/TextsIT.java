package org.tenderpoint.message;

import org.tenderpoint.AlsoOnPostgres;

/** The same on PostgreSQL. */
@AlsoOnPostgres
class TextsIT extends TextsTest {}
