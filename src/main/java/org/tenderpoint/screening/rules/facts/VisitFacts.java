package org.tenderpoint.screening.rules.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.RedFlag;

/**
 * The facts of one visit, besides the client's own. They are stored with the decision. A new fact goes into the record
 * where it belongs (pain, wishes, effort, plan, asks) and into the reader that fills it.
 *
 * @param redFlags the red flags as recorded; a missing one was not asked
 * @param clearances confirmed doctors' words in writing
 * @param foundOn the day on which a finding first appeared, by its id; a missing one is new at this visit
 */
public record VisitFacts(
        Stage stage,
        Map<RedFlag, Recorded> redFlags,
        Pain pain,
        Wishes wishes,
        Effort effort,
        VisitPlan plan,
        AskedQuestions asks,
        List<MedicalClearance> clearances,
        Map<String, LocalDate> foundOn,
        Holds holds) {

    /** An arrival with nothing asked and nothing planned. */
    public static final VisitFacts NOTHING_ASKED = new VisitFacts(
            Stage.ARRIVAL, Map.of(), Pain.NOT_ASKED, Wishes.NONE, Effort.NOT_ASKED, VisitPlan.NONE, AskedQuestions.NONE,
            List.of(), Map.of(), Holds.NONE);

    public VisitFacts {
        redFlags = Map.copyOf(redFlags);
        clearances = List.copyOf(clearances);
        foundOn = Map.copyOf(foundOn);
    }

    public boolean provisional() {
        return stage == Stage.PROVISIONAL;
    }

    /** The red flag's answer as rules see it. */
    public Answer redFlag(RedFlag flag) {
        return redFlags.getOrDefault(flag, Recorded.NOT_ASKED).answer();
    }

    /** A builder that starts with these facts. */
    public Builder with() {
        return new Builder(this);
    }

    public static final class Builder {

        private Stage stage;
        private final Map<RedFlag, Recorded> redFlags = new EnumMap<>(RedFlag.class);
        private Pain pain;
        private Wishes wishes;
        private Effort effort;
        private VisitPlan plan;
        private AskedQuestions asks;
        private List<MedicalClearance> clearances;
        private Map<String, LocalDate> foundOn;
        private Holds holds;

        private Builder(VisitFacts facts) {
            stage = facts.stage;
            redFlags.putAll(facts.redFlags);
            pain = facts.pain;
            wishes = facts.wishes;
            effort = facts.effort;
            plan = facts.plan;
            asks = facts.asks;
            clearances = facts.clearances;
            foundOn = facts.foundOn;
            holds = facts.holds;
        }

        public Builder stage(Stage run) {
            stage = run;
            return this;
        }

        public Builder redFlag(RedFlag flag, Recorded recorded) {
            redFlags.put(flag, recorded);
            return this;
        }

        public Builder redFlags(Collection<RedFlag> flags, Recorded recorded) {
            flags.forEach(flag -> redFlag(flag, recorded));
            return this;
        }

        public Builder pain(Pain told) {
            pain = told;
            return this;
        }

        public Builder wishes(UnaryOperator<Wishes> change) {
            wishes = change.apply(wishes);
            return this;
        }

        public Builder effort(UnaryOperator<Effort> change) {
            effort = change.apply(effort);
            return this;
        }

        public Builder plan(UnaryOperator<VisitPlan> change) {
            plan = change.apply(plan);
            return this;
        }

        public Builder asks(UnaryOperator<AskedQuestions> change) {
            asks = change.apply(asks);
            return this;
        }

        public Builder clearances(List<MedicalClearance> confirmed) {
            clearances = confirmed;
            return this;
        }

        public Builder clearance(MedicalClearance confirmed) {
            var more = new ArrayList<>(clearances);
            more.add(confirmed);
            return clearances(more);
        }

        public Builder foundOn(Map<String, LocalDate> firstFound) {
            foundOn = firstFound;
            return this;
        }

        public Builder holds(Holds inForce) {
            holds = inForce;
            return this;
        }

        public VisitFacts build() {
            return new VisitFacts(stage, redFlags, pain, wishes, effort, plan, asks, clearances, foundOn, holds);
        }
    }
}
