package org.tenderpoint.letter;

import org.tenderpoint.AlsoOnPostgres;

/** The same on PostgreSQL. */
@AlsoOnPostgres
class LetterServiceIT extends LetterServiceTest {}
