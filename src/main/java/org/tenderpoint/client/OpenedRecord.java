package org.tenderpoint.client;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.tenderpoint.platform.id.Id.ClientId;

/**
 * A therapist has opened the record of somebody who is not their client.
 *
 * @param notedAt when the first manager acknowledged it
 * @param notedBy that manager's name; empty before
 */
public record OpenedRecord(
        UUID id, ClientId client, String clientName, String by, String reason, Instant at,
        Optional<Instant> notedAt, String notedBy) {}
