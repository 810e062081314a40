package org.tenderpoint.screening.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.tenderpoint.vocabulary.Area;
import org.tenderpoint.vocabulary.Ceilings;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Modality.Technique;
import org.tenderpoint.vocabulary.Position;
import org.tenderpoint.vocabulary.TimeLimits;

/**
 * Combined findings: the lowest caps and minutes, the union of what is left out, the positions that all allow.
 *
 * @param leftOut every region where a finding allows no contact
 */
record Combined(
        Ceilings ceilings,
        TimeLimits minutes,
        Area leftOut,
        Avoided<Modality> modalities,
        Avoided<Technique> techniques,
        Set<Position> positions) {

    static Combined of(Collection<Finding> findings) {
        var limits = new ArrayList<Ceilings.Limit>();
        var minutes = new ArrayList<TimeLimits.Limit>();
        var leftOut = Area.NOWHERE;
        var modalities = Avoided.none(Modality.class);
        var techniques = Avoided.none(Technique.class);
        var positions = EnumSet.allOf(Position.class);
        for (var finding : findings) {
            for (var effect : finding.effects()) {
                switch (effect) {
                    case Effect.Cap cap -> limits.add(new Ceilings.Limit(cap.where(), cap.level(), finding.id()));
                    case Effect.AvoidRegion avoid -> {
                        limits.add(new Ceilings.Limit(avoid.where(), 0, finding.id()));
                        leftOut = leftOut.or(avoid.where());
                    }
                    case Effect.AvoidModality avoid ->
                            modalities.add(avoid.modalities(), avoid.where(), finding);
                    case Effect.AvoidTechnique avoid ->
                            techniques.add(avoid.techniques(), avoid.where(), finding);
                    case Effect.Minutes most -> minutes.add(
                            new TimeLimits.Limit(most.where(), most.sorenessProne(), most.most(), finding.id()));
                    case Effect.Positions only -> positions.retainAll(only.allowed());
                    case Effect.Ask _,Effect.NeedsCredential _,Effect.Note _ -> {}
                }
            }
        }
        return new Combined(
                Ceilings.of(limits), new TimeLimits(minutes), leftOut, modalities, techniques,
                Collections.unmodifiableSet(positions));
    }

    /** Whether no position is allowed by every finding. */
    boolean noPositionLeft() {
        return positions.isEmpty();
    }

    /** The positions that every finding allows; seated if there is none. */
    Set<Position> positionsOrSeated() {
        return positions.isEmpty() ? Set.of(Position.SEATED) : positions;
    }
}
