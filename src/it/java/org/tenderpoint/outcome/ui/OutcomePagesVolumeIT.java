package org.tenderpoint.outcome.ui;

import org.tenderpoint.OnPostgres;

/** The same on PostgreSQL. */
@OnPostgres
class OutcomePagesVolumeIT extends OutcomePagesVolumeTest {}
