package org.tenderpoint.screening.rules.facts;

import java.util.OptionalDouble;
import java.util.Set;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.facts.SideEffectsBefore;

/**
 * The body's recent effort, and how it reacts to massages.
 *
 * @param strenuous48h hard training or physical work in the last 48 hours
 * @param strenuousRegions the regions of that effort, as far as named
 * @param soreBefore whether earlier massages left the client sore
 * @param hoursSinceLastSession from its end to the planned start; empty if there was none
 */
public record Effort(
        Answer strenuous48h,
        Set<BodyPart> strenuousRegions,
        SideEffectsBefore soreBefore,
        OptionalDouble hoursSinceLastSession) {

    public static final Effort NOT_ASKED = new Effort(
            Answer.UNKNOWN, Set.of(), SideEffectsBefore.UNKNOWN, OptionalDouble.empty());

    public Effort {
        strenuousRegions = Set.copyOf(strenuousRegions);
    }

    public Effort withStrenuous48h(Answer answer, Set<BodyPart> regions) {
        return new Effort(answer, regions, soreBefore, hoursSinceLastSession);
    }

    public Effort withSoreBefore(SideEffectsBefore before) {
        return new Effort(strenuous48h, strenuousRegions, before, hoursSinceLastSession);
    }

    public Effort withHoursSinceLastSession(OptionalDouble hours) {
        return new Effort(strenuous48h, strenuousRegions, soreBefore, hours);
    }
}
