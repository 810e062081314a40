package org.tenderpoint.screening.rules;

import org.tenderpoint.vocabulary.Ceilings;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Technique;
import org.tenderpoint.vocabulary.TimeLimits;

/**
 * What holds for this client whatever the day brings: limits that rest neither on red flags, pain now, preference nor a
 * plan. A result that stops one visit's session does not lower these to 0.
 */
public record StandingLimits(
        Ceilings ceilings,
        TimeLimits minutes,
        Avoided<Modality> avoidedModalities,
        Avoided<Technique> avoidedTechniques,
        ScreeningLevel level) {}
