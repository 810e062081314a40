package org.tenderpoint.outcome;

import org.tenderpoint.AlsoOnPostgres;

/** The same on PostgreSQL. */
@AlsoOnPostgres
class OutcomeGroupsIT extends OutcomeGroupsTest {}
