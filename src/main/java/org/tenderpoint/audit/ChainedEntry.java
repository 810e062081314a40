package org.tenderpoint.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The content of an entry that the chain's hash covers. */
record ChainedEntry(
        UUID id, Instant at, @Nullable UUID user, String action, String recordType, UUID recordId,
        @Nullable UUID client, String why) {}
