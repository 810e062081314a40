package org.tenderpoint.referral;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.record.CopyRow;
import org.tenderpoint.client.record.RecordKind;
import org.tenderpoint.client.record.RecordKind.CopyPart;
import org.tenderpoint.client.record.RecordKind.TimelineEntry;
import org.tenderpoint.client.record.RecordKind.TimelinePart;
import org.tenderpoint.client.record.RecordKinds;
import org.tenderpoint.client.record.RecordOwner;
import org.tenderpoint.client.record.RecordTable;
import org.tenderpoint.partner.PartnerService;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.ClientId;

/** The client's referrals with every step. */
@Component
@Order(70)
record ReferralRecordKinds(ReferralRepository referrals, PartnerAnswerRepository answers, PartnerService partners)
        implements RecordKinds, RecordOwner {

    @Override
    public List<RecordKind> kinds() {
        return List.of(new RecordKind(
                List.of(
                        RecordTable.of("referrals").openFor("open_for")
                                .leavesOut("id client_id assessment_id clearance_id open_for version",
                                        RecordTable.OWN_KEYS)
                                .leavesOut("owner_id tries next_due due_by without_letter",
                                        "what the staff still have to do")
                                .leavesOut("partner_id",
                                        "the program's own key; the partner's name stands in its place")
                                .leavesOut("waits_from", "the same moment as the step of the offer or the letter"),
                        RecordTable.under("referrals", "referral_steps", "referral_id")
                                .leavesOut("referral_id", RecordTable.OWN_KEYS)
                                .leavesOut("position", "the order of the lines"),
                        RecordTable.of("partner_links")
                                .notCopied("keys and how long they hold; that a letter left stands with the letters"),
                        RecordTable.of("partner_answers")
                                .leavesOut("id client_id referral_id link_id version", RecordTable.OWN_KEYS)),
                CopyPart.in("referrals", this::copies),
                TimelinePart.in(TimelineEntry.Tab.REFERRALS, this::shown)));
    }

    @Override
    public Optional<ClientId> ownerOf(UUID record) {
        return referrals.findById(record).map(Referral::client);
    }

    private List<CopyRow> copies(ClientId client) {
        var made = referrals.withSteps(client.value());
        var names = partners.names(made.stream().flatMap(one -> one.partner().stream()).collect(Collectors.toSet()));
        var told = CopyRow.below(answers.ofClient(client.value()), PartnerAnswer::referral, PartnerAnswer::copy);
        return made.stream()
                .map(one -> one.copy(one.partner().map(names::get).orElse(""), told.apply(one.id())))
                .toList();
    }

    private List<TimelineEntry> shown(ClientId client, int most) {
        return referrals.findByClientIdOrderByStateAtDesc(client.value(), Limit.of(most)).stream()
                .map(referral -> new TimelineEntry(
                        referral.stateAt(),
                        Texts.of("referral.timeline.title", Texts.label(referral.discipline())),
                        "",
                        Optional.of("referrals/" + referral.id()),
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
}
