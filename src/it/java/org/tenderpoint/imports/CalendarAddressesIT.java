package org.tenderpoint.imports;

import org.tenderpoint.AlsoOnPostgres;

/** The same on PostgreSQL. */
@AlsoOnPostgres
class CalendarAddressesIT extends CalendarAddressesTest {}
