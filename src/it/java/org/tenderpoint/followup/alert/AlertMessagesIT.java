package org.tenderpoint.followup.alert;

import org.tenderpoint.AlsoOnPostgres;

/** The same on PostgreSQL. */
@AlsoOnPostgres
class AlertMessagesIT extends AlertMessagesTest {}
