package org.tenderpoint.partner;

import org.tenderpoint.AlsoOnPostgres;

/** The same on PostgreSQL. */
@AlsoOnPostgres
class PartnerServiceIT extends PartnerServiceTest {}
