package org.tenderpoint.followup;

import org.tenderpoint.AlsoOnPostgres;

/** The same on PostgreSQL. */
@AlsoOnPostgres
class DoctorsAnswerIT extends DoctorsAnswerTest {}
