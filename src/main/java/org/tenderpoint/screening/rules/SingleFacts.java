package org.tenderpoint.screening.rules;

import static org.tenderpoint.vocabulary.facts.Bounds.*;
import static org.tenderpoint.vocabulary.rule.SingleFact.UNKNOWN;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.screening.rules.Reading.OtherFact;
import org.tenderpoint.screening.rules.facts.Holds;
import org.tenderpoint.screening.rules.facts.ScreeningFacts;
import org.tenderpoint.screening.rules.facts.VisitFacts;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Credential;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Pressure;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.RedFlag;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.facts.ClientSingleFacts;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.Detail;
import org.tenderpoint.vocabulary.rule.SingleFact;
import org.tenderpoint.vocabulary.rule.SingleFact.OtherValue;
import org.tenderpoint.vocabulary.rule.SingleFact.Ranges;

/** Each single fact of a screening with its other possible values, in the order of asking. */
final class SingleFacts {

    private static final String NONE = "none";
    private static final String YES = Answer.YES.code();
    private static final String NO = Answer.NO.code();

    /** The days, weeks and years at which rows change; a test tries every number between. */
    private static final ClientSingleFacts.CutPoints CUTS = new ClientSingleFacts.CutPoints(
            Ranges.from(0, InjectionRules.NEEDLED, FRESH_INJURY + 1, InjectionRules.A_WEEK_AFTER, TWO_WEEKS,
                    TWO_WEEKS + 1, SIX_WEEKS, SIX_WEEKS + 1, TWELVE_WEEKS,
                    TWELVE_WEEKS + 1, HALF_A_YEAR, HALF_A_YEAR + 1, A_YEAR, A_YEAR + 1),
            Ranges.from(0, SECOND_TRIMESTER, HALFWAY),
            Ranges.from(0, NOT_ALONE_BELOW, ADULT, AT_RISK, OLDER, OLD));

    private final ScreeningFacts facts;
    private final VisitFacts visit;
    private final Reading reading;

    private SingleFacts(ScreeningFacts facts) {
        this.facts = facts;
        this.visit = facts.visit();
        this.reading = Reading.of(facts);
    }

    /** @param asks the findings' questions, whose answers are facts of this visit */
    static List<SingleFact<ScreeningFacts>> of(ScreeningFacts facts, List<Effect.Ask> asks) {
        var single = new SingleFacts(facts);
        return Stream.of(
                single.redFlags(),
                single.ofClient(),
                single.atVisit(),
                single.answers(asks),
                single.plan(),
                single.ofPractice())
                .flatMap(List::stream)
                .toList();
    }

    private List<SingleFact<ScreeningFacts>> redFlags() {
        return Arrays.stream(RedFlag.values())
                .map(flag -> word("red_flag." + flag.code(), flag, visit.redFlag(flag),
                        (builder, answer) -> builder.redFlag(flag, Recorded.of(answer))))
                .toList();
    }

    // --- the client

    private List<SingleFact<ScreeningFacts>> ofClient() {
        return ClientSingleFacts.of(facts.client(), CUTS.withDays(CUTS.days().and(sinceClearances()))).stream()
                .map(fact -> fact.within(facts::with))
                .map(this::asSettled)
                .toList();
    }

    /** A doctor's word covers only what happened before it, so its day is a cut point too. */
    private List<Integer> sinceClearances() {
        return visit.clearances().stream()
                .map(clearance -> (int) (facts.client().day().toEpochDay() - clearance.date().toEpochDay()))
                .filter(days -> days >= 0)
                .flatMap(days -> Stream.of(days, days + 1))
                .toList();
    }

    /** The fact as settled by an answer or a doctor's word, which override the intake. */
    private SingleFact<ScreeningFacts> asSettled(SingleFact<ScreeningFacts> fact) {
        if (!fact.fact().unknown() || !(fact.readAs() instanceof Condition condition)) {
            return fact;
        }
        var path = fact.fact().code().split("\\.");
        var settled = path.length == 2
                ? reading.answer(condition)
                : Coded.of(Detail.class, path[2])
                        .filter(detail -> detail.kind() == Detail.Kind.ANSWER)
                        .map(detail -> reading.detail(condition, detail))
                        .orElse(Answer.UNKNOWN);
        return settled == Answer.UNKNOWN
                ? fact
                : SingleFact.of(fact.fact().code(), condition, settled.code(), fact.others().stream());
    }

    // --- the visit

    private List<SingleFact<ScreeningFacts>> atVisit() {
        var pain = visit.pain();
        var all = new ArrayList<SingleFact<ScreeningFacts>>();
        all.add(SingleFact.number("pain_now", OtherFact.PAIN, pain.now(), 0, WORST,
                level -> facts.with(builder -> builder.pain(pain.withNow(level)))));
        boolean painful = reading.painMaybe();
        all.add(regions("pain_regions", OtherFact.PAIN, pain.regions(), painful,
                (builder, parts) -> builder.pain(pain.withRegions(parts))));
        all.add(word("pain_known", OtherFact.PAIN, reading.painKnown(),
                (builder, answer) -> builder.pain(pain.withKnown(answer))));
        all.add(regions("sensitive_regions", OtherFact.ANY, visit.wishes().sensitive(), false,
                (builder, parts) -> builder.wishes(wishes -> wishes.withSensitive(parts))));
        all.add(regions("avoid_regions", OtherFact.ANY, visit.wishes().avoid(), false,
                (builder, parts) -> builder.wishes(wishes -> wishes.withAvoid(parts))));
        all.add(word("side_effects_before", OtherFact.ANY, visit.effort().soreBefore(),
                (builder, before) -> builder.effort(effort -> effort.withSoreBefore(before))));
        all.add(word("strenuous_48h", OtherFact.ANY, reading.strenuous(),
                (builder, answer) -> builder
                        .effort(effort -> effort.withStrenuous48h(answer, effort.strenuousRegions()))));
        all.add(regions("strenuous_regions", OtherFact.ANY, visit.effort().strenuousRegions(),
                reading.strenuous().yes(),
                (builder, parts) -> builder.effort(effort -> effort.withStrenuous48h(effort.strenuous48h(), parts))));
        preferences().forEach(all::add);
        var hours = visit.effort().hoursSinceLastSession();
        all.add(SingleFact.of("hours_since_last_session", OtherFact.ANY,
                hours.isEmpty() ? NONE : hours.getAsDouble() < TWO_DAYS ? "0-47" : "48-",
                Stream.of(
                        other("0-47", lastSession(OptionalDouble.of(0))),
                        other("48-", lastSession(OptionalDouble.of(TWO_DAYS))),
                        other(NONE, lastSession(OptionalDouble.empty())))));
        return all;
    }

    private static UnaryOperator<VisitFacts.Builder> lastSession(OptionalDouble hours) {
        return builder -> builder.effort(effort -> effort.withHoursSinceLastSession(hours));
    }

    private Stream<SingleFact<ScreeningFacts>> preferences() {
        var regions = new TreeSet<>(visit.wishes().pressure().keySet());
        visit.plan().now().forEach(work -> regions.add(work.part().region()));
        return regions.stream().map(region -> {
            var likes = Optional.ofNullable(visit.wishes().pressure().get(region));
            return SingleFact.of("pressure_preference." + region.code(), OtherFact.ANY,
                    likes.map(String::valueOf).orElse(UNKNOWN),
                    Stream.concat(
                            IntStream.rangeClosed(Pressure.LIGHTEST, Pressure.DEEPEST)
                                    .mapToObj(level -> other(String.valueOf(level),
                                            liking(with(region, level)))),
                            Stream.of(other(UNKNOWN, liking(without(region))))));
        });
    }

    private static UnaryOperator<VisitFacts.Builder> liking(Map<Region, Integer> perRegion) {
        return builder -> builder.wishes(wishes -> wishes.withPressure(perRegion));
    }

    private Map<Region, Integer> with(Region region, int level) {
        var changed = without(region);
        changed.put(region, level);
        return changed;
    }

    private Map<Region, Integer> without(Region region) {
        var changed = new LinkedHashMap<>(visit.wishes().pressure());
        changed.remove(region);
        return changed;
    }

    /** Answers to questions that have an effect. Questions that set a fact are covered by that fact. */
    private List<SingleFact<ScreeningFacts>> answers(List<Effect.Ask> asks) {
        var keys = new TreeSet<>(visit.asks().answers().keySet());
        asks.stream()
                .filter(ask -> ask.kind() == Effect.Ask.Kind.YES_NO && !ask.onYes().isEmpty())
                .map(Effect.Ask::key)
                .forEach(keys::add);
        return keys.stream()
                .map(key -> word("ask." + key, OtherFact.ASKS, visit.asks().answer(key),
                        (builder, answer) -> builder.asks(given -> given.with(key, answer))))
                .toList();
    }

    // --- the plan and the practice

    private List<SingleFact<ScreeningFacts>> plan() {
        return IntStream.range(0, visit.plan().now().size()).boxed().flatMap(this::line).toList();
    }

    private Stream<SingleFact<ScreeningFacts>> line(int index) {
        var work = visit.plan().now().get(index);
        var code = "plan." + index;
        return Stream.of(
                SingleFact.of(code + ".modality", OtherFact.PLAN, work.modality().code(),
                        Arrays.stream(Modality.values())
                                .map(modality -> other(modality.code(), planned(
                                        index, new Work(work.part(), modality, work.pressure(), work.minutes()))))),
                SingleFact.of(code + ".pressure", OtherFact.PLAN, String.valueOf(work.pressure()),
                        IntStream.rangeClosed(Pressure.LIGHTEST, Pressure.DEEPEST)
                                .mapToObj(level -> other(String.valueOf(level), planned(
                                        index, new Work(work.part(), work.modality(), level, work.minutes()))))));
    }

    private UnaryOperator<VisitFacts.Builder> planned(int index, Work instead) {
        var plan = new ArrayList<>(visit.plan().now());
        plan.set(index, instead);
        return builder -> builder.plan(planned -> planned.with(plan));
    }

    private List<SingleFact<ScreeningFacts>> ofPractice() {
        var all = new ArrayList<SingleFact<ScreeningFacts>>();
        Stream.concat(
                EnumSet.allOf(Modality.class).stream().map(Credential::of),
                Stream.of(Credential.ONCOLOGY))
                .map(this::credential)
                .forEach(all::add);
        all.addAll(holds());
        IntStream.range(0, visit.clearances().size())
                .mapToObj(index -> SingleFact.of("clearance." + index, OtherFact.ASKS, YES,
                        Stream.of(other(NO, builder -> {
                            var left = new ArrayList<>(visit.clearances());
                            left.remove(index);
                            return builder.clearances(left);
                        }))))
                .forEach(all::add);
        return all;
    }

    private SingleFact<ScreeningFacts> credential(Credential credential) {
        return SingleFact.of("credential." + credential.code(), OtherFact.CREDENTIALS,
                reading.holds(credential) ? YES : NO,
                Stream.of(YES, NO).map(held -> other(held, builder -> {
                    var credentials = new HashSet<>(visit.plan().credentials());
                    credentials.remove(credential);
                    if (held.equals(YES)) {
                        credentials.add(credential);
                    }
                    return builder.plan(plan -> plan.by(credentials));
                })));
    }

    private List<SingleFact<ScreeningFacts>> holds() {
        var now = visit.holds();
        boolean rests = now.restOpen()
                || now.restUntil().filter(until -> until.isAfter(visit.plan().start())).isPresent();
        return List.of(
                hold("emergency_unchecked", now.emergencyUnchecked(), now::withEmergencyUnchecked),
                hold("doctor_answer", now.awaitingDoctorAnswer(), now::withDoctorAnswer),
                hold("therapist_talk", now.awaitingTherapistTalk(), now::withTherapistTalk),
                hold("rest", rests, on -> now.withRest(Optional.empty(), on)),
                hold("unanswered_follow_up", now.lastFollowUpUnanswered(), now::withFollowUpUnanswered));
    }

    private SingleFact<ScreeningFacts> hold(String kind, boolean now, Function<Boolean, Holds> put) {
        return SingleFact.of("hold." + kind, OtherFact.ANY, now ? YES : NO, Stream.of(true, false)
                .map(on -> other(on ? YES : NO, builder -> builder.holds(put.apply(on)))));
    }

    // --- how one fact is put together

    /** Sets a value in the facts of the visit. */
    private interface FactSetter<T> {
        VisitFacts.Builder put(VisitFacts.Builder builder, T value);
    }

    private <E extends Enum<E> & Coded> SingleFact<ScreeningFacts> word(
            String code, Object readAs, E now, FactSetter<E> put) {
        return SingleFact.word(code, readAs, now, value -> facts.with(builder -> put.put(builder, value)));
    }

    private SingleFact<ScreeningFacts> regions(
            String code, Object readAs, Set<BodyPart> now, boolean unnamed, FactSetter<Set<BodyPart>> put) {
        return ClientSingleFacts.regions(
                code, readAs, now, unnamed, parts -> facts.with(builder -> put.put(builder, parts)));
    }

    private OtherValue<ScreeningFacts> other(String code, UnaryOperator<VisitFacts.Builder> put) {
        return new OtherValue<>(code, () -> facts.with(put));
    }
}
