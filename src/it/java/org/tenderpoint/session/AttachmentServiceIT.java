package org.tenderpoint.session;

import org.tenderpoint.AlsoOnPostgres;

/** The same on PostgreSQL. */
@AlsoOnPostgres
class AttachmentServiceIT extends AttachmentServiceTest {}
