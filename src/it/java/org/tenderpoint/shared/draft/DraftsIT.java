package org.tenderpoint.shared.draft;

import org.tenderpoint.OnPostgres;

/** The same on PostgreSQL. */
@OnPostgres
class DraftsIT extends DraftsTest {}
