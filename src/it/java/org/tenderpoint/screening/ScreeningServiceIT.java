package org.tenderpoint.screening;

import org.tenderpoint.OnPostgres;

/** The same on PostgreSQL. */
@OnPostgres
class ScreeningServiceIT extends ScreeningServiceTest {}
