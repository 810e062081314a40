package org.tenderpoint.screening;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.tenderpoint.shared.BodyPart;
import org.tenderpoint.shared.Modality;
import org.tenderpoint.shared.id.AdjustmentId;

/**
 * One adjustment that stands on a client's next plan, made from how an earlier session felt.
 *
 * @param words what to change, as shown on top of the plan
 * @param part what it is about; empty for the whole body or the session as a whole
 * @param cap the highest pressure that it allows there; empty when it sets none
 * @param avoided a modality that it leaves out; empty when it leaves none out
 * @param reason why, in words
 * @param origin the assessment that it comes from
 */
public record PlanAdviceLine(
        AdjustmentId id,
        String words,
        Optional<BodyPart> part,
        OptionalInt cap,
        Optional<Modality> avoided,
        String reason,
        UUID origin) {}
