package org.tenderpoint.letter;

import org.tenderpoint.OnPostgres;

/** The same on PostgreSQL. */
@OnPostgres
class LetterServiceIT extends LetterServiceTest {}
