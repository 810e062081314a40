package org.tenderpoint.message;

import org.tenderpoint.OnPostgres;

/** The same on PostgreSQL. */
@OnPostgres
class TextsIT extends TextsTest {}
