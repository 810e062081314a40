package org.tenderpoint.intake;

import org.tenderpoint.OnPostgres;

/** The same on PostgreSQL. */
@OnPostgres
class VisitAndClearanceIT extends VisitAndClearanceTest {}
