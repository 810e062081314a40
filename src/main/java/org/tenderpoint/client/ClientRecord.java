package org.tenderpoint.client;

import java.time.Instant;
import org.tenderpoint.platform.id.Id.ClientId;

/**
 * A client as saved.
 *
 * @param version passed back with an edit, so that nobody's changes are overwritten unseen
 * @param restricted whether only managers see the record
 */
public record ClientRecord(
        ClientId id, int version, ClientDetails details, boolean archived, boolean restricted, boolean dead,
        Instant createdAt) {}
