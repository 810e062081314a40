package org.tenderpoint.session;

import org.tenderpoint.OnPostgres;

/** The same on PostgreSQL. */
@OnPostgres
class AttachmentServiceIT extends AttachmentServiceTest {}
