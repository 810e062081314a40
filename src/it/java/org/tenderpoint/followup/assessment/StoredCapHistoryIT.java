package org.tenderpoint.followup.assessment;

import org.tenderpoint.AlsoOnPostgres;

/** The same on PostgreSQL. */
@AlsoOnPostgres
class StoredCapHistoryIT extends StoredCapHistoryTest {}
