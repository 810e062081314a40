package org.tenderpoint.referral;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.client.RecordGate;
import org.tenderpoint.client.TimelineEntry;
import org.tenderpoint.client.TimelineSource;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.ClientId;

/** Referrals in the timeline of a client's page; part of the look at the client that is open. */
@Service
@PreAuthorize("hasAnyRole('THERAPIST', 'MANAGER')")
public class ReferralTimeline implements TimelineSource {

    private final ReferralRepository referrals;
    private final RecordGate gate;

    ReferralTimeline(ReferralRepository referrals, RecordGate gate) {
        this.referrals = referrals;
        this.gate = gate;
    }

    @Override
    @Transactional(readOnly = true)
    public List<TimelineEntry> of(ClientId client, int most) {
        return gate.shown(client, kind(), () -> entries(client, most));
    }

    private List<TimelineEntry> entries(ClientId client, int most) {
        return referrals.findByClientIdOrderByStateAtDesc(client.value(), Limit.of(most)).stream()
                .map(referral -> new TimelineEntry(
                                referral.stateAt(),
                                Texts.of("referral.timeline.title", Texts.label(referral.discipline())),
                                "",
                                Optional.of("referrals/" + referral.id()),
                                Optional.empty(),
                                "share")
                        .withBadge(badge(referral.state()), Texts.label(referral.state())))
                .toList();
    }

    private static String badge(ReferralState state) {
        return switch (state) {
            case SUGGESTED, OFFERED -> "info";
            case ACCEPTED, LETTER_SENT, ATTENDED, HELPED -> "ok";
            case WORSE -> "adapt";
            case NOT_OFFERED, DECLINED, NOT_ATTENDED, NO_CHANGE, OUTCOME_UNKNOWN -> "neutral";
        };
    }

    @Override
    public Kind kind() {
        return Kind.REFERRALS;
    }
}
