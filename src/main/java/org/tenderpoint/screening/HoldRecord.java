package org.tenderpoint.screening;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.tenderpoint.platform.id.ClientId;
import org.tenderpoint.platform.id.HoldId;

/**
 * Something that the next session waits for.
 *
 * @param until for {@link HoldKind#REST}: the moment; empty means until it is lifted
 * @param origin the record that it comes from, e.g. an assessment or a session
 * @param why in words for the therapist
 */
public record HoldRecord(
        HoldId id, ClientId client, HoldKind kind, Optional<Instant> until, UUID origin, String why,
        Instant openedAt) {}
