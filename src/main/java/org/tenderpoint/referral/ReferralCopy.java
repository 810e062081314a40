package org.tenderpoint.referral;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.client.ClientCopyPart;
import org.tenderpoint.client.CopyChapter;
import org.tenderpoint.client.RecordGate;
import org.tenderpoint.partner.PartnerService;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.ClientId;

/** To whom the client was referred, and every step of it. */
@Service
@Order(70)
@PreAuthorize("hasAnyRole('THERAPIST', 'MANAGER')")
class ReferralCopy implements ClientCopyPart {

    private final ReferralRepository referrals;
    private final PartnerService partners;
    private final RecordGate gate;

    ReferralCopy(ReferralRepository referrals, PartnerService partners, RecordGate gate) {
        this.referrals = referrals;
        this.partners = partners;
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
        var made = referrals.withSteps(client.value());
        var names = partners.names(made.stream().flatMap(one -> one.partner().stream()).collect(Collectors.toSet()));
        return List.of(new CopyChapter(
                "referrals",
                made.stream().map(one -> one.copy(one.partner().map(names::get).orElse(""))).toList()));
    }
}
