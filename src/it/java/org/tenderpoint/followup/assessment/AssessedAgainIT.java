package org.tenderpoint.followup.assessment;

import org.tenderpoint.OnPostgres;

/** The same on PostgreSQL. */
@OnPostgres
class AssessedAgainIT extends AssessedAgainTest {}
