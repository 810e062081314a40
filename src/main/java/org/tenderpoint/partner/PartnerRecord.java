package org.tenderpoint.partner;

import java.time.Instant;
import java.util.Optional;
import org.tenderpoint.platform.id.PartnerId;
import org.tenderpoint.platform.id.UserId;

/**
 * A partner.
 *
 * @param version to be handed back with a change
 * @param active whether clients are referred there; a closed one keeps what was referred before
 * @param mergedInto the entry that took this one's place, where the same partner stood twice
 */
public record PartnerRecord(
        PartnerId id, int version, PartnerDetails details, boolean active, Optional<PartnerId> mergedInto,
        Instant changedAt,
        UserId changedBy) {}
