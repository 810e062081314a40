package org.tenderpoint.client.merge;

import java.time.Instant;
import org.tenderpoint.platform.id.Id.ClientId;

/** Two records are one from now on, or are two again. */
public record RecordsMerged(ClientId client, Instant at) {}
