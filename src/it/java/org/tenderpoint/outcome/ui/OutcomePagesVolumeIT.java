package org.tenderpoint.outcome.ui;

import org.tenderpoint.AlsoOnPostgres;

/** The same on PostgreSQL. */
@AlsoOnPostgres
class OutcomePagesVolumeIT extends OutcomePagesVolumeTest {}
