package org.tenderpoint.followup.contact;

import java.time.Instant;

/** A contact that a result sets off (FUP-10 to FUP-16). */
public record PlannedContact(ContactKind kind, Instant due) {}
