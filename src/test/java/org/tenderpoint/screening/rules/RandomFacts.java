package org.tenderpoint.screening.rules;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.tenderpoint.screening.rules.facts.Pain;
import org.tenderpoint.screening.rules.facts.ScreeningFacts;
import org.tenderpoint.screening.rules.facts.Stage;
import org.tenderpoint.screening.rules.facts.VisitFacts;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.BodyPart.Side;
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

/** Seeded facts that look like real clients' more often than not: most things denied, some told, some not asked. */
public final class RandomFacts {

    private final Random random;

    public RandomFacts(long seed) {
        random = new Random(seed);
    }

    ScreeningFacts next() {
        var conditions = new EnumMap<Condition, ConditionAnswer>(Condition.class);
        // a few illnesses a client; now and then many, or much that was not asked
        int ill = random.nextInt(8) == 0 ? 12 : 3;
        boolean asked = random.nextInt(3) > 0;
        for (var condition : Condition.values()) {
            int dice = random.nextInt(36);
            conditions.put(condition, dice < ill
                    ? answer(condition)
                    : dice == 35 && !asked ? ConditionAnswer.NOT_ASKED : ConditionAnswer.DENIED);
        }
        var standing = new StandingAnswers(conditions, ExampleFacts.DAY,
                chance(8) ? OptionalInt.empty() : OptionalInt.of(14 + random.nextInt(75)),
                chance(8) ? OptionalInt.empty() : OptionalInt.of(random.nextInt(8)));
        var client = ClientFacts.read(standing, ExampleFacts.DAY, ClientFacts.NowFacts.AS_TOLD);
        var works = works();
        var visit = VisitFacts.NOTHING_ASKED.with()
                .plan(plan -> plan.with(works))
                .pain(new Pain(chance(8) ? OptionalInt.empty() : OptionalInt.of(random.nextInt(11)), parts(2),
                        pick(Answer.values())))
                .wishes(wishes -> wishes
                        .withSensitive(chance(4) ? parts(2) : Set.of())
                        .withAvoid(chance(6) ? parts(1) : Set.of()))
                .effort(effort -> effort
                        .withSoreBefore(pick(SideEffectsBefore.values()))
                        .withStrenuous48h(pick(Answer.values()), parts(1)))
                .plan(plan -> plan.by(credentials()));
        boolean flagged = chance(3);
        for (var flag : RedFlag.values()) {
            visit.redFlag(flag, flagged && chance(6) ? pick(Recorded.values()) : Recorded.NO);
        }
        if (chance(2)) {
            visit.wishes(wishes -> wishes.likingThePlan(works));
        } else {
            visit.wishes(wishes -> wishes.withPressure(Map.of(pick(Region.values()), 1 + random.nextInt(5))));
        }
        if (chance(4)) {
            visit.effort(effort -> effort.withHoursSinceLastSession(OptionalDouble.of(random.nextInt(96))));
        }
        for (var key : List.of("SCR-107", "SCR-108", "SCR-152", "SCR-190", "SCR-215", "SCR-217", "SCR-614", "SCR-615",
                "SCR-170.clot", "SCR-170.bleeding", "SCR-172.thinner", "SCR-018", "SCR-246", "SCR-247", "SCR-248",
                "SCR-626")) {
            if (chance(5)) {
                visit.asks(asks -> asks.with(key, pick(Answer.values())));
            }
        }
        if (chance(12)) {
            visit.stage(Stage.PROVISIONAL);
        }
        return new ScreeningFacts(client, visit.build());
    }

    /**
     * A client who is nearly well and whose questions were put: one with whom a session may start, or would but for one
     * thing. Drawn at random most are stopped, and then nothing is left open that could be wrong.
     */
    ScreeningFacts nextMild() {
        var conditions = new EnumMap<Condition, ConditionAnswer>(Condition.class);
        for (var condition : Condition.values()) {
            conditions.put(condition, ConditionAnswer.DENIED);
        }
        for (int told = random.nextInt(3); told > 0; told--) {
            var condition = pick(Condition.values());
            conditions.put(condition, chance(6) ? ConditionAnswer.NOT_ASKED : answer(condition));
        }
        var standing = new StandingAnswers(conditions, ExampleFacts.DAY,
                OptionalInt.of(18 + random.nextInt(65)), OptionalInt.of(random.nextInt(12)));
        var works = List.of(new Work(part(), pick(Modality.values()), 1 + random.nextInt(4), 5 + random.nextInt(20)));
        var client = ClientFacts.read(standing, ExampleFacts.DAY, ClientFacts.NowFacts.AS_TOLD);
        var facts = new ScreeningFacts(client, VisitFacts.NOTHING_ASKED).with(visit -> visit
                .wishes(wishes -> wishes.likingThePlan(works))
                .pain(Pain.of(random.nextInt(6), parts(1)))
                .effort(effort -> effort.withSoreBefore(SideEffectsBefore.NEVER).withStrenuous48h(Answer.NO, Set.of()))
                .plan(plan -> plan.with(works).by(credentials()))
                .redFlags(List.of(RedFlag.values()), Recorded.NO));
        var open = ScreeningRules.CURRENT.decide(facts).openAsks().stream()
                .map(ask -> ask.ask().key())
                .collect(Collectors.toSet());
        return facts.with(visit -> visit.asks(asks -> asks.withDismissed(chance(4) ? Set.of() : open)));
    }

    /** Half of the clients nearly well, half as they come. */
    public ScreeningFacts nextOfBoth() {
        return random.nextBoolean() ? nextMild() : next();
    }

    /** The same facts with something else told of one condition. */
    ScreeningFacts withOther(ScreeningFacts facts, Condition condition) {
        return with(facts, condition, chance(3) ? ConditionAnswer.NOT_ASKED : answer(condition));
    }

    static ScreeningFacts with(ScreeningFacts facts, Condition condition, ConditionAnswer answer) {
        var conditions = told(facts);
        conditions.put(condition, answer);
        return withClient(facts, conditions);
    }

    public static Map<Condition, ConditionAnswer> told(ScreeningFacts facts) {
        var conditions = new EnumMap<Condition, ConditionAnswer>(Condition.class);
        for (var condition : Condition.values()) {
            conditions.put(condition, facts.client().conditionAnswer(condition));
        }
        return conditions;
    }

    static ScreeningFacts withClient(ScreeningFacts facts, Map<Condition, ConditionAnswer> conditions) {
        var standing = new StandingAnswers(conditions, facts.client().day(), facts.client().age(),
                facts.client().massagesLast12Months());
        return facts.with(ClientFacts.read(standing, facts.client().day(), ClientFacts.NowFacts.AS_TOLD));
    }

    public ConditionAnswer answer(Condition condition) {
        var answer = ConditionAnswer.of(Recorded.YES);
        for (var detail : condition.details()) {
            if (chance(4)) {
                continue;
            }
            answer = answer.with(detail, switch (detail.kind()) {
                case ANSWER -> pick(Answer.values()).code();
                case CHOICE -> detail.choices().get(random.nextInt(detail.choices().size()));
                case CHOICES -> detail.choices().get(random.nextInt(detail.choices().size()));
                case DATE -> detail == Detail.DUE_DATE
                        ? ExampleFacts.DAY.plusDays(random.nextInt(270)).toString()
                        : ExampleFacts.DAY.minusDays(random.nextInt(chance(2) ? 20 : 420)).toString();
                case REGIONS -> BodyPart.format(parts(2));
                case NUMBER -> String.valueOf(1 + random.nextInt(39));
                case TEXT -> "told";
            });
        }
        return answer;
    }

    private List<Work> works() {
        return random.ints(random.nextInt(4), 0, Integer.MAX_VALUE)
                .mapToObj(_ -> new Work(part(), pick(Modality.values()), 1 + random.nextInt(5), 5 + random.nextInt(40)))
                .toList();
    }

    private Set<Credential> credentials() {
        var held = new HashSet<Credential>();
        for (var modality : Modality.values()) {
            if (chance(3)) {
                held.add(Credential.of(modality));
            }
        }
        if (chance(3)) {
            held.add(Credential.ONCOLOGY);
        }
        return held;
    }

    private Set<BodyPart> parts(int most) {
        var parts = new LinkedHashSet<BodyPart>();
        for (int count = random.nextInt(most + 1); count > 0; count--) {
            parts.add(part());
        }
        return parts;
    }

    private BodyPart part() {
        return new BodyPart(pick(Region.values()), pick(Side.values()));
    }

    public int number(int below) {
        return random.nextInt(below);
    }

    public <T> T pick(T[] values) {
        return values[random.nextInt(values.length)];
    }

    public boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }
}
