package org.tenderpoint.outcome;

import org.tenderpoint.OnPostgres;

/** The same on PostgreSQL. */
@OnPostgres("transactions: what is counted while others commit")
class CountedWhileWrittenIT extends CountedWhileWrittenTest {}
