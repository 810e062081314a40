package org.tenderpoint.followup;

import org.tenderpoint.OnPostgres;

/** The same on PostgreSQL. */
@OnPostgres
class AlertMessagesIT extends AlertMessagesTest {}
