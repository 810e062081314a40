package org.tenderpoint.followup.rules.cases;

import java.time.Duration;
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

/** Builds facts from the harmless ones of {@link CaseFacts}, call by call. */
public final class Scene {

    private OptionalInt age = OptionalInt.of(40);
    private final Map<Condition, ConditionAnswer> conditions = new EnumMap<>(Condition.class);
    private List<Work> work = List.of(CaseFacts.USUAL_WORK);
    private Duration elapsed = Duration.ofHours(24);
    private FeedbackAnswers answers = CaseFacts.HARMLESS;
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

    /** The pressure felt too light, and hardly anything was sore. */
    public static Scene tooLight() {
        return scene().now(0, 1).answer(a -> a.pressureFelt(PressureFelt.TOO_LIGHT));
    }

    /** An earlier session that left the client sore. */
    public static UnaryOperator<StoredFacts> badBefore(boolean adjusted) {
        return facts -> facts.history(past -> past.withSessions(
                List.of(AdjustmentExamples.earlier(14, Modality.SWEDISH, 5, 24, adjusted))));
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
        return told(condition, ConditionAnswer.of(Recorded.YES));
    }

    public Scene has(Condition condition, Detail detail, String value) {
        var told = conditions.get(condition);
        var known = told != null && told.recorded() == Recorded.YES ? told : ConditionAnswer.of(Recorded.YES);
        return told(condition, known.with(detail, value));
    }

    public Scene notAsked(Condition condition) {
        return told(condition, ConditionAnswer.NOT_ASKED);
    }

    /** Asked, and the client does not know. */
    public Scene doesNotKnow(Condition condition) {
        return told(condition, ConditionAnswer.of(Recorded.DONT_KNOW));
    }

    private Scene told(Condition condition, ConditionAnswer answer) {
        conditions.put(condition, answer);
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
        var at = CaseFacts.END.plus(elapsed);
        var standing = new StandingAnswers(conditions, CaseFacts.DAY, age, massages);
        var client = ClientFacts.read(standing, CaseFacts.DAY, ClientFacts.NowFacts.AS_TOLD);
        var done = session.apply(DoneSession.of(CaseFacts.END, 60, work, Set.of()));
        return new FollowUpFacts(client, answers, done, at, stored.apply(StoredFacts.NONE));
    }
}
