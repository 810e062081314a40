package org.tenderpoint.client.merge;

import java.time.Instant;
import java.util.Optional;
import org.tenderpoint.platform.id.Id.ClientId;

/**
 * Two records are one from now on, or are two again.
 *
 * @param oneSince since when they were one, if they are two again
 */
public record RecordsMerged(ClientId client, Optional<Instant> oneSince, Instant at) {}
