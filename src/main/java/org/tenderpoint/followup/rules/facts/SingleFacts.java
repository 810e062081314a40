package org.tenderpoint.followup.rules.facts;

import static org.tenderpoint.vocabulary.facts.Bounds.*;
import static org.tenderpoint.vocabulary.rule.SingleFact.UNKNOWN;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.RedFlag;
import org.tenderpoint.vocabulary.facts.ClientSingleFacts;
import org.tenderpoint.vocabulary.rule.SingleFact;
import org.tenderpoint.vocabulary.rule.SingleFact.OtherValue;
import org.tenderpoint.vocabulary.rule.SingleFact.Ranges;

/**
 * Each single fact of a feedback with its other possible values: answers, the client's facts, and facts of the visit.
 */
public final class SingleFacts {

    /** The days, weeks and years at which rows change; a test tries every number between. */
    private static final ClientSingleFacts.CutPoints CUTS = new ClientSingleFacts.CutPoints(
            Ranges.from(0, TWO_WEEKS, TWO_WEEKS + 1, TWELVE_WEEKS, TWELVE_WEEKS + 1, A_YEAR, A_YEAR + 1),
            Ranges.from(0, SECOND_TRIMESTER, HALFWAY),
            Ranges.from(0, ADULT, HEART_AT_RISK, AT_RISK, ARTERIES_WIDEN, OLDER));
    private static final Ranges HOURS = Ranges.from(0, 1, A_DAY, A_DAY + 1, TWO_DAYS, TWO_DAYS + 1, THREE_DAYS,
            THREE_DAYS + 1, FOUR_DAYS, FOUR_DAYS + 1);

    private final FollowUpFacts facts;
    private final FeedbackAnswers said;

    private SingleFacts(FollowUpFacts facts) {
        this.facts = facts;
        this.said = facts.answers();
    }

    public static List<SingleFact<FollowUpFacts>> of(FollowUpFacts facts) {
        var single = new SingleFacts(facts);
        return Stream.of(
                single.symptoms(), single.answers(), single.afterAYes(), single.ofClient(), single.ofVisit())
                .flatMap(List::stream)
                .toList();
    }

    private List<SingleFact<FollowUpFacts>> symptoms() {
        return Arrays.stream(Symptom.values())
                .map(symptom -> word("symptom." + symptom.code(), said.symptom(symptom),
                        (builder, answer) -> builder.symptom(symptom, answer)))
                .toList();
    }

    private List<SingleFact<FollowUpFacts>> answers() {
        return List.of(
                number("soreness_now", said.sorenessNow(), 0, WORST, FeedbackAnswers.Builder::sorenessNow),
                number("soreness_worst", said.sorenessWorst(), 0, WORST, FeedbackAnswers.Builder::sorenessWorst),
                soreHours(),
                word("onset", said.onset(), FeedbackAnswers.Builder::onset),
                word("course", said.course(), FeedbackAnswers.Builder::course),
                ClientSingleFacts.regions("regions", "regions", said.regions(), true,
                        parts -> answered(builder -> builder.regions(parts))),
                word("spread", said.spread(), FeedbackAnswers.Builder::spread),
                word("sides", said.sides(), FeedbackAnswers.Builder::sides),
                several("quality", said.qualities(), Quality.class, FeedbackAnswers.Builder::qualities),
                word("eases_with_movement", said.easesWithMovement(),
                        FeedbackAnswers.Builder::easesWithMovement),
                several("aggravated_by", said.aggravatedBy(), AggravatedBy.class,
                        FeedbackAnswers.Builder::aggravatedBy),
                activity(),
                word("swelling", said.swelling(), FeedbackAnswers.Builder::swelling),
                word("bruising", said.bruising(), FeedbackAnswers.Builder::bruising),
                several("other_cause", said.otherCauses(), OtherCause.class, FeedbackAnswers.Builder::otherCauses),
                word("pressure_felt", said.pressureFelt(),
                        FeedbackAnswers.Builder::pressureFelt),
                number("pain_during_session", said.painDuringSession(), 0, WORST,
                        FeedbackAnswers.Builder::painDuringSession),
                number("benefit", said.benefit(), -3, 3, FeedbackAnswers.Builder::benefit),
                number("complaint_now", said.complaintNow(), 0, WORST, FeedbackAnswers.Builder::complaintNow),
                word("would_return", said.wouldReturn(), FeedbackAnswers.Builder::wouldReturn));
    }

    /** Facts that are asked only after a yes; without it there is nothing to change. */
    private List<SingleFact<FollowUpFacts>> afterAYes() {
        var all = new ArrayList<SingleFact<FollowUpFacts>>();
        if (anyOf(Symptom.NUMBNESS, Symptom.TINGLING) || !said.numbWhere().isEmpty()) {
            all.add(several("numb_where", said.numbWhere(), NumbWhere.class, FeedbackAnswers.Builder::numbWhere));
        }
        if (anyOf(Symptom.WEAKNESS_ARMS, Symptom.WEAKNESS_LEGS) || !said.weakWhere().isEmpty()) {
            all.add(several("weak_where", said.weakWhere(), WeakWhere.class, FeedbackAnswers.Builder::weakWhere));
        }
        if (anyOf(Symptom.WEAKNESS_ARMS, Symptom.WEAKNESS_LEGS, Symptom.WEAKNESS_BACK)
                || said.weaknessWorse() != Answer.UNKNOWN) {
            all.add(word("weakness_worse", said.weaknessWorse(),
                    FeedbackAnswers.Builder::weaknessWorse));
        }
        if (said.qualities().contains(Quality.SHOOTING) || !said.shootingInto().isEmpty()) {
            all.add(several("shooting_into", said.shootingInto(), ShootingInto.class,
                    FeedbackAnswers.Builder::shootingInto));
        }
        if (said.swelling() == Swelling.MILD || said.swelling() == Swelling.PRONOUNCED
                || !said.swollenWhere().isEmpty()) {
            all.add(several("swollen_where", said.swollenWhere(), SwollenWhere.class,
                    FeedbackAnswers.Builder::swollenWhere));
        }
        if (said.otherCauses().contains(OtherCause.NEW_INJURY) || said.headHit() != Answer.UNKNOWN) {
            all.add(word("head_hit", said.headHit(), FeedbackAnswers.Builder::headHit));
        }
        all.addAll(details());
        return all;
    }

    private List<SingleFact<FollowUpFacts>> details() {
        var details = said.details();
        var all = new ArrayList<SingleFact<FollowUpFacts>>();
        if (anyOf(Symptom.OTHER_NEW) || !details.otherNew().isEmpty()) {
            all.add(several("other_new_what", details.otherNew(), OtherNew.class,
                    (builder, what) -> builder.details(told -> told.withOtherNew(what))));
        }
        Symptom.CAN_BE_OVER.stream().filter(this::anyOf).sorted().forEach(sign -> all.add(told(
                "over_" + sign.code(), details.overAgain(), sign, (builder, over) -> builder.details(
                        told -> told.withOver(over)))));
        Arrays.stream(AsBefore.values())
                .filter(sign -> sign.sign().map(this::anyOf).orElse(said.swelling() == Swelling.MILD))
                .forEach(sign -> all.add(told("before_" + sign.code(), details.asBefore(), sign,
                        (builder, known) -> builder.details(told -> told.withAsBefore(known)))));
        if (said.bruising() == Bruising.SMALL || said.bruising() == Bruising.LARGE || anyOf(Symptom.REDNESS)
                || details.toolMarks() != Answer.UNKNOWN) {
            all.add(word("tool_marks", details.toolMarks(),
                    (builder, only) -> builder.details(told -> told.withToolMarks(only))));
        }
        if (anyOf(Symptom.DIZZINESS) || details.dizzyOnRising() != Answer.UNKNOWN) {
            all.add(word("dizzy_on_rising", details.dizzyOnRising(),
                    (builder, only) -> builder.details(told -> told.withDizzyOnRising(only))));
        }
        all.add(word("neck_device", details.neckDevice(),
                (builder, done) -> builder.details(told -> told.withNeckDevice(done))));
        return all;
    }

    /** Whether a value is in a set; absent means unknown. */
    private <T> SingleFact<FollowUpFacts> told(
            String code, Set<T> now, T one, FactSetter<FeedbackAnswers.Builder, Set<T>> put) {
        boolean told = now.contains(one);
        var others = now.stream().filter(other -> !other.equals(one));
        var changed = (told ? others : Stream.concat(others, Stream.of(one))).collect(Collectors.toSet());
        return fact(code, told ? "yes" : UNKNOWN,
                Stream.of(other(told ? UNKNOWN : "yes", builder -> put.put(builder, changed))));
    }

    private boolean anyOf(Symptom... signs) {
        return Arrays.stream(signs).anyMatch(sign -> said.symptom(sign).yes());
    }

    private SingleFact<FollowUpFacts> soreHours() {
        var hours = said.soreHours();
        return fact("sore_hours", hours.isPresent() ? HOURS.of(hours.getAsInt()) : UNKNOWN, Stream.concat(
                HOURS.others(told -> answered(builder -> builder.soreHours(OptionalInt.of(told)))).stream(),
                Stream.of(other(UNKNOWN, builder -> builder.soreHours(OptionalInt.empty())))));
    }

    private SingleFact<FollowUpFacts> activity() {
        return fact("activity_limit", said.activityLimit().map(Coded::code).orElse(UNKNOWN), Stream.concat(
                Arrays.stream(ActivityLimit.values())
                        .map(limit -> other(limit.code(), builder -> builder.activityLimit(limit))),
                Stream.of(other(UNKNOWN, builder -> builder.activityLimit(Optional.empty())))));
    }

    private List<SingleFact<FollowUpFacts>> ofClient() {
        return ClientSingleFacts.of(facts.client(), CUTS).stream()
                .map(fact -> fact.within(client -> facts.with(client)))
                .toList();
    }

    private List<SingleFact<FollowUpFacts>> ofVisit() {
        var all = new ArrayList<SingleFact<FollowUpFacts>>();
        // no recorded red flags differs from all being unknown
        if (!facts.stored().arrival().redFlags().isEmpty()) {
            Arrays.stream(RedFlag.values()).map(this::redFlag).forEach(all::add);
        }
        var pain = facts.stored().arrival().pain();
        all.add(SingleFact.number("pain_before", "pain_before", pain, 0, WORST,
                level -> arrival(was -> was.withPain(level))));
        all.add(ClientSingleFacts.regions("pain_regions", "pain_regions", facts.stored().arrival().regions(), false,
                parts -> arrival(was -> was.withRegions(parts))));
        all.add(SingleFact.word("strenuous_48h", "strenuous_48h", facts.stored().arrival().strenuous48h(),
                answer -> arrival(was -> was.withStrenuous48h(answer))));
        all.add(yesOrNo("red_flags_seen_by_doctor", facts.stored().history().redFlagsSeenByDoctor(),
                History::withRedFlagsSeenByDoctor));
        all.add(yesOrNo("doctor_answer_outstanding", facts.stored().history().doctorAnswerOutstanding(),
                History::withDoctorAnswerOutstanding));
        all.add(SingleFact.word("asked_discipline", "asked_discipline", facts.stored().otherHelp().asked(),
                asked -> facts.stored(was -> was.otherHelp(help -> help.withAsked(asked)))));
        return all;
    }

    private SingleFact<FollowUpFacts> redFlag(RedFlag flag) {
        var now = facts.stored().arrival().redFlags().getOrDefault(flag, Answer.UNKNOWN);
        return SingleFact.word("red_flag." + flag.code(), "red_flag." + flag.code(), now, answer -> {
            Map<RedFlag, Answer> changed = new EnumMap<>(facts.stored().arrival().redFlags());
            changed.put(flag, answer);
            return arrival(was -> was.withRedFlags(changed));
        });
    }

    // --- how one fact is put together

    /** Sets a value in the answers or the facts. */
    private interface FactSetter<B, T> {
        B put(B builder, T value);
    }

    private <E extends Enum<E> & Coded> SingleFact<FollowUpFacts> word(
            String code, E now, FactSetter<FeedbackAnswers.Builder, E> put) {
        return SingleFact.word(code, code, now, value -> answered(builder -> put.put(builder, value)));
    }

    private SingleFact<FollowUpFacts> number(
            String code, OptionalInt now, int least, int most, FactSetter<FeedbackAnswers.Builder, OptionalInt> put) {
        return SingleFact.number(
                code, code, now, least, most, number -> answered(builder -> put.put(builder, number)));
    }

    /** A set of words: one more, one less, or none. */
    private <E extends Enum<E> & Coded> SingleFact<FollowUpFacts> several(
            String code, Set<E> now, Class<E> type, FactSetter<FeedbackAnswers.Builder, Set<E>> put) {
        return fact(code, now.isEmpty() ? UNKNOWN : codes(now), Stream.concat(
                ClientSingleFacts.oneMoreOrLess(now, List.copyOf(EnumSet.allOf(type))).stream()
                        .map(changed -> other(codes(changed), builder -> put.put(builder, changed))),
                Stream.of(other(UNKNOWN, builder -> put.put(builder, Set.of())))));
    }

    private static <E extends Enum<E> & Coded> String codes(Set<E> values) {
        return String.join(",", new TreeSet<>(values).stream().map(Coded::code).toList());
    }

    private SingleFact<FollowUpFacts> yesOrNo(String code, boolean now, FactSetter<History, Boolean> put) {
        return fact(code, now ? "yes" : "no", Stream.of(new OtherValue<>(
                now ? "no" : "yes", () -> facts.stored(was -> was.history(past -> put.put(past, !now))))));
    }

    private FollowUpFacts arrival(UnaryOperator<Arrival> change) {
        return facts.stored(was -> was.arrival(change));
    }

    private OtherValue<FollowUpFacts> other(String code, UnaryOperator<FeedbackAnswers.Builder> put) {
        return new OtherValue<>(code, () -> answered(put));
    }

    private FollowUpFacts answered(UnaryOperator<FeedbackAnswers.Builder> put) {
        return facts.with(put.apply(said.with()).build());
    }

    private static SingleFact<FollowUpFacts> fact(String code, String now, Stream<OtherValue<FollowUpFacts>> values) {
        return SingleFact.of(code, code, now, values);
    }
}
