package org.tenderpoint.followup;

import java.time.Instant;

/** A contact that a result sets off (FUP-10 to FUP-16). */
record PlannedContact(ContactKind kind, Instant due) {}
