package org.tenderpoint.followup.rules.facts;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.tenderpoint.platform.RecordCopy;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.facts.Bounds;
import org.tenderpoint.vocabulary.rule.RuleSetVersion;

/**
 * A client's answers about the time since a session. A missing answer is empty or unknown and never counts as no, so
 * that a call can be judged at any moment.
 *
 * @param sorenessNow 0 to 10
 * @param sorenessWorst 0 to 10
 * @param soreHours hours from the session's end until the soreness was gone, as the upper edge of the answer
 * @param aggravatedByWords what makes it worse in the client's own words; read by people only
 * @param symptoms a missing one is unknown
 * @param numbWhere asked if something is numb or tingles
 * @param weakWhere asked if a limb is weak
 * @param weaknessWorse asked if a limb is weak
 * @param shootingInto asked if the pain is shooting
 * @param swollenWhere asked if there is a swelling
 * @param ticked lines that were ticked without saying which of their signs
 * @param details answers to questions that follow a sign
 * @param headHit whether the head was hit; asked with a new injury
 * @param painDuringSession most pain during the massage, 0 to 10
 * @param benefit on the complaint that the client came with, −3 very much worse to +3 very much better
 * @param complaintNow the complaint now, 0 to 10
 */
public record FeedbackAnswers(
        OptionalInt sorenessNow,
        OptionalInt sorenessWorst,
        OptionalInt soreHours,
        Onset onset,
        Course course,
        Set<BodyPart> regions,
        Spread spread,
        Sides sides,
        Set<Quality> qualities,
        Answer easesWithMovement,
        Set<AggravatedBy> aggravatedBy,
        String aggravatedByWords,
        Optional<ActivityLimit> activityLimit,
        Map<Symptom, Answer> symptoms,
        Set<TickedLine> ticked,
        Set<NumbWhere> numbWhere,
        Set<WeakWhere> weakWhere,
        Answer weaknessWorse,
        Set<ShootingInto> shootingInto,
        Swelling swelling,
        Set<SwollenWhere> swollenWhere,
        SignDetails details,
        Bruising bruising,
        Set<OtherCause> otherCauses,
        Answer headHit,
        PressureFelt pressureFelt,
        OptionalInt painDuringSession,
        OptionalInt benefit,
        OptionalInt complaintNow,
        Answer wouldReturn) {

    public static final FeedbackAnswers NONE = new FeedbackAnswers(
            OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(), Onset.UNKNOWN, Course.UNKNOWN,
            Set.of(), Spread.UNKNOWN, Sides.UNKNOWN, Set.of(), Answer.UNKNOWN, Set.of(), "", Optional.empty(),
            Map.of(), Set.of(), Set.of(), Set.of(), Answer.UNKNOWN, Set.of(), Swelling.UNKNOWN, Set.of(),
            SignDetails.NONE, Bruising.UNKNOWN, Set.of(), Answer.UNKNOWN, PressureFelt.UNKNOWN, OptionalInt.empty(),
            OptionalInt.empty(), OptionalInt.empty(), Answer.UNKNOWN);

    /** @throws IllegalArgumentException if a number is outside its scale */
    public FeedbackAnswers {
        within("Soreness now", sorenessNow, 0, Bounds.WORST);
        within("Soreness at its worst", sorenessWorst, 0, Bounds.WORST);
        within("Hours of soreness", soreHours, 0, 24 * 366);
        within("Pain during the session", painDuringSession, 0, Bounds.WORST);
        within("Benefit", benefit, -3, 3);
        within("The complaint now", complaintNow, 0, Bounds.WORST);
        regions = Set.copyOf(regions);
        qualities = Set.copyOf(qualities);
        aggravatedBy = Set.copyOf(aggravatedBy);
        otherCauses = Set.copyOf(otherCauses);
        ticked = Set.copyOf(ticked);
        numbWhere = Set.copyOf(numbWhere);
        weakWhere = Set.copyOf(weakWhere);
        shootingInto = Set.copyOf(shootingInto);
        swollenWhere = Set.copyOf(swollenWhere);
        var complete = new EnumMap<Symptom, Answer>(Symptom.class);
        for (var symptom : Symptom.values()) {
            complete.put(symptom, symptoms.getOrDefault(symptom, Answer.UNKNOWN));
        }
        symptoms = Map.copyOf(complete);
    }

    private static void within(String what, OptionalInt value, int least, int most) {
        if (value.isPresent() && (value.getAsInt() < least || value.getAsInt() > most)) {
            throw new IllegalArgumentException(what + " is " + least + " to " + most + ", not " + value.getAsInt());
        }
    }

    public Answer symptom(Symptom symptom) {
        return symptoms.getOrDefault(symptom, Answer.UNKNOWN);
    }

    /** The same answers in the vocabulary of this version of the rules, without later words. */
    FeedbackAnswers knownIn(RuleSetVersion rules) {
        var known = with();
        for (var symptom : Symptom.values()) {
            if (!symptom.knownIn(rules)) {
                known.symptom(symptom, Answer.NO);
            }
        }
        return known.build();
    }

    public static Builder builder() {
        return NONE.with();
    }

    public Builder with() {
        return new Builder(this);
    }

    /** Collects answers by the names of their components; what is not set stays as it was. */
    public static final class Builder {

        private final FeedbackAnswers from;
        private final Map<String, Object> changed = new HashMap<>();
        private final Map<Symptom, Answer> symptoms = new EnumMap<>(Symptom.class);
        private SignDetails details;

        private Builder(FeedbackAnswers from) {
            this.from = from;
            symptoms.putAll(from.symptoms);
            details = from.details;
        }

        private Builder put(String component, Object value) {
            changed.put(component, value);
            return this;
        }

        public Builder sorenessNow(int level) {
            return sorenessNow(OptionalInt.of(level));
        }

        public Builder sorenessNow(OptionalInt level) {
            return put("sorenessNow", level);
        }

        public Builder sorenessWorst(int level) {
            return sorenessWorst(OptionalInt.of(level));
        }

        public Builder sorenessWorst(OptionalInt level) {
            return put("sorenessWorst", level);
        }

        public Builder soreHours(OptionalInt hours) {
            return put("soreHours", hours);
        }

        public Builder onset(Onset value) {
            return put("onset", value);
        }

        public Builder course(Course value) {
            return put("course", value);
        }

        public Builder regions(Set<BodyPart> parts) {
            return put("regions", new LinkedHashSet<>(parts));
        }

        public Builder spread(Spread value) {
            return put("spread", value);
        }

        public Builder sides(Sides value) {
            return put("sides", value);
        }

        public Builder qualities(Set<Quality> values) {
            return put("qualities", values);
        }

        public Builder easesWithMovement(Answer answer) {
            return put("easesWithMovement", answer);
        }

        public Builder aggravatedBy(Set<AggravatedBy> values) {
            return put("aggravatedBy", values);
        }

        public Builder aggravatedByWords(String words) {
            return put("aggravatedByWords", words);
        }

        public Builder activityLimit(ActivityLimit value) {
            return activityLimit(Optional.of(value));
        }

        public Builder activityLimit(Optional<ActivityLimit> value) {
            return put("activityLimit", value);
        }

        public Builder symptom(Symptom symptom, Answer answer) {
            symptoms.put(symptom, answer);
            return this;
        }

        /** Gives every symptom this answer, such as no after "none of these". */
        public Builder allSymptoms(Answer answer) {
            for (var symptom : Symptom.values()) {
                symptoms.put(symptom, answer);
            }
            return this;
        }

        public Builder ticked(Set<TickedLine> lines) {
            return put("ticked", lines);
        }

        public Builder numbWhere(Set<NumbWhere> values) {
            return put("numbWhere", values);
        }

        public Builder weakWhere(Set<WeakWhere> values) {
            return put("weakWhere", values);
        }

        public Builder weaknessWorse(Answer answer) {
            return put("weaknessWorse", answer);
        }

        public Builder shootingInto(Set<ShootingInto> values) {
            return put("shootingInto", values);
        }

        public Builder swollenWhere(Set<SwollenWhere> values) {
            return put("swollenWhere", values);
        }

        public Builder details(UnaryOperator<SignDetails> change) {
            details = change.apply(details);
            return this;
        }

        public Builder headHit(Answer answer) {
            return put("headHit", answer);
        }

        public Builder swelling(Swelling value) {
            return put("swelling", value);
        }

        public Builder bruising(Bruising value) {
            return put("bruising", value);
        }

        public Builder otherCauses(Set<OtherCause> values) {
            return put("otherCauses", values);
        }

        public Builder pressureFelt(PressureFelt value) {
            return put("pressureFelt", value);
        }

        public Builder painDuringSession(OptionalInt level) {
            return put("painDuringSession", level);
        }

        public Builder benefit(OptionalInt change) {
            return put("benefit", change);
        }

        public Builder complaintNow(OptionalInt level) {
            return put("complaintNow", level);
        }

        public Builder wouldReturn(Answer answer) {
            return put("wouldReturn", answer);
        }

        public FeedbackAnswers build() {
            return RecordCopy.with(from, put("symptoms", symptoms).put("details", details).changed);
        }
    }
}
