package org.tenderpoint.vignettes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.followup.rules.BookResults.disciplines;
import static org.tenderpoint.followup.rules.BookResults.items;
import static org.tenderpoint.followup.rules.BookResults.kinds;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tenderpoint.Missing;
import org.tenderpoint.ProjectFiles;
import org.tenderpoint.followup.rules.adjustment.AdjustmentKind;
import org.tenderpoint.followup.rules.adjustment.AdjustmentRules;
import org.tenderpoint.followup.rules.adjustment.NextPlan;
import org.tenderpoint.followup.rules.adjustment.Rest;
import org.tenderpoint.followup.rules.care.SelfCare;
import org.tenderpoint.followup.rules.care.SelfCare.SelfCareItem;
import org.tenderpoint.followup.rules.care.SelfCareRules;
import org.tenderpoint.followup.rules.facts.ActivityLimit;
import org.tenderpoint.followup.rules.facts.AggravatedBy;
import org.tenderpoint.followup.rules.facts.AskedDiscipline;
import org.tenderpoint.followup.rules.facts.Bruising;
import org.tenderpoint.followup.rules.facts.Course;
import org.tenderpoint.followup.rules.facts.FeedbackAnswers;
import org.tenderpoint.followup.rules.facts.FollowUpFacts;
import org.tenderpoint.followup.rules.facts.Onset;
import org.tenderpoint.followup.rules.facts.OtherCause;
import org.tenderpoint.followup.rules.facts.OtherHelp;
import org.tenderpoint.followup.rules.facts.PressureFelt;
import org.tenderpoint.followup.rules.facts.Quality;
import org.tenderpoint.followup.rules.facts.Sides;
import org.tenderpoint.followup.rules.facts.Spread;
import org.tenderpoint.followup.rules.facts.StandingScreening;
import org.tenderpoint.followup.rules.facts.Swelling;
import org.tenderpoint.followup.rules.facts.Symptom;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.followup.rules.referral.ReferralRules;
import org.tenderpoint.followup.rules.referral.ReferralStatus;
import org.tenderpoint.followup.rules.referral.Referrals;
import org.tenderpoint.followup.rules.triage.Triage;
import org.tenderpoint.followup.rules.triage.TriageRules;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.screening.rules.Effect;
import org.tenderpoint.screening.rules.RuleExamples;
import org.tenderpoint.screening.rules.ScreeningDecision;
import org.tenderpoint.screening.rules.ScreeningLevel;
import org.tenderpoint.screening.rules.ScreeningRules;
import org.tenderpoint.screening.rules.facts.Holds;
import org.tenderpoint.screening.rules.facts.Pain;
import org.tenderpoint.screening.rules.facts.ScreeningFacts;
import org.tenderpoint.screening.rules.facts.VisitFacts;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.Area;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Credential;
import org.tenderpoint.vocabulary.Discipline;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Modality.Technique;
import org.tenderpoint.vocabulary.Position;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.RedFlag;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.facts.ClientFacts;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;
import org.tenderpoint.vocabulary.facts.Detail;
import org.tenderpoint.vocabulary.facts.SideEffectsBefore;
import org.tenderpoint.vocabulary.facts.StandingAnswers;

/**
 * Every code of the vocabulary is used by some rule: an answer is used if changing it changes some decision, a code of
 * a result if some decision holds it. A code without a rule stands in {@code codes-without-rule.txt} with its reason.
 * Judged by what the rules do with all cases, not by who names what.
 */
@Tag("guard")
class VocabularyInUseTest {

    private static final List<Vignette> CASES = cases();

    /** Facts before a session: of the cases, and of every screening rule's own. */
    private static final List<ScreeningFacts> BEFORE = Stream.concat(
            CASES.stream().filter(Vignette::isScreening).map(VignetteJudge::screeningFacts),
            RuleExamples.all().stream().map(example -> example.facts()))
            .toList();

    private static final List<FollowUpFacts> AFTER = CASES.stream()
            .filter(each -> !each.isScreening())
            .map(each -> VignetteJudge.followUpFacts(each, StandingScreening.NONE))
            .toList();

    private static final List<ScreeningDecision> SCREENED = BEFORE.stream().map(ScreeningRules.CURRENT::decide)
            .toList();
    private static final List<Judged> JUDGED = AFTER.stream().map(Judged::of).toList();

    /** Everything that the rules say after a session. */
    private record Judged(Triage triage, NextPlan plan, SelfCare care, Referrals referrals) {

        static Judged of(FollowUpFacts facts) {
            var triage = TriageRules.CURRENT.decide(facts);
            return new Judged(triage, AdjustmentRules.CURRENT.decide(facts, triage),
                    SelfCareRules.CURRENT.decide(facts, triage), ReferralRules.CURRENT.decide(facts, triage));
        }
    }

    private final Map<String, BooleanSupplier> codes = new LinkedHashMap<>();

    @Test
    void everyCodeIsUsedByARuleOrSaysWhyNot() {
        client();
        visit();
        feedback();
        screeningResults();
        followUpResults();
        var unused = new TreeSet<String>();
        codes.forEach((code, used) -> {
            if (!used.getAsBoolean()) {
                unused.add(code);
            }
        });
        assertThat(codes).hasSizeGreaterThan(300);
        Missing.same("Codes that no rule uses", withoutRule().keySet(), unused,
                "Give each its rule, or a line with the reason in src/test/resources/rules/codes-without-rule.txt; take out a line that is no longer true.");
        assertThat(withoutRule().values()).allMatch(reason -> reason.endsWith("."));
    }

    // --- what is told of the client

    private void client() {
        for (var condition : Condition.values()) {
            add("condition", condition,
                    () -> tells(condition, _ -> ConditionAnswer.of(Recorded.YES), _ -> ConditionAnswer.DENIED));
            for (var detail : condition.details()) {
                details(condition, detail);
            }
        }
        codes.put("age", () -> tells(facts -> standing(facts, OptionalInt.of(30), facts.massagesLast12Months()),
                facts -> standing(facts, OptionalInt.of(80), facts.massagesLast12Months())));
        codes.put("massages_last_12_months", () -> tells(facts -> standing(facts, facts.age(), OptionalInt.of(0)),
                facts -> standing(facts, facts.age(), OptionalInt.of(9))));
    }

    private void details(Condition condition, Detail detail) {
        var values = switch (detail.kind()) {
            case ANSWER -> List.of("yes", "no");
            case CHOICE, CHOICES -> detail.choices();
            case DATE -> List.of("20", "-10", "-300", "200");
            case REGIONS -> List.of("calves:left", "chest", "upper_arms:left");
            case NUMBER -> List.of("10", "30");
            case TEXT -> List.of("warfarin", "heparin");
        };
        boolean each = detail.kind() == Detail.Kind.CHOICE || detail.kind() == Detail.Kind.CHOICES;
        for (var value : each ? values : values.subList(0, 1)) {
            codes.put(condition.code() + "." + detail.code() + (each ? "." + value : ""), () -> values.stream()
                    .filter(other -> !other.equals(value))
                    .anyMatch(other -> tells(condition, told -> with(told, detail, value),
                            told -> with(told, detail, other))));
        }
    }

    /** The condition told as yes, with this value; what is derived from a date is taken away first. */
    private static ConditionAnswer with(ConditionAnswer told, Detail detail, String value) {
        var answer = told.recorded() == Recorded.YES ? told : ConditionAnswer.of(Recorded.YES);
        if (detail.kind() != Detail.Kind.DATE) {
            return answer.with(detail, value);
        }
        var day = CASES.getFirst().session().at().toLocalDate();
        return answer.with(Detail.PHASE, "").with(Detail.WEEKS, "").with(detail,
                day.plusDays(Long.parseLong(value)).toString());
    }

    private static boolean tells(Condition condition, Change<ConditionAnswer> one, Change<ConditionAnswer> other) {
        return tells(facts -> told(facts, condition, one), facts -> told(facts, condition, other));
    }

    private static boolean tells(Change<ClientFacts> one, Change<ClientFacts> other) {
        return BEFORE.stream().anyMatch(facts -> differ(
                facts.with(one.of(facts.client())), facts.with(other.of(facts.client()))))
                || AFTER.stream().anyMatch(facts -> !Judged.of(facts.with(one.of(facts.client())))
                        .equals(Judged.of(facts.with(other.of(facts.client())))));
    }

    private static ClientFacts told(ClientFacts facts, Condition condition, Change<ConditionAnswer> change) {
        var conditions = conditions(facts);
        conditions.put(condition, change.of(facts.conditionAnswer(condition)));
        return read(facts, conditions, facts.age(), facts.massagesLast12Months());
    }

    private static ClientFacts standing(ClientFacts facts, OptionalInt age, OptionalInt massages) {
        return read(facts, conditions(facts), age, massages);
    }

    private static Map<Condition, ConditionAnswer> conditions(ClientFacts facts) {
        var conditions = new EnumMap<Condition, ConditionAnswer>(Condition.class);
        for (var each : Condition.values()) {
            conditions.put(each, facts.conditionAnswer(each));
        }
        return conditions;
    }

    private static ClientFacts read(
            ClientFacts facts, Map<Condition, ConditionAnswer> conditions, OptionalInt age, OptionalInt massages) {
        var standing = new StandingAnswers(conditions, facts.day(), age, massages);
        return ClientFacts.read(standing, facts.day(), ClientFacts.NowFacts.AS_TOLD);
    }

    // --- what is asked at the visit

    private void visit() {
        for (var flag : RedFlag.values()) {
            add("red_flag", flag,
                    () -> before(facts -> facts.redFlag(flag, Recorded.YES),
                            facts -> facts.redFlag(flag, Recorded.NO)));
        }
        codes.put("pain_now",
                () -> before(facts -> facts.pain(Pain.of(8, Set.of())), facts -> facts.pain(Pain.of(0, Set.of()))));
        codes.put("pain_regions", () -> before(facts -> facts.pain(Pain.of(8, Set.of(BodyPart.of(Region.CALVES)))),
                facts -> facts.pain(Pain.of(8, Set.of(BodyPart.of(Region.CHEST))))));
        codes.put("pain_known", () -> before(
                facts -> facts.pain(Pain.of(5, Set.of()).withKnown(Answer.YES)),
                facts -> facts.pain(Pain.of(5, Set.of()).withKnown(Answer.NO))));
        codes.put("pressure_preference", () -> before(
                likes(Region.SHOULDERS, 1), likes(Region.SHOULDERS, 5)));
        codes.put("sensitive_regions", () -> before(
                facts -> facts.wishes(wishes -> wishes.withSensitive(Set.of(BodyPart.of(Region.CALVES)))),
                facts -> facts.wishes(wishes -> wishes.withSensitive(Set.of()))));
        codes.put("avoid_regions", () -> before(
                facts -> facts.wishes(wishes -> wishes.withAvoid(Set.of(BodyPart.of(Region.CALVES)))),
                facts -> facts.wishes(wishes -> wishes.withAvoid(Set.of()))));
        values("other_side_effects_before", SideEffectsBefore.class,
                (value, other) -> before(
                        facts -> facts.effort(effort -> effort.withSoreBefore(value)),
                        facts -> facts.effort(effort -> effort.withSoreBefore(other))));
        codes.put("strenuous_48h", () -> before(
                facts -> facts.effort(effort -> effort.withStrenuous48h(Answer.YES, Set.of())),
                facts -> facts.effort(effort -> effort.withStrenuous48h(Answer.NO, Set.of()))));
        var holds = Map.of(
                "awaiting_doctor_answer", Holds.NONE.withDoctorAnswer(true),
                "awaiting_therapist_talk", Holds.NONE.withTherapistTalk(true),
                "rest_until", Holds.NONE.withRest(Optional.empty(), true),
                "last_follow_up_unanswered", Holds.NONE.withFollowUpUnanswered(true));
        holds.forEach((code, hold) -> codes.put(code,
                () -> before(facts -> facts.holds(hold), facts -> facts.holds(Holds.NONE))));
        for (var credential : credentials()) {
            codes.put("therapist_credentials." + credential.code(), () -> before(
                    facts -> planned(facts, credential, Set.of(credential)),
                    facts -> planned(facts, credential, Set.of())));
        }
        for (var ask : SCREENED.stream().flatMap(decision -> asks(decision).stream()).collect(Collectors.toSet())) {
            codes.put("ask." + ask, () -> BEFORE.stream()
                    .filter(facts -> asks(ScreeningRules.CURRENT.decide(facts)).contains(ask))
                    .anyMatch(facts -> differ(facts,
                            builder -> builder.asks(asks -> asks.with(ask, Answer.YES)),
                            builder -> builder.asks(asks -> asks.with(ask, Answer.NO)))));
        }
    }

    private static List<Credential> credentials() {
        var all = Arrays.stream(Modality.values()).filter(Modality::needsAdvancedTraining).map(Credential::of);
        return Stream.concat(all, Stream.of(Credential.ONCOLOGY)).toList();
    }

    private static VisitFacts.Builder planned(VisitFacts.Builder facts, Credential credential, Set<Credential> held) {
        Coded.of(Modality.class, credential.code()).ifPresent(modality -> facts
                .plan(plan -> plan.with(List.of(new Work(BodyPart.of(Region.SHOULDERS), modality, 2, 10)))));
        return facts.plan(plan -> plan.by(held));
    }

    private static UnaryOperator<VisitFacts.Builder> likes(Region region, int pressure) {
        return facts -> facts.wishes(wishes -> {
            var likes = new EnumMap<Region, Integer>(Region.class);
            likes.putAll(wishes.pressure());
            likes.put(region, pressure);
            return wishes.withPressure(likes);
        });
    }

    /** Keys of the questions that are answered with yes or no. */
    private static Set<String> asks(ScreeningDecision decision) {
        return effects(decision, Effect.Ask.class)
                .filter(ask -> ask.kind() == Effect.Ask.Kind.YES_NO)
                .map(Effect.Ask::key)
                .collect(Collectors.toSet());
    }

    private static boolean before(UnaryOperator<VisitFacts.Builder> one, UnaryOperator<VisitFacts.Builder> other) {
        return BEFORE.stream().anyMatch(facts -> differ(facts, one, other));
    }

    private static boolean differ(
            ScreeningFacts facts, UnaryOperator<VisitFacts.Builder> one, UnaryOperator<VisitFacts.Builder> other) {
        return differ(facts.with(one), facts.with(other));
    }

    private static boolean differ(ScreeningFacts one, ScreeningFacts other) {
        return !ScreeningRules.CURRENT.decide(one).equals(ScreeningRules.CURRENT.decide(other));
    }

    // --- what is told after the session

    private void feedback() {
        for (var symptom : Symptom.values()) {
            add("symptom", symptom,
                    () -> after(all -> all.symptom(symptom, Answer.YES), all -> all.symptom(symptom, Answer.NO)));
        }
        for (var what : Quality.values()) {
            add("quality", what, () -> after(all -> all.qualities(Set.of(what)), all -> all.qualities(Set.of())));
        }
        for (var what : AggravatedBy.values()) {
            add("aggravated_by", what,
                    () -> after(all -> all.aggravatedBy(Set.of(what)), all -> all.aggravatedBy(Set.of())));
        }
        for (var cause : OtherCause.values()) {
            add("other_cause", cause,
                    () -> after(all -> all.otherCauses(Set.of(cause)), all -> all.otherCauses(Set.of())));
        }
        values("onset", Onset.class, (value, other) -> after(all -> all.onset(value), all -> all.onset(other)));
        values("course", Course.class, (value, other) -> after(all -> all.course(value), all -> all.course(other)));
        values("spread", Spread.class, (value, other) -> after(all -> all.spread(value), all -> all.spread(other)));
        values("sides", Sides.class, (value, other) -> after(all -> all.sides(value), all -> all.sides(other)));
        values("swelling", Swelling.class,
                (value, other) -> after(all -> all.swelling(value), all -> all.swelling(other)));
        values("bruising", Bruising.class,
                (value, other) -> after(all -> all.bruising(value), all -> all.bruising(other)));
        values("activity_limit", ActivityLimit.class,
                (value, other) -> after(all -> all.activityLimit(value), all -> all.activityLimit(other)));
        values("pressure_felt", PressureFelt.class,
                (value, other) -> after(all -> all.pressureFelt(value), all -> all.pressureFelt(other)));
        values("eases_with_movement", Answer.class,
                (value, other) -> after(all -> all.easesWithMovement(value), all -> all.easesWithMovement(other)));
        values("would_return", Answer.class,
                (value, other) -> after(all -> all.wouldReturn(value), all -> all.wouldReturn(other)));
        codes.put("soreness_now", () -> after(all -> all.sorenessNow(1), all -> all.sorenessNow(9)));
        codes.put("soreness_worst", () -> after(all -> all.sorenessWorst(3), all -> all.sorenessWorst(9)));
        codes.put("sore_hours",
                () -> after(all -> all.soreHours(OptionalInt.of(24)), all -> all.soreHours(OptionalInt.of(76))));
        codes.put("pain_during_session", () -> after(
                all -> all.painDuringSession(OptionalInt.of(0)), all -> all.painDuringSession(OptionalInt.of(9))));
        codes.put("complaint_now", () -> after(
                all -> all.complaintNow(OptionalInt.of(0)), all -> all.complaintNow(OptionalInt.of(9))));
        for (int benefit : IntStream.rangeClosed(-3, 3).toArray()) {
            codes.put("benefit." + benefit,
                    () -> IntStream.rangeClosed(-3, 3)
                            .anyMatch(other -> after(all -> all.benefit(OptionalInt.of(benefit)),
                                    all -> all.benefit(OptionalInt.of(other)))));
        }
        values("asked_discipline", AskedDiscipline.class, (value, other) -> AFTER.stream().anyMatch(
                facts -> !otherHelp(facts, help -> help.withAsked(value))
                        .equals(otherHelp(facts, help -> help.withAsked(other)))));
        for (var discipline : Discipline.values()) {
            add("declined_discipline", discipline, () -> AFTER.stream().anyMatch(
                    facts -> !otherHelp(facts, help -> help.withDeclined(Set.of(discipline)))
                            .equals(Judged.of(facts))));
        }
    }

    private static Judged otherHelp(FollowUpFacts facts, UnaryOperator<OtherHelp> change) {
        return Judged.of(facts.stored(stored -> stored.otherHelp(change)));
    }

    private static boolean after(Consumer<FeedbackAnswers.Builder> one, Consumer<FeedbackAnswers.Builder> other) {
        return AFTER.stream()
                .anyMatch(facts -> !Judged.of(changed(facts, one)).equals(Judged.of(changed(facts, other))));
    }

    private static FollowUpFacts changed(FollowUpFacts facts, Consumer<FeedbackAnswers.Builder> change) {
        var answers = facts.answers().with();
        change.accept(answers);
        return facts.with(answers.build());
    }

    // --- what the rules say

    private void screeningResults() {
        for (var level : ScreeningLevel.values()) {
            add("screening", level, () -> SCREENED.stream().anyMatch(decision -> decision.level() == level));
        }
        for (var modality : Modality.values()) {
            add("modality", modality,
                    () -> someEffect(Effect.AvoidModality.class, avoid -> avoid.modalities().contains(modality)
                            && avoid.modalities().size() < Modality.values().length));
        }
        for (var technique : Technique.values()) {
            add("technique", technique,
                    () -> someEffect(Effect.AvoidTechnique.class, avoid -> avoid.techniques().contains(technique)));
        }
        for (var position : Position.values()) {
            add("position", position,
                    () -> someEffect(Effect.Positions.class, only -> only.allowed().contains(position)));
        }
        for (var region : Region.values()) {
            add("region", region, () -> someEffect(Effect.Cap.class, cap -> namesIt(cap.where(), region))
                    || someEffect(Effect.AvoidRegion.class, avoid -> namesIt(avoid.where(), region)));
        }
    }

    /** The effect is about this region and not about everything. */
    private static boolean namesIt(Area where, Region region) {
        return where.meets(BodyPart.of(region)) && !where.equals(Area.EVERYWHERE);
    }

    private static <E extends Effect> boolean someEffect(Class<E> kind, Predicate<E> test) {
        return SCREENED.stream().flatMap(decision -> effects(decision, kind)).anyMatch(test);
    }

    private static <E extends Effect> Stream<E> effects(ScreeningDecision decision, Class<E> kind) {
        return decision.findings().stream().flatMap(finding -> finding.effects(kind).stream());
    }

    private void followUpResults() {
        for (var level : TriageLevel.values()) {
            add("triage", level, () -> JUDGED.stream().anyMatch(judged -> judged.triage.level() == level));
        }
        for (var kind : AdjustmentKind.values()) {
            add("adjustment", kind, () -> JUDGED.stream().anyMatch(judged -> kinds(judged.plan).contains(kind)));
        }
        for (var rest : Rest.values()) {
            add("rest", rest, () -> JUDGED.stream().anyMatch(judged -> judged.plan.rests().contains(rest)));
        }
        for (var item : SelfCareItem.values()) {
            add("self_care", item, () -> JUDGED.stream().anyMatch(judged -> items(judged.care).contains(item)));
            codes.put("self_care." + item.code() + ".withheld", () -> JUDGED.stream()
                    .anyMatch(judged -> judged.care.withheld().stream().anyMatch(withheld -> withheld.item() == item)));
        }
        for (var discipline : Discipline.values()) {
            for (var status : ReferralStatus.values()) {
                codes.put("referral." + discipline.code() + "." + status.code(), () -> JUDGED.stream()
                        .anyMatch(judged -> disciplines(judged.referrals, status).contains(discipline)));
            }
        }
    }

    // --- lists

    private interface Change<T> {
        T of(T value);
    }

    private interface Tells<E> {
        boolean apart(E value, E other);
    }

    private void add(String kind, Coded code, BooleanSupplier used) {
        codes.put(kind + "." + code.code(), used);
    }

    /** Each value of a scale is used if some other value is met differently. */
    private <E extends Enum<E> & Coded> void values(String kind, Class<E> scale, Tells<E> tells) {
        for (var value : scale.getEnumConstants()) {
            add(kind, value, () -> Arrays.stream(scale.getEnumConstants())
                    .filter(other -> other != value)
                    .anyMatch(other -> tells.apart(value, other)));
        }
    }

    private static List<Vignette> cases() {
        return ProjectFiles.of("src/test/resources/vignettes", ".yaml").map(VignetteReader::read).toList();
    }

    /** Lines of {@code code | reason}. */
    private static Map<String, String> withoutRule() {
        try (var in = VocabularyInUseTest.class.getResourceAsStream("/rules/codes-without-rule.txt")) {
            var reasons = new TreeMap<String, String>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(line -> {
                int bar = line.indexOf(" | ");
                reasons.put(line.substring(0, bar), line.substring(bar + 3));
            });
            return reasons;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
