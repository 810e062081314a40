package org.tenderpoint.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All of an entry, as the chain hashes it. */
record ChainedEntry(
        UUID id, Instant at, @Nullable UUID user, String action, String recordType, UUID recordId,
        @Nullable UUID client, String why) {}
