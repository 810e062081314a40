package org.tenderpoint.intake;

import java.time.Instant;
import org.tenderpoint.platform.id.ClientId;
import org.tenderpoint.platform.id.SelfIntakeId;

/** A client has sent what they filled in alone; a therapist is to go through it. */
public record SelfIntakeSubmitted(SelfIntakeId id, ClientId client, Instant at) {}
