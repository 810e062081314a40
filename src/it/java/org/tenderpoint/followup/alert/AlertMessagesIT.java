package org.tenderpoint.followup.alert;

import org.tenderpoint.OnPostgres;

/** The same on PostgreSQL. */
@OnPostgres
class AlertMessagesIT extends AlertMessagesTest {}
