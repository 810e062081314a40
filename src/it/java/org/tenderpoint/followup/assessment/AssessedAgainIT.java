package org.tenderpoint.followup.assessment;

import org.tenderpoint.AlsoOnPostgres;

/** The same on PostgreSQL. */
@AlsoOnPostgres
class AssessedAgainIT extends AssessedAgainTest {}
