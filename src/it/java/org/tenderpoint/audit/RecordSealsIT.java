package org.tenderpoint.audit;

import org.tenderpoint.OnPostgres;

/** The seals of signed records on PostgreSQL. */
@OnPostgres
class RecordSealsIT extends RecordSealsTest {}
