package org.tenderpoint.followup;

import org.tenderpoint.OnPostgres;

/** The same on PostgreSQL. */
@OnPostgres
class AssessedAgainIT extends AssessedAgainTest {}
