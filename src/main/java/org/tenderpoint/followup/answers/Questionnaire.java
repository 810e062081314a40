package org.tenderpoint.followup.answers;

import static org.tenderpoint.followup.answers.CallScript.ACTIVITY;
import static org.tenderpoint.followup.answers.CallScript.AGGRAVATED;
import static org.tenderpoint.followup.answers.CallScript.BENEFIT;
import static org.tenderpoint.followup.answers.CallScript.BRUISING;
import static org.tenderpoint.followup.answers.CallScript.CAUSE;
import static org.tenderpoint.followup.answers.CallScript.COMPLAINT;
import static org.tenderpoint.followup.answers.CallScript.COURSE;
import static org.tenderpoint.followup.answers.CallScript.EASES;
import static org.tenderpoint.followup.answers.CallScript.GONE_WHEN;
import static org.tenderpoint.followup.answers.CallScript.GOOD_TIME;
import static org.tenderpoint.followup.answers.CallScript.HEAD_HIT;
import static org.tenderpoint.followup.answers.CallScript.NOW;
import static org.tenderpoint.followup.answers.CallScript.NUMB_WHERE;
import static org.tenderpoint.followup.answers.CallScript.ONSET;
import static org.tenderpoint.followup.answers.CallScript.PAIN_DURING;
import static org.tenderpoint.followup.answers.CallScript.PRESSURE;
import static org.tenderpoint.followup.answers.CallScript.QUALITY;
import static org.tenderpoint.followup.answers.CallScript.REGIONS;
import static org.tenderpoint.followup.answers.CallScript.RETURN;
import static org.tenderpoint.followup.answers.CallScript.SHOOTING_INTO;
import static org.tenderpoint.followup.answers.CallScript.SPREAD;
import static org.tenderpoint.followup.answers.CallScript.SWELLING;
import static org.tenderpoint.followup.answers.CallScript.SWOLLEN_WHERE;
import static org.tenderpoint.followup.answers.CallScript.WEAKNESS_WORSE;
import static org.tenderpoint.followup.answers.CallScript.WEAK_WHERE;
import static org.tenderpoint.followup.answers.CallScript.WORST;
import static org.tenderpoint.followup.answers.CallScript.sorenessGone;
import static org.tenderpoint.followup.answers.CheckInScript.SORE;
import static org.tenderpoint.followup.answers.FollowUpQuestion.AnswerLifetime.AN_HOUR;
import static org.tenderpoint.followup.answers.FollowUpQuestion.AnswerLifetime.A_DAY;
import static org.tenderpoint.followup.answers.FollowUpQuestion.AnswerLifetime.NEVER;
import static org.tenderpoint.followup.answers.FollowUpQuestion.Kind.AGREE;
import static org.tenderpoint.followup.answers.FollowUpQuestion.Kind.ANSWER;
import static org.tenderpoint.followup.answers.FollowUpQuestion.Kind.LINE;
import static org.tenderpoint.followup.answers.FollowUpQuestion.Kind.NUMBER;
import static org.tenderpoint.followup.answers.FollowUpQuestion.Kind.ONE;
import static org.tenderpoint.followup.answers.FollowUpQuestion.Kind.PLACES;
import static org.tenderpoint.followup.answers.FollowUpQuestion.Kind.SEVERAL;

import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tenderpoint.client.record.CopyRow;
import org.tenderpoint.followup.answers.FollowUpQuestion.AnswerLifetime;
import org.tenderpoint.followup.answers.FollowUpQuestion.AskedWhen;
import org.tenderpoint.followup.answers.FollowUpQuestion.Kind;
import org.tenderpoint.followup.answers.FollowUpQuestion.Option;
import org.tenderpoint.followup.answers.FollowUpQuestion.Part;
import org.tenderpoint.followup.rules.facts.ActivityLimit;
import org.tenderpoint.followup.rules.facts.AggravatedBy;
import org.tenderpoint.followup.rules.facts.Bruising;
import org.tenderpoint.followup.rules.facts.Course;
import org.tenderpoint.followup.rules.facts.FeedbackAnswers;
import org.tenderpoint.followup.rules.facts.FollowUpReading;
import org.tenderpoint.followup.rules.facts.NumbWhere;
import org.tenderpoint.followup.rules.facts.Onset;
import org.tenderpoint.followup.rules.facts.OtherCause;
import org.tenderpoint.followup.rules.facts.PressureFelt;
import org.tenderpoint.followup.rules.facts.Quality;
import org.tenderpoint.followup.rules.facts.ShootingInto;
import org.tenderpoint.followup.rules.facts.Sides;
import org.tenderpoint.followup.rules.facts.Spread;
import org.tenderpoint.followup.rules.facts.Swelling;
import org.tenderpoint.followup.rules.facts.SwollenWhere;
import org.tenderpoint.followup.rules.facts.Symptom;
import org.tenderpoint.followup.rules.facts.TickedLine;
import org.tenderpoint.followup.rules.facts.WeakWhere;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.BodyPart;

/**
 * The questions of the follow-up, each once and in the order in which they are asked. A call, the page of the link and
 * an arrival ask from here; what an answer tells the rules stands beside its question.
 */
public final class Questionnaire {

    /** "When was it gone?", kept as the upper edge of the answer in hours. */
    enum SorenessEnd implements Coded {
        SAME_DAY(24),
        NEXT_DAY(48),
        TWO_DAYS(72),
        THREE_DAYS(96),
        FOUR_DAYS(120),
        LATER(Integer.MAX_VALUE);

        private final int edge;

        SorenessEnd(int edge) {
            this.edge = edge;
        }

        /** Hours of soreness; never more than have passed since the session. */
        int hours(Duration elapsed) {
            return Math.min(edge, FollowUpReading.hoursBegun(elapsed));
        }
    }

    private static final List<FollowUpQuestion> SORENESS_AND_MORE = List.of(
            FollowUpQuestion.of(SORE, ONE, Part.SORENESS, AskedWhen.WITHOUT_NUMBERS, NEVER)
                    .from(own(SORE, CheckInScript.NEVER, CheckInScript.GONE, CheckInScript.STILL,
                            Answer.UNKNOWN.code())),
            soreness(NOW, NUMBER, AskedWhen.SORENESS)
                    .known("soreness_now", "still_sore", "not_fading")
                    .tells((said, facts) -> facts.sorenessNow(said.number(NOW)))
                    .copied("soreness_now", FeedbackAnswers::sorenessNow),
            soreness(WORST, NUMBER, AskedWhen.SORENESS)
                    .tells((said, facts) -> facts.sorenessWorst(said.number(WORST)))
                    .copied("soreness_worst", FeedbackAnswers::sorenessWorst),
            soreness(GONE_WHEN, ONE, AskedWhen.GONE).from(own(GONE_WHEN, codes(SorenessEnd.values())))
                    .copied("sore_hours", FeedbackAnswers::soreHours),
            FollowUpQuestion.of(ONSET, ONE, Part.SORENESS, AskedWhen.MORE, A_DAY)
                    .from(all(Onset.class)).known("onset")
                    .tells((said, facts) -> facts.onset(one(said, ONSET, Onset.class, Onset.UNKNOWN)))
                    .copied("onset", FeedbackAnswers::onset),
            soreness(COURSE, ONE, AskedWhen.MORE_IF_STILL_SORE)
                    .from(all(Course.class, one -> one != Course.GONE)).known("course")
                    .tells((said, facts) -> facts.course(
                            sorenessGone(said) ? Course.GONE : one(said, COURSE, Course.class, Course.UNKNOWN)))
                    .copied("course", FeedbackAnswers::course),
            soreness(REGIONS, PLACES, AskedWhen.MORE).known("regions").tells((said, facts) -> {
                var places = places(said);
                facts.regions(places).sides(Sides.of(places));
            })
                    .copied("regions", FeedbackAnswers::regions)
                    .copied("sides", FeedbackAnswers::sides),
            more(SPREAD, ONE, Part.FEEL, AN_HOUR)
                    .from(all(Spread.class)).known("spread")
                    .tells((said, facts) -> facts.spread(one(said, SPREAD, Spread.class, Spread.UNKNOWN)))
                    .copied("spread", FeedbackAnswers::spread),
            more(QUALITY, SEVERAL, Part.FEEL, A_DAY)
                    .from(all(Quality.class)).known("quality")
                    .tells((said, facts) -> facts.qualities(several(said, QUALITY, Quality.class)))
                    .copied("qualities", FeedbackAnswers::qualities),
            where(more(SHOOTING_INTO, SEVERAL, Part.FEEL, A_DAY), ShootingInto.class,
                    said -> said.several(QUALITY).contains(Quality.SHOOTING.code()))
                    .tells((said, facts) -> facts.shootingInto(named(said, SHOOTING_INTO, ShootingInto.class)))
                    .copied("shooting_into", FeedbackAnswers::shootingInto),
            more(EASES, ANSWER, Part.LIMITS, A_DAY).from(own(EASES, codes(Answer.values())))
                    .tells((said, facts) -> facts.easesWithMovement(said.answer(EASES)))
                    .copied("eases_with_movement", FeedbackAnswers::easesWithMovement),
            more(AGGRAVATED, SEVERAL, Part.LIMITS, A_DAY)
                    .from(all(AggravatedBy.class))
                    .tells((said, facts) -> facts.aggravatedBy(several(said, AGGRAVATED, AggravatedBy.class)))
                    .copied("aggravated_by", FeedbackAnswers::aggravatedBy),
            more(ACTIVITY, ONE, Part.LIMITS, AN_HOUR)
                    .from(all(ActivityLimit.class)).known("activity_limit")
                    .tells((said, facts) -> facts.activityLimit(
                            said.of(ACTIVITY).map(code -> Coded.require(ActivityLimit.class, code))))
                    .copied("activity_limit", FeedbackAnswers::activityLimit),
            more(CAUSE, SEVERAL, Part.LIMITS, A_DAY)
                    .from(all(OtherCause.class))
                    .tells((said, facts) -> facts.otherCauses(several(said, CAUSE, OtherCause.class)))
                    .copied("other_causes", FeedbackAnswers::otherCauses),
            more(HEAD_HIT, ANSWER, Part.LIMITS, A_DAY)
                    .known(HEAD_HIT, HEAD_HIT + ".unknown")
                    .after(said -> said.several(CAUSE).contains(OtherCause.NEW_INJURY.code()))
                    .tells((said, facts) -> facts.headHit(said.answer(HEAD_HIT)))
                    .copied("head_hit", FeedbackAnswers::headHit),
            more(PRESSURE, ONE, Part.MASSAGE, A_DAY)
                    .from(all(PressureFelt.class))
                    .tells((said, facts) -> facts.pressureFelt(
                            one(said, PRESSURE, PressureFelt.class, PressureFelt.UNKNOWN)))
                    .copied("pressure_felt", FeedbackAnswers::pressureFelt),
            more(PAIN_DURING, NUMBER, Part.MASSAGE, A_DAY)
                    .tells((said, facts) -> facts.painDuringSession(said.number(PAIN_DURING)))
                    .copied("pain_during", FeedbackAnswers::painDuringSession),
            last(BENEFIT, ONE, A_DAY).from(benefits())
                    .tells((said, facts) -> facts.benefit(said.number(BENEFIT)))
                    .copied("benefit", FeedbackAnswers::benefit),
            last(COMPLAINT, NUMBER, AN_HOUR)
                    .tells((said, facts) -> facts.complaintNow(said.number(COMPLAINT)))
                    .copied("complaint_now", FeedbackAnswers::complaintNow),
            last(RETURN, ANSWER, A_DAY)
                    .tells((said, facts) -> facts.wouldReturn(said.answer(RETURN)))
                    .copied("would_return", FeedbackAnswers::wouldReturn));

    private static final List<Option> PREGNANT_ONLY = List.of(
            new Option(Answer.YES.code(), "checkin.answer." + Answer.YES.code()),
            new Option(Answer.NO.code(), "checkin.answer.no_or_not_pregnant"),
            new Option(Answer.UNKNOWN.code(), "checkin.answer." + Answer.UNKNOWN.code()));

    /** In the order of a call. */
    static final List<FollowUpQuestion> ALL = Stream.of(
            Stream.of(FollowUpQuestion.of(GOOD_TIME, AGREE, Part.HELLO, AskedWhen.FIRST, NEVER)),
            Arrays.stream(SafetyLine.values()).flatMap(line -> Stream.concat(Stream.of(line(line)), items(line))),
            Stream.of(SignQuestions.neckDevice()),
            SORENESS_AND_MORE.stream()).flatMap(Function.identity()).toList();

    private static final Map<String, FollowUpQuestion> BY_CODE = ALL.stream()
            .collect(Collectors.toMap(FollowUpQuestion::code, Function.identity()));

    private Questionnaire() {}

    public static List<FollowUpQuestion> all() {
        return ALL;
    }

    /** @throws IllegalArgumentException if it asks no such question */
    public static FollowUpQuestion get(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("No question has the code " + code));
    }

    static Optional<FollowUpQuestion> find(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /** What a line opens: its signs, and with the line of swellings and bruises how much there is of each. */
    public static List<FollowUpQuestion> of(SafetyLine line) {
        return ALL.stream().filter(one -> line.asks(one) && one.kind() != LINE).toList();
    }

    /** The degree of soreness that follows from "not sore" or "gone"; who is still sore is asked for two numbers. */
    public static GivenAnswers soreness(GivenAnswers said) {
        return switch (said.of(SORE).orElse(Answer.UNKNOWN.code())) {
            case CheckInScript.NEVER -> said.with(NOW, "0").with(WORST, "0");
            case CheckInScript.GONE -> said.with(NOW, "0");
            case CheckInScript.STILL -> said;
            default -> said.with(NOW, Answer.UNKNOWN.code()).with(WORST, Answer.UNKNOWN.code());
        };
    }

    /** What a client's copy says: how it felt, then the warning signs; what was not told is left out. */
    static void copy(FeedbackAnswers answers, CopyRow row) {
        ALL.stream()
                .sorted(Comparator.comparing(question -> question.part() == Part.SAFETY))
                .flatMap(question -> question.facts().stream())
                .forEach(fact -> fact.into(row, answers));
        answers.ticked().stream().sorted(Comparator.comparing(TickedLine::line)).forEach(line -> row.answer(
                line.line(), get(line.line()).link(Texts.spoken()), Texts.of("question.ticked.copy"),
                Answer.YES.code()));
        for (var symptom : Symptom.values()) {
            if (answers.symptom(symptom) != Answer.UNKNOWN) {
                row.answer(symptom.code(), Texts.label(symptom), Texts.label(answers.symptom(symptom)),
                        answers.symptom(symptom).code());
            }
        }
    }

    /** The questions that follow once all lines were answered. */
    public static Stream<FollowUpQuestion> afterSigns() {
        return asked(AskedWhen.AFTER_SIGNS).stream();
    }

    static List<FollowUpQuestion> asked(AskedWhen... moments) {
        var when = Set.of(moments);
        return ALL.stream().filter(one -> when.contains(one.when())).toList();
    }

    private static FollowUpQuestion line(SafetyLine line) {
        var asked = FollowUpQuestion.of(line.code(), LINE, Part.SAFETY, AskedWhen.SAFETY, AN_HOUR);
        return line == SafetyLine.I
                ? asked.tells((said, facts) -> facts.symptom(Symptom.OTHER_NEW, said.answer(line.code())))
                : asked;
    }

    private static Stream<FollowUpQuestion> items(SafetyLine line) {
        return Stream.of(
                line == SafetyLine.I ? Stream.<FollowUpQuestion>of() : signs(line),
                switch (line) {
                    case C -> numbAndWeak(line);
                    case F -> swollen(line);
                    case A, B, D, E, G, H, I -> Stream.<FollowUpQuestion>of();
                },
                SignQuestions.of(line)).flatMap(Function.identity());
    }

    private static Stream<FollowUpQuestion> signs(SafetyLine line) {
        return line.symptoms().stream().map(symptom -> item(line, symptom.code(), ANSWER)
                .from(line == SafetyLine.H ? PREGNANT_ONLY : List.of())
                // an item that was asked by itself counts before its line
                .tells((said, facts) -> {
                    if (said.has(symptom.code())) {
                        facts.symptom(symptom, said.answer(symptom.code()));
                    } else if (said.denies(line)) {
                        facts.symptom(symptom, Answer.NO);
                    }
                }));
    }

    private static Stream<FollowUpQuestion> numbAndWeak(SafetyLine line) {
        return Stream.of(
                where(item(line, NUMB_WHERE, SEVERAL), NumbWhere.class,
                        said -> said.yes(Symptom.NUMBNESS, Symptom.TINGLING))
                        .tells((said, facts) -> facts.numbWhere(named(said, NUMB_WHERE, NumbWhere.class)))
                        .copied("numb_where", FeedbackAnswers::numbWhere),
                where(item(line, WEAK_WHERE, SEVERAL), WeakWhere.class,
                        said -> said.yes(Symptom.WEAKNESS_ARMS, Symptom.WEAKNESS_LEGS))
                        .tells((said, facts) -> facts.weakWhere(named(said, WEAK_WHERE, WeakWhere.class)))
                        .copied("weak_where", FeedbackAnswers::weakWhere),
                item(line, WEAKNESS_WORSE, ANSWER)
                        .known(WEAKNESS_WORSE, WEAKNESS_WORSE + ".unknown")
                        .after(said -> said.yes(
                                Symptom.WEAKNESS_ARMS, Symptom.WEAKNESS_LEGS, Symptom.WEAKNESS_BACK))
                        .tells((said, facts) -> facts.weaknessWorse(said.answer(WEAKNESS_WORSE)))
                        .copied("weakness_worse", FeedbackAnswers::weaknessWorse));
    }

    private static Stream<FollowUpQuestion> swollen(SafetyLine line) {
        return Stream.of(
                item(line, SWELLING, ONE).from(all(Swelling.class))
                        .tells((said, facts) -> facts.swelling(one(
                                said, SWELLING, Swelling.class,
                                said.denies(line) ? Swelling.NONE : Swelling.UNKNOWN)))
                        .copied("swelling", FeedbackAnswers::swelling),
                where(item(line, SWOLLEN_WHERE, SEVERAL), SwollenWhere.class,
                        said -> Set.of(Swelling.MILD.code(), Swelling.PRONOUNCED.code())
                                .contains(said.of(SWELLING).orElse("")))
                        .tells((said, facts) -> facts.swollenWhere(
                                named(said, SWOLLEN_WHERE, SwollenWhere.class)))
                        .copied("swollen_where", FeedbackAnswers::swollenWhere),
                item(line, BRUISING, ONE).from(all(Bruising.class))
                        .tells((said, facts) -> facts.bruising(one(
                                said, BRUISING, Bruising.class,
                                said.denies(line) ? Bruising.NONE : Bruising.UNKNOWN)))
                        .copied("bruising", FeedbackAnswers::bruising));
    }

    /** "Where?" after a yes; not sure is an answer, and names no place. */
    static <E extends Enum<E> & Coded> FollowUpQuestion where(
            FollowUpQuestion question, Class<E> places, Predicate<GivenAnswers> told) {
        var unsure = new Option(Answer.UNKNOWN.code(), "checkin.answer." + Answer.UNKNOWN.code());
        return question.from(Stream.concat(all(places).stream(), Stream.of(unsure)).toList())
                .known(question.code(), question.code() + ".unknown")
                .after(told);
    }

    static FollowUpQuestion item(SafetyLine line, String code, Kind kind) {
        return FollowUpQuestion.of(code, kind, Part.SAFETY, AskedWhen.SAFETY, AN_HOUR).on(line.code());
    }

    private static FollowUpQuestion soreness(String code, Kind kind, AskedWhen when) {
        return FollowUpQuestion.of(code, kind, Part.SORENESS, when, AN_HOUR);
    }

    private static FollowUpQuestion more(String code, Kind kind, Part part, AnswerLifetime lasts) {
        return FollowUpQuestion.of(code, kind, part, AskedWhen.MORE, lasts);
    }

    private static FollowUpQuestion last(String code, Kind kind, AnswerLifetime lasts) {
        return FollowUpQuestion.of(code, kind, Part.ADVICE, AskedWhen.LAST, lasts);
    }

    private static Set<BodyPart> places(GivenAnswers said) {
        return said.several(REGIONS).stream().map(BodyPart::parse).collect(Collectors.toSet());
    }

    private static <E extends Enum<E> & Coded> E one(GivenAnswers said, String code, Class<E> type, E otherwise) {
        return said.of(code).map(given -> Coded.require(type, given)).orElse(otherwise);
    }

    private static <E extends Enum<E> & Coded> Set<E> several(GivenAnswers said, String code, Class<E> type) {
        return said.several(code).stream().map(given -> Coded.require(type, given)).collect(Collectors.toSet());
    }

    /** The places named; not sure names none. */
    static <E extends Enum<E> & Coded> Set<E> named(GivenAnswers said, String code, Class<E> type) {
        return several(said.of(code).filter(Answer.UNKNOWN.code()::equals).isPresent() ? said.without(code) : said,
                code, type);
    }

    private static <E extends Enum<E> & Coded> List<Option> all(Class<E> type) {
        return all(type, _ -> true);
    }

    private static <E extends Enum<E> & Coded> List<Option> all(Class<E> type, Predicate<E> which) {
        return Arrays.stream(type.getEnumConstants())
                .filter(which)
                .map(one -> new Option(one.code(), Texts.key(one)))
                .toList();
    }

    /** Words that stand with their question. */
    private static List<Option> own(String question, String... codes) {
        return Arrays.stream(codes).map(code -> new Option(code, "question." + question + "." + code)).toList();
    }

    private static String[] codes(Coded... words) {
        return Arrays.stream(words).map(Coded::code).toArray(String[]::new);
    }

    /** From very much better to very much worse. */
    private static List<Option> benefits() {
        return own(BENEFIT, IntStream.rangeClosed(-3, 3).mapToObj(change -> String.valueOf(-change))
                .toArray(String[]::new));
    }
}
