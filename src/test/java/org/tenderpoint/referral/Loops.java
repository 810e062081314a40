package org.tenderpoint.referral;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tenderpoint.followup.assessment.ReferralLine;
import org.tenderpoint.followup.rules.referral.ReferralStatus;
import org.tenderpoint.platform.id.Id;
import org.tenderpoint.platform.id.Id.AssessmentId;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.PartnerId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.vocabulary.Discipline;
import org.tenderpoint.vocabulary.say.Phrase;

/** Referrals on their way, and the moments at which it is recorded. */
final class Loops {

    static final UserId MAYA = Id.random(UserId::new);
    static final PartnerId PARTNER = new PartnerId(java.util.UUID.randomUUID());
    static final Instant START = Instant.parse("2026-03-02T10:00:00Z");
    static final LocalDate FIRST_DAY = LocalDate.of(2026, 3, 2);
    private static final ReferralLine LINE = new ReferralLine(Discipline.PHYSIO, ReferralStatus.SUGGESTED, 77,
            Phrase.typed("Exercise first."), List.of("REF-001"));

    private Loops() {}

    /** @param days after the first of them */
    static StepEntry on(int days) {
        return new StepEntry(Optional.of(MAYA), START.plus(Duration.ofDays(days)), ZoneOffset.UTC);
    }

    static Referral suggested() {
        return Referral.suggested(Id.random(ClientId::new), Id.random(AssessmentId::new), LINE, MAYA, on(0));
    }

    /** One that stands there, by the shortest way; an outcome is the second one, after which nothing is asked. */
    static Referral at(ReferralState state) {
        var one = suggested();
        switch (state) {
            case SUGGESTED -> {}
            case NOT_OFFERED -> one.setAside(Phrase.typed("Not now"), on(1));
            case OFFERED -> told(one);
            case ACCEPTED -> accepted(one);
            case DECLINED -> told(one).decline(Phrase.typed("No time"), on(2));
            case LETTER_SENT -> accepted(one).letterSent(on(3));
            case ATTENDED -> accepted(one).attended(Optional.of(FIRST_DAY.plusDays(10)), on(12));
            case NOT_ATTENDED -> accepted(one).notAttended(on(12));
            case HELPED -> said(one, 2);
            case NO_CHANGE -> said(one, 1);
            case WORSE -> said(one, -1);
            case OUTCOME_UNKNOWN -> accepted(one).unanswered(on(40));
        }
        return one;
    }

    private static void said(Referral one, int benefit) {
        accepted(one).attended(Optional.of(FIRST_DAY.plusDays(10)), on(12));
        one.outcome(benefit, on(38));
    }

    static Referral told(Referral one) {
        one.offer(new NewReferral(one.client(), Discipline.PHYSIO, Optional.empty(), false), LINE, Optional.empty(),
                on(1));
        return one;
    }

    static Referral accepted(Referral one) {
        told(one).accept(on(2));
        one.partner(PARTNER, on(2));
        return one;
    }

    /** The step that leads there, whether it is allowed or not. */
    static void go(Referral one, ReferralState to, StepEntry entry) {
        switch (to) {
            case SUGGESTED -> one.suggestedBy(Id.random(AssessmentId::new), LINE);
            case NOT_OFFERED -> one.setAside(Phrase.typed("Not now"), entry);
            case OFFERED -> one.offer(
                    new NewReferral(one.client(), Discipline.PHYSIO, Optional.empty(), false), LINE, Optional.empty(),
                    entry);
            case ACCEPTED -> one.accept(entry);
            case DECLINED -> one.decline(Phrase.typed("No time"), entry);
            case LETTER_SENT -> one.letterSent(entry);
            case ATTENDED -> one.attended(Optional.empty(), entry);
            case NOT_ATTENDED -> one.notAttended(entry);
            case HELPED -> one.outcome(3, entry);
            case NO_CHANGE -> one.outcome(0, entry);
            case WORSE -> one.outcome(-2, entry);
            case OUTCOME_UNKNOWN -> one.unanswered(entry);
        }
    }
}
