package org.tenderpoint.followup.rules.facts;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.tenderpoint.followup.rules.facts.Course.Onset;
import org.tenderpoint.followup.rules.facts.Sides.Spread;
import org.tenderpoint.followup.rules.facts.Symptom.Bruising;
import org.tenderpoint.followup.rules.facts.Symptom.NumbWhere;
import org.tenderpoint.followup.rules.facts.Symptom.ShootingInto;
import org.tenderpoint.followup.rules.facts.Symptom.Swelling;
import org.tenderpoint.followup.rules.facts.Symptom.SwollenWhere;
import org.tenderpoint.followup.rules.facts.Symptom.WeakWhere;
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

    public static final FeedbackAnswers NONE = builder().build();

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
        return new Builder();
    }

    /** A builder that starts from these answers. */
    public Builder with() {
        return new Builder(this);
    }

    /** Collects answers; what is not set stays unanswered. */
    public static final class Builder {

        private OptionalInt sorenessNow = OptionalInt.empty();
        private OptionalInt sorenessWorst = OptionalInt.empty();
        private OptionalInt soreHours = OptionalInt.empty();
        private Onset onset = Onset.UNKNOWN;
        private Course course = Course.UNKNOWN;
        private Set<BodyPart> regions = Set.of();
        private Spread spread = Spread.UNKNOWN;
        private Sides sides = Sides.UNKNOWN;
        private Set<Quality> qualities = Set.of();
        private Answer easesWithMovement = Answer.UNKNOWN;
        private Set<AggravatedBy> aggravatedBy = Set.of();
        private String aggravatedByWords = "";
        private Optional<ActivityLimit> activityLimit = Optional.empty();
        private final Map<Symptom, Answer> symptoms = new EnumMap<>(Symptom.class);
        private Set<TickedLine> ticked = Set.of();
        private Set<NumbWhere> numbWhere = Set.of();
        private Set<WeakWhere> weakWhere = Set.of();
        private Answer weaknessWorse = Answer.UNKNOWN;
        private Set<ShootingInto> shootingInto = Set.of();
        private Swelling swelling = Swelling.UNKNOWN;
        private Set<SwollenWhere> swollenWhere = Set.of();
        private SignDetails details = SignDetails.NONE;
        private Bruising bruising = Bruising.UNKNOWN;
        private Set<OtherCause> otherCauses = Set.of();
        private Answer headHit = Answer.UNKNOWN;
        private PressureFelt pressureFelt = PressureFelt.UNKNOWN;
        private OptionalInt painDuringSession = OptionalInt.empty();
        private OptionalInt benefit = OptionalInt.empty();
        private OptionalInt complaintNow = OptionalInt.empty();
        private Answer wouldReturn = Answer.UNKNOWN;

        private Builder() {}

        private Builder(FeedbackAnswers from) {
            sorenessNow = from.sorenessNow;
            sorenessWorst = from.sorenessWorst;
            soreHours = from.soreHours;
            onset = from.onset;
            course = from.course;
            regions = from.regions;
            spread = from.spread;
            sides = from.sides;
            qualities = from.qualities;
            easesWithMovement = from.easesWithMovement;
            aggravatedBy = from.aggravatedBy;
            aggravatedByWords = from.aggravatedByWords;
            activityLimit = from.activityLimit;
            symptoms.putAll(from.symptoms);
            ticked = from.ticked;
            numbWhere = from.numbWhere;
            weakWhere = from.weakWhere;
            weaknessWorse = from.weaknessWorse;
            shootingInto = from.shootingInto;
            swelling = from.swelling;
            swollenWhere = from.swollenWhere;
            details = from.details;
            bruising = from.bruising;
            otherCauses = from.otherCauses;
            headHit = from.headHit;
            pressureFelt = from.pressureFelt;
            painDuringSession = from.painDuringSession;
            benefit = from.benefit;
            complaintNow = from.complaintNow;
            wouldReturn = from.wouldReturn;
        }

        public Builder sorenessNow(int level) {
            return sorenessNow(OptionalInt.of(level));
        }

        public Builder sorenessNow(OptionalInt level) {
            sorenessNow = level;
            return this;
        }

        public Builder sorenessWorst(int level) {
            return sorenessWorst(OptionalInt.of(level));
        }

        public Builder sorenessWorst(OptionalInt level) {
            sorenessWorst = level;
            return this;
        }

        public Builder soreHours(OptionalInt hours) {
            soreHours = hours;
            return this;
        }

        public Builder onset(Onset value) {
            onset = value;
            return this;
        }

        public Builder course(Course value) {
            course = value;
            return this;
        }

        public Builder regions(Set<BodyPart> parts) {
            regions = new LinkedHashSet<>(parts);
            return this;
        }

        public Builder spread(Spread value) {
            spread = value;
            return this;
        }

        public Builder sides(Sides value) {
            sides = value;
            return this;
        }

        public Builder qualities(Set<Quality> values) {
            qualities = values;
            return this;
        }

        public Builder easesWithMovement(Answer answer) {
            easesWithMovement = answer;
            return this;
        }

        public Builder aggravatedBy(Set<AggravatedBy> values) {
            aggravatedBy = values;
            return this;
        }

        public Builder aggravatedByWords(String words) {
            aggravatedByWords = words;
            return this;
        }

        public Builder activityLimit(ActivityLimit value) {
            return activityLimit(Optional.of(value));
        }

        public Builder activityLimit(Optional<ActivityLimit> value) {
            activityLimit = value;
            return this;
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
            ticked = lines;
            return this;
        }

        public Builder numbWhere(Set<NumbWhere> values) {
            numbWhere = values;
            return this;
        }

        public Builder weakWhere(Set<WeakWhere> values) {
            weakWhere = values;
            return this;
        }

        public Builder weaknessWorse(Answer answer) {
            weaknessWorse = answer;
            return this;
        }

        public Builder shootingInto(Set<ShootingInto> values) {
            shootingInto = values;
            return this;
        }

        public Builder swollenWhere(Set<SwollenWhere> values) {
            swollenWhere = values;
            return this;
        }

        public Builder details(UnaryOperator<SignDetails> change) {
            details = change.apply(details);
            return this;
        }

        public Builder headHit(Answer answer) {
            headHit = answer;
            return this;
        }

        public Builder swelling(Swelling value) {
            swelling = value;
            return this;
        }

        public Builder bruising(Bruising value) {
            bruising = value;
            return this;
        }

        public Builder otherCauses(Set<OtherCause> values) {
            otherCauses = values;
            return this;
        }

        public Builder pressureFelt(PressureFelt value) {
            pressureFelt = value;
            return this;
        }

        public Builder painDuringSession(OptionalInt level) {
            painDuringSession = level;
            return this;
        }

        public Builder benefit(OptionalInt change) {
            benefit = change;
            return this;
        }

        public Builder complaintNow(OptionalInt level) {
            complaintNow = level;
            return this;
        }

        public Builder wouldReturn(Answer answer) {
            wouldReturn = answer;
            return this;
        }

        public FeedbackAnswers build() {
            return new FeedbackAnswers(
                    sorenessNow, sorenessWorst, soreHours, onset, course, regions, spread, sides, qualities,
                    easesWithMovement, aggravatedBy, aggravatedByWords, activityLimit, symptoms, ticked, numbWhere,
                    weakWhere,
                    weaknessWorse,
                    shootingInto, swelling, swollenWhere, details, bruising, otherCauses, headHit, pressureFelt,
                    painDuringSession, benefit, complaintNow, wouldReturn);
        }
    }
}
