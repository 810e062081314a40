package org.tenderpoint.followup.rules.cases;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;
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
import org.tenderpoint.followup.rules.facts.SignDetails;
import org.tenderpoint.followup.rules.facts.Spread;
import org.tenderpoint.followup.rules.facts.StoredFacts;
import org.tenderpoint.followup.rules.facts.Swelling;
import org.tenderpoint.followup.rules.facts.SwollenWhere;
import org.tenderpoint.followup.rules.facts.Symptom;
import org.tenderpoint.followup.rules.facts.TickedLine;
import org.tenderpoint.followup.rules.facts.WeakWhere;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.facts.ClientFacts;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;
import org.tenderpoint.vocabulary.facts.Detail;
import org.tenderpoint.vocabulary.facts.StandingAnswers;

/**
 * Builds a case from a harmless one: a healthy client of 40, deep tissue on the lower back, and a day later a mild,
 * even, fading ache with every warning sign denied.
 */
public final class Scene {

    static final Instant END = Instant.parse("2026-03-02T11:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private OptionalInt age = OptionalInt.of(40);
    private final Map<Condition, ConditionAnswer> conditions = new EnumMap<>(Condition.class);
    private List<Work> work = List.of(new Work(BodyPart.parse("lower_back"), Modality.DEEP_TISSUE, 3, 20));
    private Duration elapsed = Duration.ofHours(24);
    private FeedbackAnswers answers = FeedbackAnswers.builder()
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
    private OptionalInt massages = OptionalInt.of(6);
    private UnaryOperator<DoneSession> session = done -> done;
    private UnaryOperator<StoredFacts> stored = facts -> facts;

    private Scene() {
        for (var condition : Condition.values()) {
            conditions.put(condition, ConditionAnswer.DENIED);
        }
    }

    public static Scene scene() {
        return new Scene();
    }

    public Scene age(int years) {
        age = OptionalInt.of(years);
        return this;
    }

    public Scene ageUnknown() {
        age = OptionalInt.empty();
        return this;
    }

    public Scene has(Condition condition) {
        conditions.put(condition, ConditionAnswer.of(Recorded.YES));
        return this;
    }

    public Scene has(Condition condition, Detail detail, String value) {
        var told = conditions.get(condition);
        var known = told != null && told.recorded() == Recorded.YES ? told : ConditionAnswer.of(Recorded.YES);
        conditions.put(condition, known.with(detail, value));
        return this;
    }

    public Scene notAsked(Condition condition) {
        conditions.put(condition, ConditionAnswer.NOT_ASKED);
        return this;
    }

    /** Asked, and the client does not know. */
    public Scene doesNotKnow(Condition condition) {
        conditions.put(condition, ConditionAnswer.of(Recorded.DONT_KNOW));
        return this;
    }

    public Scene massages(int inTwelveMonths) {
        massages = OptionalInt.of(inTwelveMonths);
        return this;
    }

    public Scene massagesUnknown() {
        massages = OptionalInt.empty();
        return this;
    }

    /** Exactly this work; the sore regions stay the same. */
    public Scene work(Work... done) {
        work = List.of(done);
        return this;
    }

    public Scene session(UnaryOperator<DoneSession> change) {
        session = change;
        return this;
    }

    public Scene hours(int hours) {
        elapsed = Duration.ofHours(hours);
        return this;
    }

    /** Hours and one minute, just over a limit. */
    public Scene justOver(int hours) {
        elapsed = Duration.ofHours(hours).plusMinutes(1);
        return this;
    }

    /** The same work, 20 minutes each, on all these parts; the client is sore there. */
    public Scene worked(Modality modality, int pressure, String... parts) {
        var all = new LinkedHashSet<BodyPart>();
        for (var part : parts) {
            all.add(BodyPart.parse(part));
        }
        work = all.stream().map(part -> new Work(part, modality, pressure, 20)).toList();
        return soreAt(parts);
    }

    public Scene soreAt(String... parts) {
        var all = new LinkedHashSet<BodyPart>();
        for (var part : parts) {
            all.add(BodyPart.parse(part));
        }
        return answer(answers -> answers.regions(all));
    }

    public Scene now(int now, int worst) {
        return answer(answers -> answers.sorenessNow(now).sorenessWorst(worst));
    }

    public Scene yes(Symptom... symptoms) {
        return symptoms(Answer.YES, symptoms);
    }

    public Scene unsure(Symptom... symptoms) {
        return symptoms(Answer.UNKNOWN, symptoms);
    }

    private Scene symptoms(Answer answer, Symptom... symptoms) {
        for (var symptom : symptoms) {
            answers = answers.with().symptom(symptom, answer).build();
        }
        return this;
    }

    /** A ticked line that may mean any of these signs and, with amounts, a swelling or a bruise. */
    public Scene ticked(String line, boolean amounts, Symptom... signs) {
        unsure(signs);
        return answer(said -> said
                .swelling(amounts ? Swelling.UNKNOWN : Swelling.NONE)
                .bruising(amounts ? Bruising.UNKNOWN : Bruising.NONE)
                .ticked(Set.of(new TickedLine(line, Set.of(signs), amounts, amounts))));
    }

    public Scene numbAt(NumbWhere... where) {
        return answer(answers -> answers.numbWhere(Set.of(where)));
    }

    public Scene weakAt(WeakWhere... where) {
        return answer(answers -> answers.weakWhere(Set.of(where)));
    }

    public Scene weaker(Answer answer) {
        return answer(answers -> answers.weaknessWorse(answer));
    }

    /** Shooting pain that goes there. */
    public Scene shootsInto(ShootingInto... where) {
        return feels(Quality.SHOOTING).answer(answers -> answers.shootingInto(Set.of(where)));
    }

    /** A little swelling there. */
    public Scene swollenAt(SwollenWhere... where) {
        return swelling(Swelling.MILD).answer(answers -> answers.swollenWhere(Set.of(where)));
    }

    /** A new injury, with this answer to whether the head was hit. */
    public Scene injured(Answer head) {
        return cause(OtherCause.NEW_INJURY).answer(answers -> answers.headHit(head));
    }

    /** Something else new that worries the client. */
    public Scene worries(OtherNew... what) {
        return yes(Symptom.OTHER_NEW).details(details -> details.withOtherNew(Set.of(what)));
    }

    /** Symptoms that were there and are over. */
    public Scene over(Symptom... signs) {
        return yes(signs).details(details -> details.withOver(Set.of(signs)));
    }

    /** Signs that the client knew the same way before the massage. */
    public Scene asBefore(AsBefore... signs) {
        return details(details -> details.withAsBefore(Set.of(signs)));
    }

    public Scene details(UnaryOperator<SignDetails> change) {
        return answer(answers -> answers.details(change));
    }

    public Scene course(Course course) {
        return answer(answers -> answers.course(course));
    }

    public Scene spread(Spread spread) {
        return answer(answers -> answers.spread(spread));
    }

    public Scene feels(Quality... qualities) {
        return answer(answers -> answers.qualities(Set.of(qualities)));
    }

    public Scene swelling(Swelling swelling) {
        return answer(answers -> answers.swelling(swelling));
    }

    public Scene bruise(Bruising bruising) {
        return answer(answers -> answers.bruising(bruising));
    }

    public Scene limit(ActivityLimit limit) {
        return answer(answers -> answers.activityLimit(limit));
    }

    public Scene oneSide() {
        return answer(answers -> answers.sides(Sides.ONE));
    }

    public Scene onset(Onset onset) {
        return answer(answers -> answers.onset(onset));
    }

    /** A complaint at this place with its level at the arrival and now. */
    public Scene complaint(int before, int now, String place) {
        return answer(answers -> answers.complaintNow(OptionalInt.of(now)))
                .stored(facts -> facts.arrival(arrival -> arrival.withPain(OptionalInt.of(before))
                        .withRegions(Set.of(BodyPart.parse(place)))));
    }

    public Scene cause(OtherCause cause) {
        return answer(answers -> answers.otherCauses(Set.of(cause)));
    }

    /** Whether gentle moving helps. */
    public Scene eases(Answer answer) {
        return answer(answers -> answers.easesWithMovement(answer));
    }

    public Scene worseOn(AggravatedBy what) {
        return answer(answers -> answers.aggravatedBy(Set.of(what)));
    }

    public Scene answer(UnaryOperator<FeedbackAnswers.Builder> change) {
        answers = change.apply(answers.with()).build();
        return this;
    }

    public Scene stored(UnaryOperator<StoredFacts> change) {
        stored = change;
        return this;
    }

    public FollowUpFacts facts() {
        var at = END.plus(elapsed);
        var standing = new StandingAnswers(conditions, DAY, age, massages);
        var client = ClientFacts.read(standing, DAY, ClientFacts.NowFacts.AS_TOLD);
        var done = session.apply(DoneSession.of(END, 60, work, Set.of()));
        return new FollowUpFacts(client, answers, done, at, stored.apply(StoredFacts.NONE));
    }
}
