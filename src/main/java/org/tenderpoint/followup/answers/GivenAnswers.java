package org.tenderpoint.followup.answers;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.tenderpoint.followup.answers.FollowUpQuestion.AnswerLifetime;
import org.tenderpoint.followup.answers.Questionnaire.SorenessEnd;
import org.tenderpoint.followup.contact.FollowUp;
import org.tenderpoint.followup.rules.facts.FeedbackAnswers;
import org.tenderpoint.followup.rules.facts.Swelling;
import org.tenderpoint.followup.rules.facts.Symptom;
import org.tenderpoint.followup.rules.facts.TickedLine;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.store.file.Json;
import org.tenderpoint.vocabulary.Answer;

/**
 * What was said so far on one call: for each step of the script that was read out, the code of the answer. A step that
 * was not read out is not in it, so that "none of these" can never cover a line that nobody heard (PRIN-10).
 *
 * @param given code of the question to code of the answer; several codes of one answer are joined by a comma
 */
public record GivenAnswers(Map<String, String> given) {

    /** Answers to a sign that do not say that it is there; of an amount {@code none}. */
    private static final Set<String> DENIED = Set.of(Answer.NO.code(), Answer.UNKNOWN.code(), Swelling.NONE.code());

    /** Not asked: known of the session, so that marks of cups or a tool can be told from others. */
    public static final String CUPS_OR_TOOL = "cups_or_tool";

    /** Not asked: the session is so long ago that only how it felt is asked, with the signs of this visit. */
    private static final String LONG_AGO = "long_ago";

    public static final GivenAnswers NONE = new GivenAnswers(Map.of());

    public GivenAnswers {
        given = Collections.unmodifiableMap(new LinkedHashMap<>(given));
    }

    /** Nothing said yet, with what is known of the session. */
    public static GivenAnswers about(FollowUp followUp) {
        return followUp.cupsOrTool() ? NONE.with(CUPS_OR_TOOL, Answer.YES.code()) : NONE;
    }

    /** The answers among these that were known of the session and not asked. */
    public GivenAnswers knownBefore() {
        return of(CUPS_OR_TOOL).map(known -> NONE.with(CUPS_OR_TOOL, known)).orElse(NONE);
    }

    /** Told long after the session: of the signs only those that this visit asks about. */
    public GivenAnswers longAgo(Map<Symptom, Answer> today) {
        var all = new LinkedHashMap<>(given);
        all.put(LONG_AGO, Answer.YES.code());
        today.forEach((sign, answer) -> all.put(sign.code(), answer.code()));
        return new GivenAnswers(all);
    }

    public GivenAnswers with(String step, String answer) {
        var copy = new LinkedHashMap<>(given);
        copy.put(step, answer);
        return new GivenAnswers(copy);
    }

    /** These, and of the others what is not answered here. */
    public GivenAnswers and(GivenAnswers others) {
        var all = new LinkedHashMap<>(others.given);
        all.putAll(given);
        return new GivenAnswers(all);
    }

    public GivenAnswers without(String step) {
        var copy = new LinkedHashMap<>(given);
        copy.remove(step);
        return new GivenAnswers(copy);
    }

    public boolean has(String step) {
        return given.containsKey(step);
    }

    public Optional<String> of(String step) {
        return Optional.ofNullable(given.get(step));
    }

    /** The answer to a step of yes, no or don't know; unknown while it was not read out. */
    public Answer answer(String step) {
        return of(step).map(code -> Coded.require(Answer.class, code)).orElse(Answer.UNKNOWN);
    }

    /** Whether one of these signs was told. */
    boolean yes(Symptom... signs) {
        return Arrays.stream(signs).anyMatch(sign -> answer(sign.code()) == Answer.YES);
    }

    /** Whether all of these signs were denied. */
    boolean no(Symptom... signs) {
        return Arrays.stream(signs).allMatch(sign -> answer(sign.code()) == Answer.NO);
    }

    /** Told, or asked and not sure. */
    boolean notDenied(Symptom sign) {
        return has(sign.code()) && answer(sign.code()) != Answer.NO;
    }

    /** The client said no to a line of warning signs, which denies all of them. */
    public boolean denies(SafetyLine line) {
        return answer(line.code()) == Answer.NO;
    }

    /** Nothing new: all lines of warning signs are denied. */
    boolean deniesAllLines() {
        return Arrays.stream(SafetyLine.values()).allMatch(this::denies);
    }

    /** Not sore at any time, and nothing new. */
    boolean fine() {
        return deniesAllLines() && number(CallScript.WORST).equals(OptionalInt.of(0));
    }

    /** The lines that were ticked, and not told which of their signs. */
    public List<TickedLine> tickedLines() {
        return Arrays.stream(SafetyLine.values())
                .filter(line -> answer(line.code()) == Answer.YES)
                .map(this::open)
                .filter(TickedLine::open)
                .toList();
    }

    /** Whether one sign of a ticked line was told, so that only the others are open. */
    boolean tells(TickedLine line) {
        return Questionnaire.of(Coded.require(SafetyLine.class, line.line())).stream()
                .filter(question -> !question.follows())
                .flatMap(question -> of(question.code()).stream())
                .anyMatch(answer -> !DENIED.contains(answer));
    }

    /** What a ticked line can be: what nobody has told yet, and what the client was not sure of. */
    private TickedLine open(SafetyLine line) {
        Predicate<String> open = code -> of(code).filter(told -> !told.equals(Answer.UNKNOWN.code())).isEmpty();
        return new TickedLine(
                line.code(),
                line.symptoms().stream().filter(sign -> open.test(sign.code())).collect(Collectors.toSet()),
                line == SafetyLine.F && open.test(CallScript.SWELLING),
                line == SafetyLine.F && open.test(CallScript.BRUISING));
    }

    /** Whether the signs of a line are asked one by one; weak legs always lead to both of line d. */
    public boolean opens(SafetyLine line) {
        return has(line.code()) && !denies(line) || legsAreWeak(line);
    }

    /** Line d itself is not read out then. */
    boolean legsAreWeak(SafetyLine line) {
        return line == SafetyLine.D && answer(Symptom.WEAKNESS_LEGS.code()) == Answer.YES;
    }

    /** Words as they are kept: in one line, and not longer than the field. */
    public static String words(String typed) {
        var line = typed.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.substring(0, Math.min(line.length(), FollowUpQuestion.MOST_LETTERS)).strip();
    }

    /** The number given; empty while there is none, or for "don't know". */
    public OptionalInt number(String step) {
        return of(step)
                .filter(code -> !code.equals(Answer.UNKNOWN.code()))
                .map(code -> OptionalInt.of(Integer.parseInt(code)))
                .orElse(OptionalInt.empty());
    }

    /** The codes chosen of several. */
    public Set<String> several(String step) {
        return of(step).stream()
                .flatMap(codes -> Arrays.stream(codes.split(",")))
                .filter(code -> !code.isBlank())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * These as the answers of a call that was left and is gone on with later: what was denied then is asked again, what
     * was there stays.
     */
    public GivenAnswers resumed(Instant at, Instant now) {
        var age = Duration.between(at, now);
        var kept = new LinkedHashMap<>(given);
        kept.entrySet().removeIf(one -> !one.getValue().equals(Answer.YES.code())
                && Questionnaire.find(one.getKey())
                        .filter(question -> question.lasts() == AnswerLifetime.AN_HOUR && question.lasts().over(age))
                        .isPresent());
        return new GivenAnswers(kept);
    }

    /**
     * What the rules read.
     *
     * @param elapsed from the session's end to the answers
     */
    public FeedbackAnswers facts(Duration elapsed) {
        return facts(soreHours(elapsed));
    }

    /** @param soreHours as counted when the answers were given */
    FeedbackAnswers facts(OptionalInt soreHours) {
        var facts = FeedbackAnswers.builder();
        // what follows from a yes counts no longer than the yes
        Questionnaire.ALL.stream()
                .filter(question -> question.asked(this))
                .forEach(question -> question.reading().accept(this, facts));
        if (has(LONG_AGO)) {
            Arrays.stream(Symptom.values()).filter(sign -> has(sign.code()))
                    .forEach(sign -> facts.symptom(sign, answer(sign.code())));
            facts.details(details -> details.withLeftOut(Arrays.stream(Symptom.values())
                    .filter(sign -> !has(sign.code())).collect(Collectors.toSet())));
        }
        return facts.soreHours(soreHours).ticked(Set.copyOf(tickedLines())).build();
    }

    /** How long the soreness lasted, if it is over and was told. */
    OptionalInt soreHours(Duration elapsed) {
        return of(CallScript.GONE_WHEN)
                .filter(_ -> CallScript.sorenessGone(this))
                .map(code -> OptionalInt.of(Coded.require(SorenessEnd.class, code).hours(elapsed)))
                .orElse(OptionalInt.empty());
    }

    /** As kept in the database: codes and numbers, and of free text what else is new, in the client's words. */
    String stored() {
        return Json.write(given);
    }

    /** Reads what {@link #stored} writes. */
    public static GivenAnswers read(String stored) {
        return new GivenAnswers(Json.texts(stored));
    }
}
