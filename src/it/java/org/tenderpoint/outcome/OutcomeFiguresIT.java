package org.tenderpoint.outcome;

import org.tenderpoint.OnPostgres;

/** The same on PostgreSQL. */
@OnPostgres("figures beside plain SQL with dates and casts")
class OutcomeFiguresIT extends OutcomeFiguresTest {}
