package org.tenderpoint.screening.plan;

import org.tenderpoint.OnPostgres;

/** The same on PostgreSQL. */
@OnPostgres
class PlanServiceIT extends PlanServiceTest {}
