package org.tenderpoint.referral;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.client.ClientCopyPart;
import org.tenderpoint.client.CopyChapter;
import org.tenderpoint.client.RecordGate;
import org.tenderpoint.shared.Texts;
import org.tenderpoint.shared.id.ClientId;

/** To whom the client was referred, and every step of it. */
@Service
@Order(70)
@PreAuthorize("hasAnyRole('THERAPIST', 'MANAGER')")
class ReferralCopy implements ClientCopyPart {

    private final ReferralRepository referrals;
    private final RecordGate gate;

    ReferralCopy(ReferralRepository referrals, RecordGate gate) {
        this.referrals = referrals;
        this.gate = gate;
    }

    @Override
    public String holds() {
        return Texts.of("copy.holds.referrals");
    }

    @Override
    @Transactional(readOnly = true)
    public List<CopyChapter> of(ClientId client) {
        gate.require(client);
        return List.of(new CopyChapter(
                "referrals", referrals.withSteps(client.value()).stream().map(Referral::copy).toList()));
    }
}
