package org.tenderpoint.intake;

import org.tenderpoint.OnPostgres;

/** The same on PostgreSQL. */
@OnPostgres
class SelfIntakeReviewIT extends SelfIntakeReviewTest {}
