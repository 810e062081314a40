package org.tenderpoint.client;

import java.time.Instant;
import java.util.UUID;
import org.tenderpoint.platform.id.ClientId;

/** A therapist has opened the record of somebody who is not their client: what managers are told of it. */
public record OpenedRecord(UUID id, ClientId client, String clientName, String by, String reason, Instant at) {}
