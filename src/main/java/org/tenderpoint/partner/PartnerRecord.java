package org.tenderpoint.partner;

import java.util.Optional;
import org.tenderpoint.platform.id.Id.PartnerId;

/**
 * A partner.
 *
 * @param version to be sent back with a change
 * @param active whether clients are referred there; a closed one keeps earlier referrals
 * @param mergedInto the entry that replaced this one, if the same partner was entered twice
 */
public record PartnerRecord(
        PartnerId id, int version, PartnerDetails details, boolean active, Optional<PartnerId> mergedInto) {}
