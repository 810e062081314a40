package org.tenderpoint.followup.rules;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import org.tenderpoint.followup.rules.facts.ActivityLimit;
import org.tenderpoint.followup.rules.facts.AggravatedBy;
import org.tenderpoint.followup.rules.facts.AsBefore;
import org.tenderpoint.followup.rules.facts.Bruising;
import org.tenderpoint.followup.rules.facts.Course;
import org.tenderpoint.followup.rules.facts.DoneSession;
import org.tenderpoint.followup.rules.facts.FeedbackAnswers;
import org.tenderpoint.followup.rules.facts.FollowUpFacts;
import org.tenderpoint.followup.rules.facts.NumbWhere;
import org.tenderpoint.followup.rules.facts.Onset;
import org.tenderpoint.followup.rules.facts.OtherCause;
import org.tenderpoint.followup.rules.facts.OtherNew;
import org.tenderpoint.followup.rules.facts.PressureFelt;
import org.tenderpoint.followup.rules.facts.Quality;
import org.tenderpoint.followup.rules.facts.ShootingInto;
import org.tenderpoint.followup.rules.facts.Sides;
import org.tenderpoint.followup.rules.facts.Spread;
import org.tenderpoint.followup.rules.facts.StoredFacts;
import org.tenderpoint.followup.rules.facts.Swelling;
import org.tenderpoint.followup.rules.facts.SwollenWhere;
import org.tenderpoint.followup.rules.facts.Symptom;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.followup.rules.facts.WeakWhere;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.BodyPart.Side;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.facts.ClientFacts;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;
import org.tenderpoint.vocabulary.facts.StandingAnswers;

/**
 * Random cases in which, as in life, most things are fine: so that single facts decide and not the sum of all. Every
 * part can be changed alone, for "the same case, but".
 */
public final class RandomFacts {

    private static final Instant END = Instant.parse("2026-03-02T11:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private final Random random;
    public final Map<Condition, ConditionAnswer> conditions = new EnumMap<>(Condition.class);
    public OptionalInt age;
    public Duration elapsed;
    public FeedbackAnswers answers;
    public List<Work> work;
    public OptionalInt painBefore;
    public Optional<TriageLevel> previous;

    public RandomFacts(Random random) {
        this.random = random;
        draw();
    }

    public FollowUpFacts next() {
        draw();
        return facts();
    }

    /**
     * A case that is nearly fine: an ordinary ache or none, with one or two facts that may stand against an advice.
     * Drawn at random most cases are serious, and then nothing is advised that could be wrong.
     */
    public FollowUpFacts nextMild() {
        draw();
        age = OptionalInt.of(random.nextInt(8) == 0 ? 12 + random.nextInt(70) : 20 + random.nextInt(40));
        elapsed = Duration.ofMinutes(random.nextInt(60 * 72));
        conditions.replaceAll((_, _) -> ConditionAnswer.DENIED);
        for (int facts = random.nextInt(3); facts > 0; facts--) {
            var condition = one(Condition.values());
            conditions.put(condition, chance(0.2) ? ConditionAnswer.NOT_ASKED : told(condition));
        }
        previous = Optional.empty();
        int worst = random.nextInt(7);
        int now = random.nextInt(worst + 1);
        var builder = FeedbackAnswers.builder()
                .sorenessNow(now)
                .sorenessWorst(worst)
                .soreHours(OptionalInt.of(1 + random.nextInt(48)))
                .onset(Onset.WITHIN_24H)
                .course(now == 0 ? Course.GONE : Course.BETTER)
                .regions(Set.of(work.getFirst().part()))
                .spread(Spread.GENERAL)
                .sides(Sides.BOTH)
                .qualities(Set.of(Quality.DULL))
                .easesWithMovement(Answer.YES)
                .swelling(chance(0.95) ? Swelling.NONE : one(Swelling.values()))
                .bruising(chance(0.95) ? Bruising.NONE : one(Bruising.values()))
                .activityLimit(ActivityLimit.NONE)
                .otherCauses(Set.of(OtherCause.NONE))
                .pressureFelt(one(PressureFelt.values()))
                .allSymptoms(Answer.NO);
        if (chance(0.1)) {
            builder.symptom(one(Symptom.values()), one(Answer.values()));
        }
        answers = builder.build();
        return facts();
    }

    /** Half of the cases nearly fine, half as they come. */
    public FollowUpFacts nextOfBoth() {
        return random.nextBoolean() ? nextMild() : next();
    }

    private void draw() {
        double trouble = random.nextDouble() * 0.15;
        age = random.nextInt(10) == 0 ? OptionalInt.empty() : OptionalInt.of(14 + random.nextInt(75));
        elapsed = Duration.ofMinutes(random.nextInt(60 * 200));
        conditions.clear();
        for (var condition : Condition.values()) {
            conditions.put(condition, condition(condition, trouble));
        }
        work = new ArrayList<>();
        int pieces = 1 + random.nextInt(3);
        for (int i = 0; i < pieces; i++) {
            work.add(new Work(part(), one(Modality.values()), 1 + random.nextInt(5), 5 + random.nextInt(40)));
        }
        painBefore = chance(0.5) ? OptionalInt.of(random.nextInt(11)) : OptionalInt.empty();
        previous = chance(0.2) ? Optional.of(one(TriageLevel.values())) : Optional.empty();
        answers = answers(trouble);
    }

    private ConditionAnswer condition(Condition condition, double trouble) {
        if (!chance(trouble)) {
            return ConditionAnswer.DENIED;
        }
        return chance(0.5) ? ConditionAnswer.NOT_ASKED : told(condition);
    }

    /** The condition with some of its details told at random. */
    public ConditionAnswer told(Condition condition) {
        var told = ConditionAnswer.of(Recorded.YES);
        for (var detail : condition.details()) {
            if (chance(0.6)) {
                var value = switch (detail.kind()) {
                    case ANSWER -> one(Answer.values()).code();
                    case CHOICE -> detail.choices().get(random.nextInt(detail.choices().size()));
                    case REGIONS -> part().code();
                    case CHOICES, DATE, NUMBER, TEXT -> "";
                };
                told = told.with(detail, value);
            }
        }
        return told;
    }

    private FeedbackAnswers answers(double trouble) {
        var builder = FeedbackAnswers.builder()
                .onset(mostly(Onset.WITHIN_24H, Onset.values()))
                .course(mostly(Course.BETTER, Course.values()))
                .spread(mostly(Spread.GENERAL, Spread.values()))
                .sides(mostly(Sides.BOTH, Sides.values()))
                .easesWithMovement(one(Answer.values()))
                .swelling(mostly(Swelling.NONE, Swelling.values()))
                .bruising(mostly(Bruising.NONE, Bruising.values()))
                .pressureFelt(one(PressureFelt.values()));
        if (chance(0.95)) {
            builder.sorenessNow(random.nextInt(random.nextInt(11) + 1));
        }
        if (chance(0.95)) {
            builder.sorenessWorst(random.nextInt(11));
        }
        if (chance(0.9)) {
            builder.activityLimit(mostly(ActivityLimit.NONE, ActivityLimit.values()));
        }
        var regions = new LinkedHashSet<BodyPart>();
        int sore = random.nextInt(3);
        for (int i = 0; i < sore; i++) {
            regions.add(chance(0.7) ? work.get(random.nextInt(work.size())).part() : part());
        }
        builder.regions(regions);
        var qualities = EnumSet.of(Quality.DULL);
        if (chance(0.3)) {
            qualities.add(one(Quality.values()));
        }
        builder.qualities(chance(0.9) ? qualities : Set.of());
        if (chance(0.3)) {
            builder.aggravatedBy(Set.of(one(AggravatedBy.values())));
        }
        builder.otherCauses(chance(0.3) ? Set.of(one(OtherCause.values())) : Set.of());
        for (var symptom : Symptom.values()) {
            builder.symptom(symptom, chance(trouble) ? one(Answer.values()) : Answer.NO);
        }
        places(builder);
        if (chance(0.3)) {
            builder.painDuringSession(OptionalInt.of(random.nextInt(11)));
            builder.benefit(OptionalInt.of(random.nextInt(7) - 3));
            builder.complaintNow(OptionalInt.of(random.nextInt(11)));
        }
        return builder.build();
    }

    /** What is asked only after a yes, also where there was none: rules must not be misled by it. */
    private void places(FeedbackAnswers.Builder builder) {
        builder.numbWhere(some(NumbWhere.values()))
                .weakWhere(some(WeakWhere.values()))
                .weaknessWorse(one(Answer.values()))
                .shootingInto(some(ShootingInto.values()))
                .swollenWhere(some(SwollenWhere.values()))
                .headHit(one(Answer.values()))
                .details(details -> details
                        .withOtherNew(some(OtherNew.values()))
                        .withOver(some(Symptom.CAN_BE_OVER.stream().sorted().toArray(Symptom[]::new)))
                        .withAsBefore(some(AsBefore.values()))
                        .withToolMarks(one(Answer.values()))
                        .withDizzyOnRising(one(Answer.values()))
                        .withNeckDevice(one(Answer.values())));
    }

    /** Mostly none, else one or two. */
    private <T> Set<T> some(T[] values) {
        if (chance(0.7)) {
            return Set.of();
        }
        var one = one(values);
        var other = one(values);
        return one.equals(other) ? Set.of(one) : Set.of(one, other);
    }

    public FollowUpFacts facts() {
        var standing = new StandingAnswers(conditions, DAY, age, OptionalInt.of(5));
        var at = END.plus(elapsed);
        var client = ClientFacts.read(standing, DAY, ClientFacts.NowFacts.AS_TOLD);
        var stored = StoredFacts.NONE
                .arrival(arrival -> arrival.withPain(painBefore))
                .history(past -> past.withTriage(previous));
        return new FollowUpFacts(client, answers, DoneSession.of(END, 60, work, Set.of()), at, stored);
    }

    public boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    public <T> T one(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private <T> T mostly(T usual, T[] values) {
        return chance(0.7) ? usual : one(values);
    }

    public BodyPart part() {
        return new BodyPart(one(Region.values()), chance(0.6) ? Side.BOTH : one(Side.values()));
    }

    public String describe() {
        return "h=" + elapsed + " age=" + age + " work=" + work + "\n" + answers + "\n"
                + conditions.entrySet().stream()
                        .filter(entry -> entry.getValue().recorded() != Recorded.NO)
                        .toList();
    }
}
