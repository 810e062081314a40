package org.tenderpoint.practice;

import java.time.LocalDate;
import java.util.Optional;
import org.tenderpoint.platform.id.Id.TrainingId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.vocabulary.Modality.Credential;

/**
 * A credential that someone holds.
 *
 * @param validUntil the last day on which it counts; empty if it does not expire
 */
public record TrainingRecord(TrainingId id, UserId user, Credential credential, Optional<LocalDate> validUntil) {

    public boolean holdsOn(LocalDate day) {
        return validUntil.map(last -> !day.isAfter(last)).orElse(true);
    }
}
