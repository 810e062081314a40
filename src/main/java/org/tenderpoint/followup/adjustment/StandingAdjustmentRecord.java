package org.tenderpoint.followup.adjustment;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.tenderpoint.followup.adjustment.StandingAdjustment.AdjustmentState;
import org.tenderpoint.followup.rules.AdjustmentKind;
import org.tenderpoint.platform.id.AdjustmentId;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Modality;

/**
 * One change to the next session.
 *
 * @param parts where; empty means the whole session
 * @param amount levels, the highest level, minutes or days, by its kind
 * @param words what to change, in a sentence
 * @param gentler whether it applies to the next plan before a therapist has accepted it
 * @param stands whether it is shown on the next plan now
 * @param effect of an applied adjustment; empty until the adjusted session has ended
 */
public record StandingAdjustmentRecord(
        AdjustmentId id,
        AdjustmentKind kind,
        Set<BodyPart> parts,
        OptionalInt amount,
        Optional<Modality> modality,
        String words,
        String reason,
        List<String> ruleIds,
        boolean gentler,
        AdjustmentState state,
        String stateReason,
        boolean stands,
        Optional<AdjustmentEffect> effect) {}
