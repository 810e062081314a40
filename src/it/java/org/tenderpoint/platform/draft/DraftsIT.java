package org.tenderpoint.platform.draft;

import org.tenderpoint.OnPostgres;

/** The same on PostgreSQL. */
@OnPostgres("conflicts: a row that two pages write first")
class DraftsIT extends DraftsTest {}
