package org.tenderpoint.message;

import org.tenderpoint.OnPostgres;

/** The same on PostgreSQL. */
@OnPostgres("races: a statement that waits for a claimed row asks again whether it is still meant")
class DeathWhileSendingIT extends DeathWhileSendingTest {}
