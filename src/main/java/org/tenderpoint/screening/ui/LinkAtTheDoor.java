package org.tenderpoint.screening.ui;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.tenderpoint.intake.VisitAnswers;
import org.tenderpoint.intake.evening.AtTheDoor;
import org.tenderpoint.intake.evening.ToldByLink;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.vocabulary.Recorded;

/** A client's answers by link on the screens of an arrival; does nothing without such answers. */
final class LinkAtTheDoor {

    private final boolean read;
    private final Optional<ToldByLink> told;
    private final Optional<SinceLinkQuestion> question;

    private LinkAtTheDoor(boolean read, Optional<ToldByLink> told, Optional<SinceLinkQuestion> question) {
        this.read = read;
        this.told = told;
        this.question = question;
    }

    /**
     * @param told what still counts
     * @param denied when nothing is new since
     */
    static LinkAtTheDoor of(
            Optional<ToldByLink> told, Instant now, ZoneId zone, Runnable answered, Runnable denied) {
        return new LinkAtTheDoor(
                true, told, told.map(link -> new SinceLinkQuestion(link, now, zone, answered, denied)));
    }

    /** Where it could not be read whether anything was told. */
    static LinkAtTheDoor unread() {
        return new LinkAtTheDoor(false, Optional.empty(), Optional.empty());
    }

    /** The screen before all others. */
    Optional<ArrivalStep> step() {
        return question.map(asked -> new ArrivalStep(
                Texts.of("screening.by_link.title"), () -> asked, Optional::empty, () -> {})
                .missing(asked::missing));
    }

    /** What the answers of the door are stored against; empty if nobody could show it. */
    Optional<VisitAnswers> shown() {
        return Optional.of(told()).filter(_ -> read);
    }

    VisitAnswers told() {
        return told.map(ToldByLink::answers).orElse(VisitAnswers.empty());
    }

    /** Whether anything is new since. */
    Recorded answer() {
        return question.map(SinceLinkQuestion::answer).orElse(Recorded.NOT_ASKED);
    }

    void show(VisitAnswers kept) {
        question.ifPresent(asked -> asked.show(kept.asked(ToldByLink.NEW_SINCE_LINK)));
    }

    /** What was confirmed at the door after it had been told; nothing more is told by link then. */
    AtTheDoor confirmed(VisitAnswers kept) {
        return new AtTheDoor(kept, AtTheDoor.of(VisitAnswers.empty())
                .with(told(), kept.asked(ToldByLink.NEW_SINCE_LINK)).taken());
    }

    /** Whether it has become too old while the page was open. */
    boolean tooOld(Instant now) {
        return told.filter(link -> !link.counts(now)).isPresent();
    }
}
