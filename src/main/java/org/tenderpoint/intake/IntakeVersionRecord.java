package org.tenderpoint.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.tenderpoint.intake.IntakeDifference.FieldChange;
import org.tenderpoint.intake.consent.Channel;
import org.tenderpoint.platform.id.ClientId;
import org.tenderpoint.platform.id.IntakeVersionId;
import org.tenderpoint.platform.id.UserId;

/**
 * One confirmed set of intake answers; never changed.
 *
 * @param number counted per client from 1
 * @param toldOn the day in the practice's zone on which the answers were confirmed; facts age from it
 * @param changes differences from the previous version, field by field; everything for the first version
 */
public record IntakeVersionRecord(
        IntakeVersionId id,
        ClientId client,
        int number,
        IntakeAnswers answers,
        Instant confirmedAt,
        UserId confirmedBy,
        Channel channel,
        LocalDate toldOn,
        List<FieldChange> changes) {

    public IntakeVersionRecord {
        changes = List.copyOf(changes);
    }
}
