package org.tenderpoint.screening.hold;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.vocabulary.say.Phrase;

/**
 * Something that the next session waits for.
 *
 * @param until for {@link HoldKind#REST}: the moment; empty means until it is lifted
 * @param origin the record that it comes from, e.g. an assessment or a session
 * @param why in words for the therapist
 */
public record HoldRecord(
        ClientId client, HoldKind kind, Optional<Instant> until, UUID origin, Phrase why,
        Instant openedAt) {}
