package org.tenderpoint.practice;

import org.tenderpoint.AlsoOnPostgres;

/** The same on PostgreSQL. */
@AlsoOnPostgres
class PracticeServiceIT extends PracticeServiceTest {}
