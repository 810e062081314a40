package org.tenderpoint.platform.draft;

import org.tenderpoint.OnPostgres;

/** The same on PostgreSQL. */
@OnPostgres
class DraftsIT extends DraftsTest {}
