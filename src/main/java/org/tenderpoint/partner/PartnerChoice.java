package org.tenderpoint.partner;

import java.util.List;
import java.util.Optional;
import org.tenderpoint.platform.id.Id.PartnerId;

/**
 * A partner to choose for a referral.
 *
 * @param fitting the wanted skills that the partner has
 * @param agreedDays until a first appointment, for the day on which one may ask
 */
public record PartnerChoice(
        PartnerId id,
        String name,
        String place,
        List<PartnerSkill> fitting,
        Optional<Integer> agreedDays) {

    public PartnerChoice {
        fitting = List.copyOf(fitting);
    }
}
