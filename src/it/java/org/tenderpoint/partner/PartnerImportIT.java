package org.tenderpoint.partner;

import org.tenderpoint.OnPostgres;

/** The same on PostgreSQL. */
@OnPostgres
class PartnerImportIT extends PartnerImportTest {}
