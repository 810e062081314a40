package org.tenderpoint.screening;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Set;
import org.tenderpoint.screening.rules.Avoided;
import org.tenderpoint.screening.rules.Effect;
import org.tenderpoint.screening.rules.EffectOverride;
import org.tenderpoint.screening.rules.Finding;
import org.tenderpoint.screening.rules.OpenAsk;
import org.tenderpoint.screening.rules.RowTraits;
import org.tenderpoint.screening.rules.ScreeningDecision;
import org.tenderpoint.screening.rules.ScreeningDecision.PlanConflict;
import org.tenderpoint.screening.rules.ScreeningLevel;
import org.tenderpoint.screening.rules.facts.Stage;
import org.tenderpoint.vocabulary.Ceilings;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Modality.Technique;
import org.tenderpoint.vocabulary.Position;
import org.tenderpoint.vocabulary.TimeLimits;
import org.tenderpoint.vocabulary.facts.Condition;

/**
 * What a screening decided, as far as its columns and the rows of its findings do not hold it: stored as JSON. With
 * them it is the whole decision, to the last word.
 *
 * @param findings in the order of the rows
 */
record StoredDecision(
        List<Part> findings,
        List<Avoided.Entry<Modality>> avoidedModalities,
        Set<Modality> modalitiesToAvoid,
        List<Avoided.Entry<Technique>> avoidedTechniques,
        Set<Position> positions,
        List<OpenAsk> openAsks,
        List<PlanConflict> planConflicts,
        TimeLimits minutes,
        List<TimeLimits.TooLong> planTooLong) {

    /** The rest of a finding. */
    record Part(
            ScreeningLevel found,
            @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "effect") @JsonSubTypes( {
                    @JsonSubTypes.Type(value = Effect.Cap.class, name = "pressure_cap"),
                    @JsonSubTypes.Type(value = Effect.AvoidRegion.class, name = "avoid_region"),
                    @JsonSubTypes.Type(value = Effect.AvoidModality.class, name = "avoid_modality"),
                    @JsonSubTypes.Type(value = Effect.AvoidTechnique.class, name = "avoid_technique"),
                    @JsonSubTypes.Type(value = Effect.Minutes.class, name = "minutes_cap"),
                    @JsonSubTypes.Type(value = Effect.Positions.class, name = "position"),
                    @JsonSubTypes.Type(value = Effect.Ask.class, name = "ask"),
                    @JsonSubTypes.Type(value = Effect.NeedsCredential.class, name = "needs_credential"),
                    @JsonSubTypes.Type(value = Effect.Note.class, name = "note")}) List<Effect> effects,
            List<EffectOverride> dropped,
            boolean resolved,
            Set<Condition> about,
            Set<String> traits){

        static Part of(Finding finding) {
            return new Part(
                    finding.found(), finding.effects(), finding.dropped(), finding.resolved(), finding.about(),
                    RowTraits.codes(finding.traits()));
        }
    }

    static StoredDecision of(ScreeningDecision decision) {
        return new StoredDecision(
                decision.findings().stream().map(Part::of).toList(),
                decision.avoidedModalities().entries(), decision.modalitiesToAvoid(),
                decision.avoidedTechniques().entries(), decision.positions(), decision.openAsks(),
                decision.planConflicts(), decision.minutes(), decision.planTooLong());
    }

    ScreeningDecision with(
            String ruleSet, Stage stage, ScreeningLevel level, List<Finding> whole, Ceilings ceilings) {
        return new ScreeningDecision(
                ruleSet, stage, level,
                whole, ceilings, Avoided.of(Modality.class, avoidedModalities), modalitiesToAvoid,
                Avoided.of(Technique.class, avoidedTechniques), positions, openAsks,
                minutes, planConflicts, planTooLong);
    }
}
