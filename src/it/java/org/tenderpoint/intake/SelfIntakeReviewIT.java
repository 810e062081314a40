package org.tenderpoint.intake;

import org.tenderpoint.AlsoOnPostgres;

/** The same on PostgreSQL. */
@AlsoOnPostgres
class SelfIntakeReviewIT extends SelfIntakeReviewTest {}
