package org.tenderpoint.followup.rules.cases;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.tenderpoint.followup.rules.facts.ActivityLimit;
import org.tenderpoint.followup.rules.facts.AggravatedBy;
import org.tenderpoint.followup.rules.facts.Arrival;
import org.tenderpoint.followup.rules.facts.AsBefore;
import org.tenderpoint.followup.rules.facts.AskedDiscipline;
import org.tenderpoint.followup.rules.facts.Bruising;
import org.tenderpoint.followup.rules.facts.Course;
import org.tenderpoint.followup.rules.facts.DoneSession;
import org.tenderpoint.followup.rules.facts.EarlierSession;
import org.tenderpoint.followup.rules.facts.FeedbackAnswers;
import org.tenderpoint.followup.rules.facts.FollowUpFacts;
import org.tenderpoint.followup.rules.facts.History;
import org.tenderpoint.followup.rules.facts.NumbWhere;
import org.tenderpoint.followup.rules.facts.Onset;
import org.tenderpoint.followup.rules.facts.OtherCause;
import org.tenderpoint.followup.rules.facts.OtherNew;
import org.tenderpoint.followup.rules.facts.PressureFelt;
import org.tenderpoint.followup.rules.facts.Quality;
import org.tenderpoint.followup.rules.facts.ShootingInto;
import org.tenderpoint.followup.rules.facts.Sides;
import org.tenderpoint.followup.rules.facts.SignDetails;
import org.tenderpoint.followup.rules.facts.Spread;
import org.tenderpoint.followup.rules.facts.StandingScreening;
import org.tenderpoint.followup.rules.facts.StoredFacts;
import org.tenderpoint.followup.rules.facts.Swelling;
import org.tenderpoint.followup.rules.facts.SwollenWhere;
import org.tenderpoint.followup.rules.facts.Symptom;
import org.tenderpoint.followup.rules.facts.TickedLine;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.followup.rules.facts.WeakWhere;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.RedFlag;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.facts.ClientFacts;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;
import org.tenderpoint.vocabulary.facts.SideEffectsBefore;
import org.tenderpoint.vocabulary.facts.StandingAnswers;
import org.tenderpoint.vocabulary.facts.WrittenAnswer;

/**
 * A short notation for the facts of a case. Parts are separated by semicolons, several words of one kind by a plus.
 * Everything else is harmless: a healthy client of 40, deep tissue on the lower back, and a day later a mild, even,
 * fading ache with every warning sign denied. A warning sign or a condition is a {@link WrittenAnswer}: {@code fever},
 * {@code nausea=unknown}, {@code diabetes(neuropathy=no)}. Of the other parts those that do not speak for themselves:
 *
 * <pre>
 * age 71                               in years, or unknown
 * massages 2                           in twelve months, or unknown
 * worked swedish 3 neck+head           20 minutes each there, and sore there
 * work swedish lower_back 3 21         with minutes; several add up, and it is sore where it was
 * hours 72, hours 72+                  since the session; + a minute more
 * now 4 7                              how sore it is now, and was at worst; or unknown
 * at calves:left                       where it is sore
 * feels sharp+dull, cause exercise     alone: nothing of it was told; so also new
 * new headache_mild; words ...         what else is new, and the same in the client's words
 * over dizziness, as_before swelling   signs that are over; signs as they were before the massage
 * ticked line_f amounts fever+chills   a line that may mean these signs, with amounts a swelling or a bruise too
 * hours 6480; long_ago; asked fever    only how it feels was asked, and this sign
 * complaint 3 5 lower_back             at the arrival, now, and where
 * earlier 14 swedish 5 24 adjusted     an earlier session: days before, worst, hours sore, whether its plan was changed
 * deep 3 5                             one three weeks before: pressure on the lower back, worst
 * no_benefit 3                         so many earlier sessions after which the complaint was the same
 * cap 3, screening 3 SCR-112           on the lower back: of an earlier adjustment; the most that a rule allows
 * holds thai; raised                   the therapist's training; pressure was raised for this session
 * triage watch; had dizziness          the last result; a sign in earlier feedback
 * last 29                              days since the session before
 * booked 170                           hours until the next session
 * </pre>
 */
final class CaseFacts {

    static final Instant END = Instant.parse("2026-03-02T11:00:00Z");
    static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    static final Work USUAL_WORK = new Work(BodyPart.parse("lower_back"), Modality.DEEP_TISSUE, 3, 20);
    static final FeedbackAnswers HARMLESS = FeedbackAnswers.builder()
            .sorenessNow(2)
            .sorenessWorst(3)
            .onset(Onset.WITHIN_24H)
            .course(Course.BETTER)
            .regions(Set.of(BodyPart.parse("lower_back")))
            .spread(Spread.GENERAL)
            .sides(Sides.BOTH)
            .qualities(Set.of(Quality.DULL, Quality.ACHY))
            .easesWithMovement(Answer.YES)
            .activityLimit(ActivityLimit.A_LITTLE)
            .allSymptoms(Answer.NO)
            .swelling(Swelling.NONE)
            .bruising(Bruising.NONE)
            .otherCauses(Set.of(OtherCause.NONE))
            .pressureFelt(PressureFelt.RIGHT)
            .build();

    private final Map<Condition, ConditionAnswer> conditions = new EnumMap<>(Condition.class);
    private final List<Work> work = new ArrayList<>();
    private OptionalInt age = OptionalInt.of(40);
    private OptionalInt massages = OptionalInt.of(6);
    private Duration elapsed = Duration.ofHours(24);
    private FeedbackAnswers answers = HARMLESS;
    private UnaryOperator<DoneSession> session = done -> done;
    private StoredFacts stored = StoredFacts.NONE;

    private CaseFacts() {}

    /**
     * Reads the notation.
     *
     * @throws IllegalArgumentException if a word is not in the vocabulary
     */
    static FollowUpFacts parse(String given) {
        var facts = new CaseFacts();
        for (var condition : Condition.values()) {
            facts.conditions.put(condition, ConditionAnswer.DENIED);
        }
        Arrays.stream(given.split(";")).map(String::strip).forEach(facts::read);
        return facts.build();
    }

    private FollowUpFacts build() {
        var standing = new StandingAnswers(conditions, DAY, age, massages);
        var done = DoneSession.of(END, 60, work.isEmpty() ? List.of(USUAL_WORK) : work, Set.of());
        return new FollowUpFacts(
                ClientFacts.read(standing, DAY, ClientFacts.NowFacts.AS_TOLD), answers, session.apply(done),
                END.plus(elapsed), stored);
    }

    private void read(String part) {
        var words = part.split(" +");
        switch (words[0]) {
            case "age" -> age = number(words[1]);
            case "massages" -> massages = number(words[1]);
            case "holds" -> session = done -> AdjustmentExamples.trained(done, one(Modality.class, words));
            case "raised" -> session = AdjustmentExamples::raised;
            case "worked" -> {
                var parts = parts(words[3]);
                parts.forEach(where -> work.add(
                        new Work(where, one(Modality.class, words), Integer.parseInt(words[2]), 20)));
                answer(said -> said.regions(parts));
            }
            case "work" -> work.add(new Work(BodyPart.parse(words[2]), one(Modality.class, words),
                    Integer.parseInt(words[3]), Integer.parseInt(words[4])));
            case "hours" -> elapsed = words[1].endsWith("+")
                    ? Duration.ofHours(Long.parseLong(words[1].replace("+", ""))).plusMinutes(1)
                    : Duration.ofHours(Long.parseLong(words[1]));
            default -> answered(part, words);
        }
    }

    private void answered(String part, String[] words) {
        switch (words[0]) {
            case "now" -> answer(said -> said.sorenessNow(number(words[1])).sorenessWorst(number(words[2])));
            case "at" -> answer(said -> said.regions(parts(words[1])));
            case "one_side" -> answer(said -> said.sides(Sides.ONE));
            case "spread" -> answer(said -> said.spread(one(Spread.class, words)));
            case "onset" -> answer(said -> said.onset(one(Onset.class, words)));
            case "course" -> answer(said -> said.course(one(Course.class, words)));
            case "feels" -> answer(said -> said.qualities(all(Quality.class, words)));
            case "shoots" -> answer(said -> said.qualities(Set.of(Quality.SHOOTING))
                    .shootingInto(all(ShootingInto.class, words)));
            case "eases" -> answer(said -> said.easesWithMovement(one(Answer.class, words)));
            case "worse_on" -> answer(said -> said.aggravatedBy(all(AggravatedBy.class, words)));
            case "limit" -> answer(said -> said.activityLimit(one(ActivityLimit.class, words)));
            case "swelling" -> answer(said -> said.swelling(one(Swelling.class, words)));
            case "swollen" -> answer(said -> said.swelling(Swelling.MILD)
                    .swollenWhere(all(SwollenWhere.class, words)));
            case "bruise" -> answer(said -> said.bruising(one(Bruising.class, words)));
            case "numb" -> answer(said -> said.numbWhere(all(NumbWhere.class, words)));
            case "weak" -> answer(said -> said.weakWhere(all(WeakWhere.class, words)));
            case "weaker" -> answer(said -> said.weaknessWorse(one(Answer.class, words)));
            case "cause" -> answer(said -> said.otherCauses(all(OtherCause.class, words)));
            case "injured" -> answer(said -> said.otherCauses(Set.of(OtherCause.NEW_INJURY))
                    .headHit(one(Answer.class, words)));
            case "felt" -> answer(said -> said.pressureFelt(one(PressureFelt.class, words)));
            case "pain_during" -> answer(said -> said.painDuringSession(number(words[1])));
            case "benefit" -> answer(said -> said.benefit(number(words[1])));
            default -> signs(part, words);
        }
    }

    private void signs(String part, String[] words) {
        switch (words[0]) {
            case "new" -> {
                told(Answer.YES, Set.of(Symptom.OTHER_NEW));
                details(told -> told.withOtherNew(all(OtherNew.class, words)));
            }
            case "words" -> details(told -> told.withWords(part.substring("words ".length())));
            case "over" -> {
                told(Answer.YES, all(Symptom.class, words));
                details(told -> told.withOver(all(Symptom.class, words)));
            }
            case "as_before" -> details(told -> told.withAsBefore(all(AsBefore.class, words)));
            case "dizzy_on_rising" -> details(told -> told.withDizzyOnRising(one(Answer.class, words)));
            case "ticked" -> ticked(words);
            case "long_ago" -> {
                told(Answer.UNKNOWN, EnumSet.allOf(Symptom.class));
                answer(said -> said.swelling(Swelling.UNKNOWN).bruising(Bruising.UNKNOWN));
                details(told -> told.withLeftOut(EnumSet.allOf(Symptom.class)));
            }
            case "asked" -> details(told -> told.withLeftOut(
                    EnumSet.complementOf(EnumSet.of(one(Symptom.class, words)))));
            default -> storedFact(part, words);
        }
    }

    private void ticked(String[] words) {
        boolean amounts = words.length > 2 && words[2].equals("amounts");
        var signs = all(Symptom.class, words, amounts ? 3 : 2);
        told(Answer.UNKNOWN, signs);
        answer(said -> said
                .swelling(amounts ? Swelling.UNKNOWN : Swelling.NONE)
                .bruising(amounts ? Bruising.UNKNOWN : Bruising.NONE)
                .ticked(Set.of(new TickedLine(words[1], signs, amounts, amounts))));
    }

    private void storedFact(String part, String[] words) {
        switch (words[0]) {
            case "complaint" -> {
                answer(said -> said.complaintNow(number(words[2])));
                arrival(told -> told.withPain(number(words[1]))
                        .withRegions(words.length > 3 ? parts(words[3]) : Set.of()));
            }
            case "strenuous" -> arrival(told -> told.withStrenuous48h(one(Answer.class, words)));
            case "red_flag" -> arrival(told -> told.withRedFlags(redFlags(one(Answer.class, words))));
            case "sore_before" -> stored = stored.likes(
                    likes -> likes.withSideEffects(one(SideEffectsBefore.class, words)));
            case "triage" -> history(past -> past.withTriage(Optional.of(one(TriageLevel.class, words))));
            case "had" -> history(past -> past.withSymptoms(all(Symptom.class, words)));
            case "last" -> history(past -> past.withDaysSinceSession(number(words[1])));
            case "doctor_outstanding" -> history(past -> past.withDoctorAnswerOutstanding(true));
            case "earlier" -> earlier(AdjustmentExamples.earlier(
                    Integer.parseInt(words[1]), Coded.require(Modality.class, words[2]), Integer.parseInt(words[3]),
                    Integer.parseInt(words[4]), words.length > 5));
            case "deep" -> earlier(deep(Integer.parseInt(words[1]), Integer.parseInt(words[2])));
            case "no_benefit" -> stored = AdjustmentExamples.noBenefitBefore(Integer.parseInt(words[1])).apply(stored);
            case "cap" -> history(past -> past.withCaps(Map.of(Region.LOWER_BACK, Integer.parseInt(words[1]))));
            case "screening" -> stored = stored.withScreening(StandingScreening.of(
                    Map.of(Region.LOWER_BACK, Integer.parseInt(words[1])), words[2]));
            case "asks" -> stored = stored.otherHelp(help -> help.withAsked(one(AskedDiscipline.class, words)));
            case "booked" -> stored = stored.withNextBooking(END.plus(Duration.ofHours(Long.parseLong(words[1]))));
            case "cbd" -> stored = stored.withCbdAdvice(true);
            default -> fact(part);
        }
    }

    private void fact(String part) {
        var written = WrittenAnswer.read(part, DAY);
        Coded.of(Symptom.class, written.code()).ifPresentOrElse(
                sign -> told(written.told().recorded().answer(), Set.of(sign)),
                () -> conditions.put(Coded.require(Condition.class, written.code()), written.told()));
    }

    /** One red flag with this answer, all others denied. */
    private static Map<RedFlag, Answer> redFlags(Answer one) {
        var flags = new EnumMap<RedFlag, Answer>(RedFlag.class);
        for (var flag : RedFlag.values()) {
            flags.put(flag, Answer.NO);
        }
        flags.put(RedFlag.UNEXPLAINED_WEIGHT_LOSS, one);
        return flags;
    }

    private static EarlierSession deep(int pressure, int worst) {
        var done = new Work(BodyPart.of(Region.LOWER_BACK), Modality.DEEP_TISSUE, pressure, 20);
        return new EarlierSession(20, Set.of(Modality.DEEP_TISSUE), List.of(done), OptionalInt.of(worst),
                worst > 0 ? Set.of(done.part()) : Set.of(), OptionalInt.empty(), false, OptionalInt.empty(),
                OptionalInt.empty(), Set.of());
    }

    private void earlier(EarlierSession one) {
        history(past -> {
            var all = new ArrayList<>(past.sessions());
            all.add(one);
            return past.withSessions(all);
        });
    }

    private void told(Answer answer, Collection<Symptom> signs) {
        answer(said -> {
            signs.forEach(sign -> said.symptom(sign, answer));
            return said;
        });
    }

    private void details(UnaryOperator<SignDetails> change) {
        answer(said -> said.details(change));
    }

    private void answer(UnaryOperator<FeedbackAnswers.Builder> change) {
        answers = change.apply(answers.with()).build();
    }

    private void history(UnaryOperator<History> change) {
        stored = stored.history(change);
    }

    private void arrival(UnaryOperator<Arrival> change) {
        stored = stored.arrival(change);
    }

    private static OptionalInt number(String word) {
        return word.equals("unknown") ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(word));
    }

    private static Set<BodyPart> parts(String words) {
        return Arrays.stream(words.split("\\+")).map(BodyPart::parse)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static <E extends Enum<E> & Coded> E one(Class<E> type, String[] words) {
        return Coded.require(type, words[1]);
    }

    private static <E extends Enum<E> & Coded> Set<E> all(Class<E> type, String[] words) {
        return all(type, words, 1);
    }

    /** The words of the nth part; none without that part. */
    private static <E extends Enum<E> & Coded> Set<E> all(Class<E> type, String[] words, int nth) {
        return Arrays.stream(words.length > nth ? words[nth].split("\\+") : new String[0])
                .map(code -> Coded.require(type, code))
                .collect(Collectors.toSet());
    }
}
