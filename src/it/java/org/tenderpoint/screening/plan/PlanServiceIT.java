package org.tenderpoint.screening.plan;

import org.tenderpoint.OnPostgres;

/** The same on PostgreSQL. */
@OnPostgres("locks: an hour that two people plan")
class PlanServiceIT extends PlanServiceTest {}
