package org.tenderpoint.followup.adjustment;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.tenderpoint.followup.rules.adjustment.AdjustmentKind;
import org.tenderpoint.platform.id.Id.AdjustmentId;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.say.Phrase;

/**
 * One change to the next session.
 *
 * @param parts where; empty means the whole session
 * @param amount levels, the highest level, minutes or days, by its kind
 * @param words what to change, in a sentence
 * @param stands whether it is shown on the next plan now
 * @param because why a therapist left it out, now or before; empty if nobody has
 * @param effect of an applied adjustment; empty until the adjusted session has ended
 */
public record StandingAdjustmentRecord(
        AdjustmentId id,
        AdjustmentKind kind,
        Set<BodyPart> parts,
        OptionalInt amount,
        Phrase words,
        List<String> ruleIds,
        AdjustmentState state,
        boolean stands,
        String because,
        Optional<AdjustmentEffect> effect) {}
