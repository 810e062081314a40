package org.tenderpoint.referral;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.client.record.CopyRow;
import org.tenderpoint.platform.EditedByOther;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.ReferralId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.id.VersionedRow;
import org.tenderpoint.referral.PartnerSays.PartnerAnswerState;
import org.tenderpoint.referral.PartnerSays.PartnerHelp;
import org.tenderpoint.referral.PartnerSays.PartnerVisit;

/**
 * What a partner answered by the link in a letter. It changes no referral until a therapist confirms it; a second
 * answer is stored beside the first.
 */
@Entity
@Table(name = "partner_answers")
class PartnerAnswer extends VersionedRow {

    private UUID clientId;
    private UUID referralId;
    private UUID linkId;
    private @Nullable PartnerVisit visit;
    private @Nullable LocalDate visitOn;
    private @Nullable PartnerHelp helped;
    private String words;
    private Instant givenAt;
    private PartnerAnswerState state;
    private @Nullable Instant stateAt;
    private @Nullable UUID stateBy;

    protected PartnerAnswer() {}

    static PartnerAnswer given(PartnerLink link, PartnerSays said, Instant now) {
        var answer = new PartnerAnswer();
        answer.clientId = link.client().value();
        answer.referralId = link.referral().value();
        answer.linkId = link.getId();
        answer.visit = said.visit().orElse(null);
        answer.visitOn = said.day().orElse(null);
        answer.helped = said.helped().orElse(null);
        answer.words = said.words();
        answer.givenAt = now;
        answer.state = PartnerAnswerState.WAITING;
        return answer;
    }

    /** @throws EditedByOther if somebody has confirmed it or set it aside before */
    void decide(PartnerAnswerState to, UserId by, Instant now) {
        if (state != PartnerAnswerState.WAITING) {
            throw new EditedByOther(stateBy(), Optional.ofNullable(stateAt).orElse(now));
        }
        state = to;
        stateAt = now;
        stateBy = by.value();
    }

    ClientId client() {
        return new ClientId(clientId);
    }

    ReferralId referral() {
        return new ReferralId(referralId);
    }

    PartnerSays reply() {
        return new PartnerSays(
                Optional.ofNullable(visit), Optional.ofNullable(visitOn), Optional.ofNullable(helped), words);
    }

    Instant givenAt() {
        return givenAt;
    }

    PartnerAnswerState state() {
        return state;
    }

    Optional<UserId> stateBy() {
        return Optional.ofNullable(stateBy).map(UserId::new);
    }

    CopyRow copy() {
        return CopyRow.begin()
                .at("given_at", givenAt)
                .code("visit", visit)
                .day("visit_on", visitOn)
                .code("helped", helped)
                .text("words", words)
                .code("state", state)
                .at("state_at", stateAt)
                .by("state_by", stateBy);
    }
}
