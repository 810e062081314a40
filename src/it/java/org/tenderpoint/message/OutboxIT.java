package org.tenderpoint.message;

import org.tenderpoint.OnPostgres;

/** The same on PostgreSQL. */
@OnPostgres("for update skip locked: each node takes other messages")
class OutboxIT extends OutboxTest {}
