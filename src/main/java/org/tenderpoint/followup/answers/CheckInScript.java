package org.tenderpoint.followup.answers;

import static org.tenderpoint.followup.answers.FollowUpQuestion.Kind.NUMBER;
import static org.tenderpoint.followup.answers.FollowUpQuestion.Kind.ONE;
import static org.tenderpoint.followup.answers.FollowUpQuestion.Kind.PLACES;
import static org.tenderpoint.followup.answers.FollowUpQuestion.Kind.SEVERAL;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tenderpoint.followup.answers.CheckInScript.CheckInScreen.Kind;
import org.tenderpoint.followup.answers.FollowUpQuestion.AnswerLifetime;
import org.tenderpoint.followup.answers.FollowUpQuestion.AskedWhen;
import org.tenderpoint.followup.answers.FollowUpQuestion.Option;
import org.tenderpoint.followup.answers.FollowUpQuestion.Part;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.Region;

/**
 * Which screens the check-in shows, in which order, given what was answered so far (Q1 to Q12, Q-20 to Q-23). Soreness
 * first, then the safety lines; who is fine is through with three taps.
 */
public final class CheckInScript {

    public static final String SORE = "sore";
    public static final String NEVER = "never";
    public static final String GONE = "gone";
    public static final String STILL = "still";
    public static final String SAFETY = "safety";
    public static final String EMERGENCY = "emergency";
    public static final String CALLED = "called";
    public static final String PHONE_ME = "phone_me";
    public static final String FOR_SOMEONE = "for_someone";
    public static final String UNSURE = Answer.UNKNOWN.code();

    /**
     * What is asked of whoever is or was sore, screen by screen, each called by its first question. What takes several
     * answers stands above the single choice that ends a screen, for the tap on that one sends it.
     */
    private static final List<List<String>> TOGETHER = List.of(
            List.of(CallScript.COURSE),
            List.of(CallScript.REGIONS, CallScript.SPREAD),
            List.of(CallScript.QUALITY, CallScript.ONSET),
            List.of(CallScript.SHOOTING_INTO),
            List.of(CallScript.EASES, CallScript.AGGRAVATED, CallScript.ACTIVITY),
            List.of(CallScript.CAUSE, CallScript.PRESSURE, CallScript.BENEFIT),
            List.of(CallScript.HEAD_HIT));

    /** Shown the moment the answers so far ask for it; not one of the path, so that it counts in nothing. */
    public static final CheckInScreen EMERGENCY_SCREEN = screen(EMERGENCY, List.of(
            FollowUpQuestion.of(EMERGENCY, ONE, Part.SAFETY, AskedWhen.SAFETY, AnswerLifetime.NEVER)
                    .from(List.of(own(EMERGENCY, CALLED), own(EMERGENCY, PHONE_ME)))));

    /** Asked below the result, which does not wait for it. */
    public static final CheckInScreen AFTER = new CheckInScreen("after", Kind.FORM,
            Stream.of(CallScript.PAIN_DURING, CallScript.COMPLAINT, CallScript.RETURN).map(CheckInScript::ask)
                    .toList());

    private CheckInScript() {}

    /** The screens as far as they are known now; an answer may add or take away later ones. */
    public static List<CheckInScreen> screens(GivenAnswers said) {
        var screens = new ArrayList<CheckInScreen>();
        screens.add(screen(SORE, List.of(ask(SORE))));
        said.of(SORE).filter(GONE::equals).ifPresent(gone -> screens.add(form(
                GONE, numbers(Questionnaire.get(CallScript.WORST), 1), ask(CallScript.GONE_WHEN))));
        said.of(SORE).filter(STILL::equals).ifPresent(still -> screens.add(form(
                STILL, ask(CallScript.WORST), ask(CallScript.NOW), ask(CallScript.COURSE))));
        screens.add(new CheckInScreen(SAFETY, Kind.SAFETY, List.of()));
        for (var line : SafetyLine.values()) {
            if (said.opens(line)) {
                items(line, said, screens);
            }
        }
        Questionnaire.afterSigns()
                .filter(question -> question.asked(said))
                .forEach(question -> screens.add(screen(question.code(), List.of(ask(question)))));
        if (asksMore(said)) {
            more(said, screens);
        } else {
            screens.add(screen(CallScript.BENEFIT, List.of(ask(CallScript.BENEFIT))));
        }
        return screens;
    }

    /** The first screen that was not answered; empty when the answers are complete. */
    public static Optional<CheckInScreen> next(GivenAnswers said) {
        return screens(said).stream().filter(screen -> !screen.doneIn(said)).findFirst();
    }

    private static void items(SafetyLine line, GivenAnswers said, List<CheckInScreen> screens) {
        var signs = Questionnaire.of(line).stream().filter(question -> !question.follows()).toList();
        var screen = new CheckInScreen(line.code(), Kind.FORM, signs.stream().map(CheckInScript::ask).toList());
        if (!signs.isEmpty()) {
            screens.add(screen);
        }
        boolean told = signs.isEmpty() || screen.doneIn(said);
        // who is not sure is asked that one thing again, once, in other words
        var open = line.symptoms().stream()
                .filter(symptom -> said.answer(symptom.code()) == Answer.UNKNOWN)
                .map(symptom -> ask(symptom.code()))
                .toList();
        if (told && !open.isEmpty()) {
            screens.add(new CheckInScreen("again_" + line.code(), Kind.FORM, open));
        }
        if (told) {
            follow("where_" + line.code(), line.code(), line, said, screens);
            follow(line.then(), line.then(), line, said, screens);
        }
    }

    /** What follows from the signs of a line, of those that stand together. */
    private static void follow(
            String screen, String group, SafetyLine line, GivenAnswers said, List<CheckInScreen> screens) {
        var asks = Questionnaire.of(line).stream()
                .filter(question -> question.follows() && question.screen().equals(group) && question.asked(said))
                .map(CheckInScript::ask)
                .toList();
        if (!asks.isEmpty()) {
            screens.add(new CheckInScreen(screen, Kind.FORM, asks));
        }
    }

    /** Whether the short way (Q1, Q2, Q12) is not enough, as far as that is known. */
    private static boolean asksMore(GivenAnswers said) {
        if (!said.has(SORE)) {
            return false;
        }
        boolean linesOpen = !said.has(SafetyLine.A.code());
        boolean never = said.of(SORE).filter(NEVER::equals).isPresent();
        boolean mildAndGone = said.of(SORE).filter(GONE::equals).isPresent()
                && said.number(CallScript.WORST).orElse(CallScript.MILD + 1) <= CallScript.MILD;
        return !((linesOpen || said.deniesAllLines()) && (never || mildAndGone));
    }

    private static void more(GivenAnswers said, List<CheckInScreen> screens) {
        var asked = Stream.concat(
                Questionnaire.asked(AskedWhen.MORE, AskedWhen.LAST).stream(),
                Questionnaire.asked(AskedWhen.MORE_IF_STILL_SORE).stream().filter(question -> asksHowItGoes(said)))
                .filter(question -> question.asked(said))
                .map(FollowUpQuestion::code)
                .collect(Collectors.toSet());
        for (var together : TOGETHER) {
            var asks = together.stream().filter(asked::contains).map(CheckInScript::ask).toList();
            if (!asks.isEmpty()) {
                screens.add(screen(asks.getFirst().code(), asks));
            }
        }
    }

    /** Who is still sore has told it with how much; what is over goes nowhere. */
    private static boolean asksHowItGoes(GivenAnswers said) {
        return said.of(SORE).filter(STILL::equals).isEmpty() && said.number(CallScript.NOW).orElse(1) != 0;
    }

    /** A screen is answered by one tap if it asks one question that takes one answer. */
    private static CheckInScreen screen(String code, List<FollowUpQuestion> asks) {
        boolean tap = asks.size() == 1 && asks.getFirst().kind() == ONE;
        return new CheckInScreen(code, tap ? Kind.TAP : Kind.FORM, asks);
    }

    private static CheckInScreen form(String code, FollowUpQuestion... asks) {
        return new CheckInScreen(code, Kind.FORM, List.of(asks));
    }

    private static FollowUpQuestion ask(String code) {
        return ask(Questionnaire.get(code));
    }

    /** The question as this page asks it: each can be left with "not sure". */
    private static FollowUpQuestion ask(FollowUpQuestion question) {
        return switch (question.kind()) {
            case AGREE -> throw new IllegalArgumentException("Not asked here: " + question.code());
            // a line that is its own sign is asked again by itself
            case LINE, ANSWER -> question.as(ONE, question.options().isEmpty() ? yesNo() : question.options());
            case NUMBER -> numbers(question, 0);
            case ONE -> question.as(ONE, unsure(question.options()));
            case SEVERAL -> question.as(SEVERAL, unsure(question.options()));
            case PLACES -> question.as(PLACES, regions());
            case WORDS -> question;
        };
    }

    private static List<Option> regions() {
        return Stream.of(Region.values()).map(one -> new Option(one.code(), Texts.key(one))).toList();
    }

    private static FollowUpQuestion numbers(FollowUpQuestion question, int least) {
        var options = IntStream.rangeClosed(least, 10)
                .mapToObj(number -> new Option(String.valueOf(number), ""))
                .toList();
        return question.as(NUMBER, unsure(options));
    }

    private static List<Option> yesNo() {
        return Stream.of(Answer.YES, Answer.NO, Answer.UNKNOWN).map(answer -> own("answer", answer.code())).toList();
    }

    /** "Don't know" is called here as everywhere on these screens. */
    private static List<Option> unsure(List<Option> options) {
        var renamed = options.stream().map(one -> one.code().equals(UNSURE) ? own("answer", UNSURE) : one).toList();
        return renamed.stream().anyMatch(one -> one.code().equals(UNSURE))
                ? renamed
                : Stream.concat(options.stream(), Stream.of(own("answer", UNSURE))).toList();
    }

    private static Option own(String ask, String code) {
        return new Option(code, "checkin." + ask + "." + code);
    }

    /**
     * One screen of the check-in. Its words stand in the bundle under {@code checkin.screen.<code>}, those of its
     * questions in {@link FollowUpQuestion#link}.
     *
     * @param code e.g. {@code sore}, {@code line_c}; never part of an address, since it tells what was answered
     * @param asks its questions, as this page asks them: each is a choice, a number or a place; a {@link Kind#TAP} has
     * exactly one
     */
    public record CheckInScreen(String code, Kind kind, List<FollowUpQuestion> asks) {

        public enum Kind {
            /** Each answer is a button; one tap answers and goes on. */
            TAP,
            /** The nine safety lines with "None of these", "That is all" and "Not sure". */
            SAFETY,
            /** Fields and one button. */
            FORM
        }

        public CheckInScreen {
            asks = List.copyOf(asks);
        }

        /** Whether the tap on an answer to its last question sends it; signs are sent by a button of their own. */
        public boolean sentByItsLast() {
            var last = asks.isEmpty() ? Optional.<FollowUpQuestion>empty() : Optional.of(asks.getLast());
            return kind == Kind.FORM
                    && last.filter(one -> one.kind() == ONE && one.part() != Part.SAFETY).isPresent();
        }

        /** Whether it was shown and answered, if only by going on. */
        public boolean doneIn(GivenAnswers said) {
            boolean every = kind != Kind.SAFETY
                    || Stream.of(SafetyLine.values()).allMatch(line -> said.has(line.code()));
            return said.has(doneCode()) && every;
        }

        public String doneCode() {
            return "done_" + code;
        }
    }
}
