package org.tenderpoint.screening.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.tenderpoint.vocabulary.rule.Explanations.all;
import static org.tenderpoint.vocabulary.rule.Explanations.areOrdered;
import static org.tenderpoint.vocabulary.rule.Explanations.covers;
import static org.tenderpoint.vocabulary.rule.Explanations.justMisses;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tenderpoint.ProcessorTime;
import org.tenderpoint.RandomSeed;
import org.tenderpoint.screening.rules.facts.ScreeningFacts;
import org.tenderpoint.screening.rules.facts.VisitFacts;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Credential;
import org.tenderpoint.vocabulary.Modality;
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
import org.tenderpoint.vocabulary.rule.Explanation;
import org.tenderpoint.vocabulary.rule.Explanation.Change;
import org.tenderpoint.vocabulary.rule.Explanation.JustMissed;
import org.tenderpoint.vocabulary.rule.Explanation.OpenFact;
import org.tenderpoint.vocabulary.rule.Explanation.ResultChange;
import org.tenderpoint.vocabulary.rule.FactWords;
import org.tenderpoint.vocabulary.rule.SingleFact;

/** What the program says of "why not more" and "what would change this". Seeded; the seed is in the message. */
@Tag("UC-09")
class ScreeningWhatIfTest {

    private static final int IN_EVERY_BUILD = 40;
    private static final int NIGHT = 20_000;
    /** Facts changed by hand for each client, to see whether the walk has found the same. */
    private static final int BY_HAND = 20;
    /** Their no is the bad answer, which their rows say: a no that is told outweighs what is not known. */
    private static final Set<Detail> NO_IS_THE_BAD_ANSWER = Set.of(Detail.WOUND_HEALED, Detail.STABLE,
            // judged to matter
            Detail.NO_BEARING);

    // --- for people

    @Test
    void aWeekAfterAnInjectionAtTheSpineIsAmongWhatWouldChangeIt() {
        var explained = explain("recent_injection(injection_kind=epidural_or_nerve_block); plan swedish calves 2");

        assertThat(all(explained)).anySatisfy(change -> {
            assertThat(change.fact().code()).isEqualTo("condition.recent_injection.date");
            assertThat(change.values()).anyMatch(days -> days.startsWith("7-"));
        });
    }

    @Test
    void aDeniedFeverIsWhatKeepsAClientFromBeingPutOff() {
        var explained = explain("pain 2 lower_back; plan swedish lower_back 3");

        var fever = justMissed(explained, "SCR-008");
        assertThat(fever.level()).isEqualTo(ScreeningLevel.DEFER);
        assertThat(fever.kept()).extracting(kept -> kept.fact().code())
                .contains("red_flag.fever_now", "condition.infection_or_fever_now");
        assertThat(fever.kept()).allSatisfy(kept -> assertThat(kept.values()).containsExactly("yes"));
    }

    @Test
    void anEmergencyHasNothingGraverToTell() {
        var explained = explain("saddle_numbness; anticoagulant=unknown; plan deep_tissue lower_back 4");

        assertThat(explained.now().level()).isEqualTo(ScreeningLevel.EMERGENCY);
        assertThat(explained.justMissed()).isEmpty();
        assertThat(explained.graver()).extracting(Change::level).containsOnly(ScreeningLevel.EMERGENCY);
    }

    @Test
    void theMostTellingUnknownFactComesFirst() {
        var explained = explain("age 54; osteoporosis(severity=osteopenia); anticoagulant=unknown;"
                + " saddle_numbness=unknown; plan swedish lower_back 2");

        assertThat(explained.unknown()).first().extracting(open -> open.fact().code())
                .isEqualTo("red_flag.saddle_numbness");
        assertThat(explained.unknown()).first().extracting(OpenFact::couldReach).isEqualTo(ScreeningLevel.EMERGENCY);
        assertThat(explained.unknown()).extracting(open -> open.fact().code())
                .contains("condition.osteoporosis.fragility_fracture", "condition.anticoagulant");
    }

    @Test
    void aCeilingNamesTheFactThatItRestsOn() {
        var explained = explain("massages 0; plan swedish lower_back 2");

        var rests = explained.restsOn().stream().filter(change -> change.fact().code().equals("massages")).toList();
        assertThat(rests).singleElement().satisfies(change -> {
            assertThat(change.fact().value()).isEqualTo("0-2");
            assertThat(change.values()).containsExactly("3-");
            assertThat(change.rules()).containsExactly("SCR-400");
            assertThat(change.level()).isEqualTo(ScreeningLevel.CLEAR);
        });
    }

    @Test
    void valuesWithTheSameResultAreToldTogether() {
        var explained = explain("osteoporosis(severity=osteoporosis,fragility_fracture=no); pain 2 mid_back;"
                + "plan swedish mid_back 2");

        var pain = explained.graver().stream()
                .filter(change -> change.fact().code().equals("pain_now") && change.level() == ScreeningLevel.DEFER)
                .toList();
        assertThat(pain).singleElement().satisfies(change -> {
            assertThat(change.values()).containsExactly("7", "8", "9", "10");
            assertThat(change.rules()).contains("SCR-114");
        });
    }

    @Test
    void anAnswerToARulesQuestionIsAFactLikeAnyOther() {
        var explained = explain("pregnancy(weeks=24,high_risk=no); high_blood_pressure(controlled=no);"
                + "plan swedish shoulders 1");

        assertThat(justMissed(explained, "SCR-614").kept()).extracting(kept -> kept.fact().code())
                .contains("ask.SCR-614");
    }

    @Test
    void theTherapistsTrainingIsAFactToo() {
        var explained = explain("plan cupping upper_back 3");

        assertThat(explained.restsOn())
                .filteredOn(change -> change.fact().code().equals("credential.cupping"))
                .singleElement()
                .satisfies(change -> assertThat(change.rules()).contains("SCR-500"));
    }

    // --- the whole vocabulary

    @Test
    void everyConditionAndEveryDetailIsTried() {
        for (var condition : Condition.values()) {
            var told = ConditionAnswer.of(Recorded.YES);
            var facts = RandomFacts.with(ExampleFacts.parse(""), condition, told);
            var tried = SingleFacts.of(facts, List.of()).stream()
                    .collect(Collectors.toMap(single -> single.fact().code(), single -> single));
            assertThat(values(tried, "condition." + condition.code())).contains("no", "unknown");
            for (var detail : condition.details()) {
                var triedAs = switch (detail) {
                    case SINCE -> Detail.PHASE;
                    case DUE_DATE -> Detail.WEEKS;
                    default -> detail;
                };
                assertThat(condition.details()).contains(triedAs);
                assertThat(values(tried, "condition." + condition.code() + "." + triedAs.code()))
                        .as("%s of %s", detail, condition)
                        .isNotEmpty()
                        .containsAll(triedAs.choices());
            }
        }
    }

    @Test
    void everyOtherFactIsTried() {
        var facts = ExampleFacts.parse("plan thai mid_back 3 30; plan swedish calves 2");
        var tried = SingleFacts.of(facts, List.of()).stream()
                .collect(Collectors.toMap(single -> single.fact().code(), single -> single));
        for (var flag : RedFlag.values()) {
            assertThat(values(tried, "red_flag." + flag.code())).containsExactlyInAnyOrder("yes", "unknown");
        }
        for (var modality : Modality.values()) {
            assertThat(tried).containsKey("credential." + modality.code());
        }
        assertThat(values(tried, "plan.1.modality")).hasSize(Modality.values().length - 1);
        assertThat(values(tried, "plan.1.pressure")).containsExactly("1", "3", "4", "5");
        assertThat(values(tried, "pain_now")).hasSize(11).contains("10", "unknown");
        assertThat(values(tried, "pain_regions")).hasSize(Region.values().length);
        assertThat(values(tried, "age")).contains("75-", "unknown");
        assertThat(tried).containsKeys("sensitive_regions", "avoid_regions", "side_effects_before", "strenuous_48h",
                "strenuous_regions", "massages", "pressure_preference.mid_back", "hours_since_last_session",
                "credential.oncology", "hold.doctor_answer", "hold.therapist_talk", "hold.rest",
                "hold.unanswered_follow_up", "hold.emergency_unchecked");
    }

    /** A component of the facts that is new has to be put among the tried ones, or to be named here. */
    @Test
    void noPartOfTheFactsIsForgotten() {
        assertThat(parts(ScreeningFacts.class)).containsExactlyInAnyOrder(
                // tried
                "client", "redFlags", "pain.now", "pain.regions", "pain.known", "wishes.pressure", "wishes.sensitive",
                "wishes.avoid", "effort.soreBefore", "effort.strenuous48h", "effort.strenuousRegions",
                "effort.hoursSinceLastSession", "plan.now", "plan.credentials", "asks.answers", "clearances",
                "holds.awaitingDoctorAnswer", "holds.awaitingTherapistTalk", "holds.restUntil", "holds.restOpen",
                "holds.lastFollowUpUnanswered", "holds.emergencyUnchecked",
                // what the run is, and what closes a question without being an answer
                "stage", "plan.first", "asks.answered", "asks.dismissed", "foundOn", "plan.start", "plan.zone");
    }

    /** The components of a record of facts, and those of the records in it. */
    private static Stream<String> parts(Class<?> facts) {
        return Arrays.stream(facts.getRecordComponents()).flatMap(part -> part.getType() == VisitFacts.class
                ? parts(VisitFacts.class)
                : part.getType().isRecord() && part.getType().getPackage() == VisitFacts.class.getPackage()
                        ? parts(part.getType()).map(inner -> part.getName() + "." + inner)
                        : Stream.of(part.getName()));
    }

    @Test
    void everyFactAndEachOfItsValuesHasWords() {
        var facts = ExampleFacts.parse("plan thai mid_back 3 30; cleared SCR-130");
        for (var condition : Condition.values()) {
            facts = RandomFacts.with(facts, condition, ConditionAnswer.of(Recorded.YES));
        }
        for (var single : SingleFacts.of(facts, List.of())) {
            var code = single.fact().code();
            assertThat(FactWords.name(code)).as(code).isNotBlank();
            assertThat(FactWords.value(code, single.fact().value())).as(code).isNotBlank();
            assertThat(single.others()).as(code).allSatisfy(
                    other -> assertThat(FactWords.value(code, other.value())).isNotBlank().doesNotContain("_"));
        }
        assertThat(FactWords.name("condition.osteoporosis.severity")).isEqualTo("Osteoporosis or osteopenia, severity");
        assertThat(FactWords.values("pain_now", List.of("7", "8", "9", "10"))).isEqualTo("7 to 10");
        assertThat(FactWords.values("age", List.of("65-74", "75-"))).isEqualTo("65 or more");
        assertThat(FactWords.value("condition.recent_surgery.date", "14-14")).isEqualTo("14 to 14 days ago");
        assertThat(FactWords.value("benefit", "-2")).isEqualTo("-2");
        assertThat(FactWords.value("pain_regions", "lower_back:left,chest")).isEqualTo("Lower back, left, Chest");
    }

    // --- whatever the facts are

    @Tag("random")
    @Test
    void whatIsSaidIsTrueNothingIsLeftOutAndTheWorstComesFirst() {
        each(IN_EVERY_BUILD, ScreeningWhatIfTest::trueCompleteAndOrdered);
    }

    @Tag("night")
    @Tag("random")
    @Test
    void twentyThousandClientsAreExplainedTruly() {
        each(NIGHT, ScreeningWhatIfTest::trueCompleteAndOrdered);
    }

    @Tag("random")
    @Test
    void explainingTwiceSaysTheSame() {
        each(20, seed -> assertThat(explain(new RandomFacts(seed).next()))
                .as("seed %d", seed)
                .isEqualTo(explain(new RandomFacts(seed).next())));
    }

    @Tag("timed")
    @Tag("night")
    @Tag("size")
    @Test
    void anExplanationTakesNoLongerThanThreeHundredDecisions() {
        var facts = ExampleFacts
                .parse("age 71; osteoporosis; long_term_steroids; anticoagulant; pregnancy; herniated_disc;"
                        + "recent_surgery; arthritis; cancer_history; heart_condition; diabetes; pain 4 mid_back;"
                        + "plan thai mid_back 3 30; plan swedish calves 2; plan deep_tissue lower_back 4");
        assertThat(ProcessorTime.of(() -> explain(facts), () -> ScreeningRules.CURRENT.decide(facts)))
                .isLessThan(300);
    }

    private static void each(int count, LongConsumer property) {
        long first = RandomSeed.of(0);
        for (long seed = first; seed < first + count; seed++) {
            property.accept(seed);
        }
    }

    private static void trueCompleteAndOrdered(long seed) {
        var random = new RandomFacts(seed);
        var facts = random.next();
        var explained = explain(facts);
        assertThat(explained.now()).as("seed %d", seed).isEqualTo(ScreeningRules.CURRENT.decide(facts));
        var said = new HashMap<String, List<Change<ScreeningDecision, ScreeningLevel>>>();
        all(explained)
                .forEach(change -> said.computeIfAbsent(change.fact().code(), _ -> new ArrayList<>()).add(change));
        var byHand = new ByHand(random, facts);
        for (int i = 0; i < BY_HAND; i++) {
            var changed = byHand.one();
            var decision = ScreeningRules.CURRENT.decide(changed.facts());
            var told = said.getOrDefault(changed.code(), List.of()).stream()
                    .filter(change -> change.values().stream().anyMatch(value -> covers(value, changed.value())))
                    .toList();
            boolean differs = !same(explained.now(), decision);
            if (told.size() != (differs ? 1 : 0)) {
                fail("%s=%s makes %s of %s, but %s is said of it, seed %d", changed.code(), changed.value(),
                        decision.level(), explained.now().level(), told.stream().map(Change::values).toList(), seed);
            }
            if (differs && !same(told.getFirst().after(), decision)) {
                fail("%s=%s makes %s, not %s, seed %d", changed.code(), changed.value(), decision.level(),
                        told.getFirst().level(), seed);
            }
            justMissedIsTold(seed, explained, changed, decision);
        }
        noDenialMakesItGraver(seed, explained);
        ordered(seed, explained);
    }

    /** What becomes graver by one known value is among the rules that just missed, with that very fact and value. */
    private static void justMissedIsTold(
            long seed, Explanation<ScreeningDecision, ScreeningLevel> explained, ByHand.Changed changed,
            ScreeningDecision decision) {
        if (changed.value().equals("unknown")) {
            return;
        }
        for (var finding : decision.findings()) {
            boolean graver = finding.level().compareTo(explained.now().level()) > 0;
            boolean told = justMisses(explained, finding.id(), changed.code(), changed.value());
            if (told != graver) {
                fail("%s %s by %s=%s, seed %d", finding.id(), graver ? "just missed" : "did not miss",
                        changed.code(), changed.value(), seed);
            }
        }
    }

    private static void noDenialMakesItGraver(long seed, Explanation<ScreeningDecision, ScreeningLevel> explained) {
        for (var change : explained.graver()) {
            boolean denied = change.fact().unknown() && change.values().contains("no");
            boolean bad = change.fact().code().equals("pain_known") || NO_IS_THE_BAD_ANSWER.stream()
                    .anyMatch(detail -> change.fact().code().endsWith("." + detail.code()));
            if (denied && !bad && change.turn() == ResultChange.GRAVER) {
                fail("a no to %s makes it graver, seed %d", change.fact().code(), seed);
            }
        }
    }

    private static void ordered(long seed, Explanation<ScreeningDecision, ScreeningLevel> explained) {
        var now = explained.now().level();
        if (now == ScreeningLevel.EMERGENCY) {
            assertThat(explained.justMissed()).as("seed %d", seed).isEmpty();
        }
        assertThat(explained.justMissed()).as("seed %d", seed).allSatisfy(missed -> {
            assertThat(missed.level()).isGreaterThan(now);
            assertThat(missed.kept()).isNotEmpty();
        });
        areOrdered(seed, explained);
        for (var open : explained.unknown()) {
            var reached = all(explained).stream()
                    .filter(change -> change.fact().equals(open.fact()))
                    .map(Change::level)
                    .max(ScreeningLevel::compareTo);
            boolean reaches = reached.filter(level -> level == open.couldReach()).isPresent()
                    || open.couldReach() == now;
            assertThat(reaches).as("%s reaches what is said, seed %d", open, seed).isTrue();
        }
    }

    /** Changes one fact in the facts themselves, with no help from what is tested. */
    private record ByHand(RandomFacts random, ScreeningFacts facts) {

        record Changed(String code, String value, ScreeningFacts facts) {}

        Changed one() {
            Optional<Changed> changed = Optional.empty();
            while (changed.isEmpty()) {
                changed = any();
            }
            return changed.get();
        }

        private Optional<Changed> any() {
            var builder = facts.visit().with();
            return switch (random.number(13)) {
                case 0, 1, 2 -> condition(random.pick(Condition.values()));
                case 3, 4, 5 -> detail();
                case 6 -> {
                    var flag = random.pick(RedFlag.values());
                    var answer = random.pick(Answer.values());
                    yield facts.visit().redFlag(flag) == answer
                            ? Optional.empty()
                            : changed(
                                    "red_flag." + flag.code(), answer.code(),
                                    builder.redFlag(flag, Recorded.of(answer)));
                }
                case 7 -> {
                    int pain = random.number(11);
                    yield facts.visit().pain().now().equals(OptionalInt.of(pain))
                            ? Optional.empty()
                            : changed(
                                    "pain_now", String.valueOf(pain),
                                    builder.pain(facts.visit().pain().withNow(OptionalInt.of(pain))));
                }
                case 8 -> {
                    var parts = oneMoreOrLess(facts.visit().pain().regions());
                    yield parts.isEmpty()
                            ? Optional.empty()
                            : changed("pain_regions", BodyPart.format(parts),
                                    builder.pain(facts.visit().pain().withRegions(parts)));
                }
                case 9 -> client();
                case 10 -> line();
                case 11 -> {
                    var before = random.pick(SideEffectsBefore.values());
                    yield facts.visit().effort().soreBefore() == before
                            ? Optional.empty()
                            : changed(
                                    "side_effects_before", before.code(),
                                    builder.effort(effort -> effort.withSoreBefore(before)));
                }
                default -> {
                    var modality = random.pick(Modality.values());
                    var held = new HashSet<>(facts.visit().plan().credentials());
                    boolean had = held.remove(Credential.of(modality));
                    if (!had) {
                        held.add(Credential.of(modality));
                    }
                    yield changed("credential." + modality.code(), had ? "no" : "yes",
                            builder.plan(plan -> plan.by(held)));
                }
            };
        }

        private Optional<Changed> changed(String code, String value, VisitFacts.Builder visit) {
            return changed(code, value, new ScreeningFacts(facts.client(), visit.build()));
        }

        private static Optional<Changed> changed(String code, String value, ScreeningFacts facts) {
            return Optional.of(new Changed(code, value, facts));
        }

        private Optional<Changed> condition(Condition condition) {
            var answer = random.pick(Answer.values());
            boolean settled = Reading.of(facts).answer(condition) != facts.client().answer(condition);
            return settled || facts.client().answer(condition) == answer
                    ? Optional.empty()
                    : changed(
                            "condition." + condition.code(), answer.code(),
                            RandomFacts.with(facts, condition, ConditionAnswer.of(Recorded.of(answer))));
        }

        private Optional<Changed> detail() {
            var ill = Arrays.stream(Condition.values())
                    .filter(condition -> facts.client().yes(condition) && !condition.details().isEmpty())
                    .toList();
            if (ill.isEmpty()) {
                return condition(random.pick(Condition.values()));
            }
            var condition = random.pick(ill.toArray(Condition[]::new));
            var detail = random.pick(condition.details().toArray(Detail[]::new));
            var told = facts.client().conditionAnswer(condition);
            var value = value(detail, condition);
            boolean derived = detail == Detail.SINCE || detail == Detail.DUE_DATE;
            var was = told.details().getOrDefault(detail, "unknown");
            if (derived || value.isEmpty() || value.equals(was)) {
                return Optional.empty();
            }
            var code = detail.kind() == Detail.Kind.DATE
                    ? String.valueOf(facts.client().day().toEpochDay() - java.time.LocalDate.parse(value).toEpochDay())
                    : value;
            boolean sameRange = detail.kind() == Detail.Kind.DATE && !was.equals("unknown")
                    && sameDecision(condition, told, detail, value);
            return sameRange
                    ? Optional.empty()
                    : changed("condition." + condition.code() + "." + detail.code(), code,
                            RandomFacts.with(facts, condition,
                                    told.with(detail, value.equals("unknown") ? "" : value)));
        }

        /** Two dates of one range are one value; that they are is shown by deciding alike. */
        private boolean sameDecision(Condition condition, ConditionAnswer told, Detail detail, String value) {
            return same(ScreeningRules.CURRENT.decide(facts), ScreeningRules.CURRENT.decide(
                    RandomFacts.with(facts, condition, told.with(detail, value))));
        }

        private String value(Detail detail, Condition condition) {
            return switch (detail.kind()) {
                case ANSWER -> random.pick(Answer.values()).code();
                case CHOICE -> random.pick(detail.choices().toArray(String[]::new));
                case CHOICES, TEXT -> "";
                case DATE -> facts.client().day().minusDays(random.number(400)).toString();
                case REGIONS -> BodyPart.format(oneMoreOrLess(facts.client().parts(condition)));
                case NUMBER -> String.valueOf(1 + random.number(39));
            };
        }

        private Set<BodyPart> oneMoreOrLess(Set<BodyPart> told) {
            var parts = new LinkedHashSet<>(told);
            var part = BodyPart.of(random.pick(Region.values()));
            if (!parts.remove(part)) {
                parts.add(part);
            }
            return parts;
        }

        private Optional<Changed> client() {
            boolean age = random.chance(2);
            int number = random.number(age ? 95 : 8);
            var client = facts.client();
            var standing = new StandingAnswers(RandomFacts.told(facts), client.day(),
                    age ? OptionalInt.of(number) : client.age(),
                    age ? client.massagesLast12Months() : OptionalInt.of(number));
            return changed(age ? "age" : "massages", String.valueOf(number), facts.with(
                    ClientFacts.read(standing, client.day(), ClientFacts.NowFacts.AS_TOLD)));
        }

        private Optional<Changed> line() {
            if (facts.visit().plan().now().isEmpty()) {
                return Optional.empty();
            }
            int index = random.number(facts.visit().plan().now().size());
            var work = facts.visit().plan().now().get(index);
            boolean deeper = random.chance(2);
            int pressure = deeper ? 1 + random.number(5) : work.pressure();
            var modality = deeper ? work.modality() : random.pick(Modality.values());
            if (pressure == work.pressure() && modality == work.modality()) {
                return Optional.empty();
            }
            var plan = new ArrayList<>(facts.visit().plan().now());
            plan.set(index, new Work(work.part(), modality, pressure, work.minutes()));
            return changed("plan." + index + (deeper ? ".pressure" : ".modality"),
                    deeper ? String.valueOf(pressure) : modality.code(),
                    facts.visit().with().plan(planned -> planned.with(plan)));
        }
    }

    // --- small helpers

    private static boolean same(ScreeningDecision one, ScreeningDecision other) {
        return one.level() == other.level()
                && one.ceilings().equals(other.ceilings())
                && one.minutes().shorterThan(other.minutes()).isEmpty()
                && other.minutes().shorterThan(one.minutes()).isEmpty()
                && one.avoidedModalities().equals(other.avoidedModalities())
                && one.avoidedTechniques().equals(other.avoidedTechniques())
                && one.positions().equals(other.positions());
    }

    private static JustMissed<ScreeningLevel> justMissed(Explanation<ScreeningDecision, ScreeningLevel> explained,
            String rule) {
        return explained.justMissed().stream().filter(missed -> missed.rule().equals(rule)).findFirst().orElseThrow();
    }

    private static List<String> values(Map<String, SingleFact<ScreeningFacts>> tried, String code) {
        var fact = tried.get(code);
        return fact == null ? List.of() : fact.others().stream().map(SingleFact.OtherValue::value).toList();
    }

    private static Explanation<ScreeningDecision, ScreeningLevel> explain(String given) {
        return explain(ExampleFacts.parse(given));
    }

    private static Explanation<ScreeningDecision, ScreeningLevel> explain(ScreeningFacts facts) {
        return ScreeningRules.CURRENT.explain(facts, List.of());
    }
}
