package org.tenderpoint.followup;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenderpoint.followup.answers.CallScript;
import org.tenderpoint.followup.answers.CheckInScript;
import org.tenderpoint.followup.answers.CheckInScript.CheckInScreen;
import org.tenderpoint.followup.answers.FollowUpQuestion;
import org.tenderpoint.followup.answers.FollowUpQuestion.Kind;
import org.tenderpoint.followup.answers.GivenAnswers;
import org.tenderpoint.followup.answers.Questionnaire;
import org.tenderpoint.followup.answers.SafetyLine;
import org.tenderpoint.followup.contact.FollowUp;
import org.tenderpoint.followup.rules.facts.AggravatedBy;
import org.tenderpoint.followup.rules.facts.Onset;
import org.tenderpoint.followup.rules.facts.OtherCause;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.BodyPart;

/**
 * The answers of one screen. Only the codes that the screen offers are accepted. The same screen sent twice leaves the
 * same answers; answers of screens that are no longer on the path are dropped.
 *
 * @param typed field to values, as a form sends them
 */
public record CheckInTap(String screen, Map<String, List<String>> typed) {

    /** The button of the safety lines, and of forms that no answer sends. */
    public static final String GO = "go";
    public static final String LINES = "line";
    public static final String NONE = "none";
    public static final String ALL = "all";
    public static final String UNSURE = "unsure";
    /** Sent by a screen that is shown again: the reason that it showed. */
    public static final String SEEN = "doubt";

    /** One screen asks two things about what changes it: whether gentle movement helps, and what makes it worse. */
    private static final Set<String> CHANGES = Set.of(CallScript.EASES, CallScript.AGGRAVATED);

    /** Set where a screen is shown again, with the reason, before it is accepted unchanged. */
    private static final String DOUBT = "doubt_";

    /** Answers that belong to no screen of the path, and stay. */
    private static final Set<String> ALWAYS = Stream.concat(
            Stream.of(CheckInScript.EMERGENCY, CheckInScript.FOR_SOMEONE, CheckInScript.AFTER.doneCode(),
                    GivenAnswers.CUPS_OR_TOOL),
            CheckInScript.AFTER.asks().stream().map(FollowUpQuestion::code)).collect(Collectors.toSet());

    public CheckInTap {
        typed = Map.copyOf(typed);
    }

    /** Why this screen is shown again: an answer is missing, or two do not fit together. */
    public static Optional<String> doubt(CheckInScreen screen, GivenAnswers said) {
        return said.of(DOUBT + screen.code()).filter(_ -> !screen.doneIn(said));
    }

    /** @param below what is asked below the result */
    GivenAnswers on(GivenAnswers said, Duration elapsed, CheckInScreen below) {
        if (screen.equals(CheckInScript.EMERGENCY)) {
            return one(said, CheckInScript.EMERGENCY_SCREEN.asks().getFirst());
        }
        if (screen.equals(CheckInScript.AFTER.code())) {
            return keepBelow(said, below);
        }
        return CheckInScript.screens(said).stream()
                .filter(shown -> shown.code().equals(screen))
                .findFirst()
                .map(shown -> cleaned(taken(shown, said, elapsed)))
                .orElse(said);
    }

    /** Stores what was answered below the result, once and only if anything was. */
    private GivenAnswers keepBelow(GivenAnswers said, CheckInScreen below) {
        var more = fields(below, said);
        boolean open = CheckInScript.next(said).isEmpty() && !CheckInScript.AFTER.doneIn(said);
        return !open || more.equals(said) ? said : more.with(CheckInScript.AFTER.doneCode(), "yes");
    }

    private GivenAnswers taken(CheckInScreen shown, GivenAnswers before, Duration elapsed) {
        var said = shown.kind() == CheckInScreen.Kind.SAFETY ? safety(before) : fields(shown, before);
        if (shown.code().equals(CheckInScript.SORE)) {
            said = sore(said, before);
        }
        if (shown.code().equals(CheckInScript.GONE)) {
            // it is only known to be over, not how bad it was
            said = said.number(CallScript.WORST).isPresent()
                    ? said.without(CallScript.COURSE)
                    : said.with(CallScript.COURSE, "gone");
        }
        // the second press of a double click comes from the page as it was before
        var doubt = doubted(shown, said, elapsed).filter(why -> !said(SEEN, why));
        if (doubt.isEmpty() && shown.kind() == CheckInScreen.Kind.FORM) {
            said = unsure(shown, said);
        }
        if (doubt.isPresent()) {
            return said.with(DOUBT + shown.code(), doubt.get()).without(shown.doneCode());
        }
        return complete(shown, said) ? said.with(shown.doneCode(), "yes") : said.without(shown.doneCode());
    }

    /** A single-choice screen without an answer is incomplete; what a form leaves blank is not known. */
    private boolean complete(CheckInScreen shown, GivenAnswers said) {
        return switch (shown.kind()) {
            case TAP -> chosen(shown.asks().getFirst()).findAny().isPresent();
            case SAFETY -> Arrays.stream(SafetyLine.values()).allMatch(line -> said.has(line.code()));
            case FORM -> true;
        };
    }

    private Optional<String> doubted(CheckInScreen shown, GivenAnswers said, Duration elapsed) {
        boolean open = switch (shown.kind()) {
            case TAP -> false;
            case SAFETY -> !complete(shown, said);
            case FORM -> leavesOut(shown);
        };
        if (open) {
            return Optional.of(shown.code());
        }
        if (shown.code().equals(CheckInScript.STILL)
                && said.number(CallScript.WORST).orElse(10) < said.number(CallScript.NOW).orElse(0)) {
            return Optional.of(CallScript.WORST);
        }
        boolean tooLate = said(CallScript.ONSET, Onset.AFTER_48H.code())
                && elapsed.compareTo(FollowUp.ANSWERS_FROM) < 0;
        return tooLate ? Optional.of(CallScript.ONSET) : Optional.empty();
    }

    /** A sign that was shown twice and left blank counts as asked, and not known. */
    private GivenAnswers unsure(CheckInScreen shown, GivenAnswers before) {
        var said = before;
        for (var ask : shown.asks()) {
            if (ask.part() == FollowUpQuestion.Part.SAFETY && leftOut(ask) && !said.has(ask.code())) {
                said = said.with(ask.code(), CheckInScript.UNSURE);
            }
        }
        return said;
    }

    private boolean leavesOut(CheckInScreen shown) {
        var left = shown.asks().stream().filter(this::leftOut).map(FollowUpQuestion::code)
                .collect(Collectors.toSet());
        return left.containsAll(CHANGES) || left.stream().anyMatch(code -> !CHANGES.contains(code));
    }

    private boolean leftOut(FollowUpQuestion ask) {
        return switch (ask.kind()) {
            case SEVERAL, PLACES -> !said(ask.code(), CheckInScript.UNSURE) && values(ask).isEmpty();
            case ONE, NUMBER, AGREE, LINE, ANSWER -> chosen(ask).findAny().isEmpty();
            case WORDS -> false;
        };
    }

    private GivenAnswers safety(GivenAnswers before) {
        var ticked = Arrays.stream(SafetyLine.values())
                .filter(line -> said(LINES, line.code()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var said = before;
        boolean unsure = said(GO, UNSURE);
        // a ticked line counts, whichever button the client presses
        boolean none = said(GO, NONE) || said(GO, ALL) && !ticked.isEmpty();
        for (var line : SafetyLine.values()) {
            if (ticked.contains(line)) {
                said = said.with(line.code(), Answer.YES.code());
            } else if (unsure) {
                said = said.with(line.code(), Answer.UNKNOWN.code());
            } else if (none) {
                said = said.with(line.code(), Answer.NO.code());
            }
        }
        return said;
    }

    private GivenAnswers fields(CheckInScreen shown, GivenAnswers before) {
        var said = before;
        for (var ask : shown.asks()) {
            said = switch (ask.kind()) {
                case SEVERAL, PLACES -> values(ask).isEmpty()
                        ? leftOpen(said, ask)
                        : said.with(ask.code(), String.join(",", values(ask)));
                case ONE, NUMBER, AGREE, LINE, ANSWER -> one(said, ask);
                case WORDS -> said.with(ask.code(), words(ask));
            };
        }
        return said;
    }

    /** Questions that a yes would have led to count as asked, and not known. */
    private static GivenAnswers leftOpen(GivenAnswers said, FollowUpQuestion ask) {
        return ask.follows() ? said.with(ask.code(), CheckInScript.UNSURE) : said.without(ask.code());
    }

    private GivenAnswers one(GivenAnswers said, FollowUpQuestion ask) {
        var chosen = chosen(ask).findFirst();
        if (chosen.isEmpty()) {
            return said;
        }
        boolean noCode = chosen.get().equals(CheckInScript.UNSURE)
                && (ask.code().equals(CallScript.GONE_WHEN) || ask.code().equals(CallScript.ACTIVITY));
        return noCode ? said.without(ask.code()) : said.with(ask.code(), chosen.get());
    }

    private GivenAnswers sore(GivenAnswers said, GivenAnswers before) {
        var now = said.of(CheckInScript.SORE).orElse("");
        var fresh = before.of(CheckInScript.SORE).filter(now::equals).isPresent()
                ? said
                : said.without(CallScript.NOW).without(CallScript.WORST).without(CallScript.COURSE);
        fresh = said(CheckInScript.FOR_SOMEONE, "yes")
                ? fresh.with(CheckInScript.FOR_SOMEONE, "yes")
                : fresh.without(CheckInScript.FOR_SOMEONE);
        return Questionnaire.soreness(fresh);
    }

    private String words(FollowUpQuestion ask) {
        return GivenAnswers.words(String.join(" ", typed.getOrDefault(ask.code(), List.of())));
    }

    private Stream<String> chosen(FollowUpQuestion ask) {
        return typed.getOrDefault(ask.code(), List.of()).stream().filter(value -> ask.option(value).isPresent());
    }

    /** Several codes, and none for "not sure"; "nothing" and "no" are ignored beside others. */
    private List<String> values(FollowUpQuestion ask) {
        if (ask.kind() == Kind.PLACES) {
            return places(ask);
        }
        var chosen = chosen(ask).filter(code -> !code.equals(CheckInScript.UNSURE)).distinct().toList();
        return chosen.size() < 2
                ? chosen
                : chosen.stream()
                        .filter(code -> !code.equals(AggravatedBy.NOTHING.code())
                                && !code.equals(OtherCause.NONE.code()))
                        .toList();
    }

    private List<String> places(FollowUpQuestion ask) {
        return BodyPart.joined(typed.getOrDefault(ask.code(), List.of())).stream().map(BodyPart::code).toList();
    }

    private boolean said(String field, String value) {
        return typed.getOrDefault(field, List.of()).contains(value);
    }

    private static GivenAnswers cleaned(GivenAnswers said) {
        var kept = said;
        boolean dropped = true;
        while (dropped) {
            var known = keys(kept);
            var gone = kept.given().keySet().stream().filter(key -> !known.contains(key)).toList();
            for (var key : gone) {
                kept = kept.without(key);
            }
            dropped = !gone.isEmpty();
        }
        return kept;
    }

    private static Set<String> keys(GivenAnswers said) {
        var keys = new HashSet<>(ALWAYS);
        for (var line : SafetyLine.values()) {
            keys.add(line.code());
        }
        keys.add(CallScript.NOW);
        keys.add(CallScript.WORST);
        if (said.of(CheckInScript.SORE).filter(CheckInScript.GONE::equals).isPresent()) {
            keys.add(CallScript.COURSE);
        }
        for (var shown : CheckInScript.screens(said)) {
            keys.add(shown.code());
            keys.add(shown.doneCode());
            keys.add(DOUBT + shown.code());
            shown.asks().forEach(ask -> keys.add(ask.code()));
        }
        return keys;
    }
}
