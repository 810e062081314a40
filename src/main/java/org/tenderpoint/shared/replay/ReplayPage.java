package org.tenderpoint.shared.replay;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Some decisions of a period, the latest first.
 *
 * @param next where the following ones begin; empty at the end
 */
public record ReplayPage(List<Replayed> decisions, Optional<Key> next) {

    /** The last decision of a page. */
    public record Key(Instant at, UUID id) {}

    public ReplayPage {
        decisions = List.copyOf(decisions);
    }
}
