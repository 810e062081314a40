package org.tenderpoint.screening.feed;

import org.tenderpoint.OnPostgres;

/** The same on PostgreSQL. */
@OnPostgres
class CalendarFeedIT extends CalendarFeedTest {}
