package org.tenderpoint.screening.feed;

import org.tenderpoint.AlsoOnPostgres;

/** The same on PostgreSQL. */
@AlsoOnPostgres
class CalendarFeedIT extends CalendarFeedTest {}
