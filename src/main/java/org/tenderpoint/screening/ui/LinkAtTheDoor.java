package org.tenderpoint.screening.ui;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.tenderpoint.intake.StandingAtArrival;
import org.tenderpoint.intake.VisitAnswers;
import org.tenderpoint.intake.evening.ToldByLink;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.vocabulary.Answer.Recorded;

/** Uses a client's answers by link on the screens of an arrival; does nothing without such answers. */
final class LinkAtTheDoor {

    private final Optional<ToldByLink> told;
    private final Optional<SinceLinkQuestion> question;

    /**
     * @param told what still counts
     * @param denied when nothing is new since
     */
    LinkAtTheDoor(Optional<ToldByLink> told, Instant now, ZoneId zone, Runnable answered, Runnable denied) {
        this.told = told;
        this.question = told.map(link -> new SinceLinkQuestion(link, now, zone, answered, denied));
    }

    /** The screen before all others. */
    Optional<ArrivalStep> step() {
        return question.map(asked -> new ArrivalStep(
                Texts.of("screening.by_link.title"), () -> asked, Optional::empty, () -> {})
                .missing(asked::missing));
    }

    /** Whether anything is new since. */
    Recorded answer() {
        return question.map(SinceLinkQuestion::answer).orElse(Recorded.NOT_ASKED);
    }

    void show(VisitAnswers kept) {
        question.ifPresent(asked -> asked.show(kept.asked(ToldByLink.NEW_SINCE_LINK)));
    }

    /** Fills reported answers into the screens; denials only once the client has said that nothing is new since. */
    void take(RedFlagQuestions flags, PainQuestions pain, Optional<StandingAtArrival.Screens> standing) {
        boolean denials = answer() == Recorded.NO;
        told.map(ToldByLink::answers).ifPresent(answers -> {
            flags.byLink(answers, denials);
            pain.byLink(answers, denials);
            standing.ifPresent(screens -> screens.byLink(answers.since(), denials));
        });
    }

    /** Whether it has become too old while the page was open. */
    boolean tooOld(Instant now) {
        return told.filter(link -> !link.counts(now)).isPresent();
    }

    /** Whether this unconfirmed visit rests on denials by link that count no longer. */
    boolean overSince(VisitAnswers kept) {
        return told.isEmpty() && kept.asked(ToldByLink.NEW_SINCE_LINK) == Recorded.NO;
    }
}
