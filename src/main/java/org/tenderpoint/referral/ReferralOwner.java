package org.tenderpoint.referral;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.RecordOwner;
import org.tenderpoint.platform.id.Id.ClientId;

/** The client that a referral belongs to. */
@Component
class ReferralOwner implements RecordOwner {

    private final ReferralRepository referrals;

    ReferralOwner(ReferralRepository referrals) {
        this.referrals = referrals;
    }

    @Override
    public Optional<ClientId> ownerOf(UUID record) {
        return referrals.findById(record).map(Referral::client);
    }
}
