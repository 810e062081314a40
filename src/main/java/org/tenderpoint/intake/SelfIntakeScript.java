package org.tenderpoint.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.tenderpoint.intake.SelfIntakeScript.SelfIntakeScreen.Kind;
import org.tenderpoint.intake.consent.ConsentKind;
import org.tenderpoint.intake.own.OwnQuestion.Place;
import org.tenderpoint.intake.own.OwnQuestions;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.Detail;

/** The order of the self-intake's pages. Pure. */
public final class SelfIntakeScript {

    /** Asked after everything else, since it is about what no other question covers. */
    private static final Condition.Group LAST = Condition.Group.ANYTHING_ELSE;

    private SelfIntakeScript() {}

    /**
     * The pages for these answers: each group's details follow on the next page, for what was answered yes.
     *
     * @param asksBirth whether the birth date is asked as a question; by a link it is asked before anything is shown
     * @param own what the practice asks besides; a page for each place where it asks something
     */
    public static List<SelfIntakeScreen> screens(IntakeAnswers told, boolean asksBirth, OwnQuestions own) {
        var screens = new ArrayList<SelfIntakeScreen>();
        if (asksBirth) {
            screens.add(SelfIntakeScreen.of(Kind.BIRTH));
        }
        for (var group : Condition.Group.values()) {
            if (group != LAST) {
                screens.addAll(group(told, group));
                Coded.of(Place.class, group.code()).ifPresent(place -> screens.addAll(own(own, place)));
            }
        }
        screens.add(SelfIntakeScreen.of(Kind.WISHES));
        screens.add(SelfIntakeScreen.of(Kind.BODY));
        screens.addAll(own(own, Place.PREFERENCES));
        screens.addAll(group(told, LAST));
        screens.addAll(own(own, Place.END));
        screens.add(SelfIntakeScreen.of(Kind.CONSENT));
        screens.add(SelfIntakeScreen.of(Kind.SEND));
        return screens;
    }

    /** A page of their own, so that "None of these" says nothing about them. */
    private static List<SelfIntakeScreen> own(OwnQuestions own, Place place) {
        return own.any(place) ? List.of(SelfIntakeScreen.of(place)) : List.of();
    }

    private static List<SelfIntakeScreen> group(IntakeAnswers told, Condition.Group group) {
        var more = SelfIntakeScreen.of(Kind.MORE, group);
        return more.conditions().stream().anyMatch(condition -> asksMore(told, condition))
                ? List.of(SelfIntakeScreen.of(Kind.GROUP, group), more)
                : List.of(SelfIntakeScreen.of(Kind.GROUP, group));
    }

    public static boolean asksMore(IntakeAnswers told, Condition condition) {
        return told.of(condition).recorded() == Recorded.YES && !detailsOfYes(condition).isEmpty();
    }

    /** What the page after a yes asks; its own words are written beside the question itself. */
    public static List<Detail> detailsOfYes(Condition condition) {
        return condition.askedDetails().stream().filter(detail -> detail != Detail.TEXT).toList();
    }

    /** The first page not done yet; the last one always remains. */
    static int next(List<SelfIntakeScreen> screens, Set<String> steps) {
        for (int i = 0; i < screens.size() - 1; i++) {
            if (!steps.contains(screens.get(i).code())) {
                return i;
            }
        }
        return screens.size() - 1;
    }

    /** The pages with unanswered questions: the client is shown them, and may send it all the same. */
    public static List<SelfIntakeScreen> open(IntakeAnswers told) {
        return screens(told, false, OwnQuestions.NONE).stream()
                .filter(screen -> screen.kind() == Kind.GROUP
                        ? screen.conditions().stream()
                                .anyMatch(condition -> told.of(condition).recorded() == Recorded.NOT_ASKED)
                        : screen.kind() == Kind.CONSENT
                                && told.consents().of(ConsentKind.TREATMENT) == Recorded.NOT_ASKED)
                .toList();
    }

    static Optional<SelfIntakeScreen> find(
            String code, IntakeAnswers told, boolean asksBirth, OwnQuestions own) {
        return screens(told, asksBirth, own).stream().filter(screen -> screen.code().equals(code)).findFirst();
    }

    /**
     * One page of the self-intake. Its words are in the bundle under {@code selfintake.screen.<code>}.
     *
     * @param group whose questions it asks; empty for pages not about health
     * @param place whose questions of the practice's own it asks
     */
    public record SelfIntakeScreen(
            String code, Kind kind, Optional<Condition.Group> group, Optional<Place> place) {

        public enum Kind {
            /** When the client was born. */
            BIRTH,
            /** Yes, no or don't know to each condition of a group, and "None of these". */
            GROUP,
            /** The details of what was answered yes. */
            MORE,
            /** The client's wishes, medicines and allergies. */
            WISHES,
            /** Where on the body to be lighter, careful, or not at all. */
            BODY,
            /** Questions of the practice's own. */
            OWN,
            /** What the client agrees to, and the name that signs. */
            CONSENT,
            /** What is still open, and the button to send it. */
            SEND
        }

        static SelfIntakeScreen of(Kind kind) {
            return new SelfIntakeScreen(kind.name().toLowerCase(Locale.ROOT), kind, Optional.empty(),
                    Optional.empty());
        }

        static SelfIntakeScreen of(Kind kind, Condition.Group group) {
            return new SelfIntakeScreen(
                    (kind == Kind.MORE ? "more_" : "") + group.code(), kind, Optional.of(group), Optional.empty());
        }

        static SelfIntakeScreen of(Place place) {
            return new SelfIntakeScreen("own_" + place.code(), Kind.OWN, Optional.empty(), Optional.of(place));
        }

        public List<Condition> conditions() {
            return Arrays.stream(Condition.values())
                    .filter(condition -> group.filter(one -> one == condition.group()).isPresent())
                    .toList();
        }

        /** Whether the client writes what it is beside the question itself. */
        public static boolean inOwnWords(Condition condition) {
            return condition.details().contains(Detail.TEXT);
        }
    }
}
