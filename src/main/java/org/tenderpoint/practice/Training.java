package org.tenderpoint.practice;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.platform.id.Id.TrainingId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.id.VersionedRow;
import org.tenderpoint.practice.TrainingRecord.Licence;
import org.tenderpoint.vocabulary.Credential;

@Entity
@Table(name = "trainings")
public class Training extends VersionedRow {

    private UUID userId;
    private String credential;
    private @Nullable String licenceNumber;
    private @Nullable String issuedBy;
    private @Nullable LocalDate validUntil;
    private UUID recordedBy;
    private Instant recordedAt;

    protected Training() {}

    public static Training recorded(
            UserId user, Credential credential, Optional<LocalDate> validUntil, UserId recordedBy, Instant now) {
        var training = new Training();
        training.userId = user.value();
        training.credential = credential.code();
        training.validUntil = validUntil.orElse(null);
        training.recordedBy = recordedBy.value();
        training.recordedAt = now;
        return training;
    }

    static Training licence(
            UserId user, Licence licence, Optional<LocalDate> validUntil, UserId recordedBy, Instant now) {
        var training = recorded(user, Credential.LICENCE, validUntil, recordedBy, now);
        training.licenceNumber = licence.number();
        training.issuedBy = licence.issuedBy();
        return training;
    }

    TrainingRecord toRecord() {
        return new TrainingRecord(
                new TrainingId(id), new Credential(credential), Optional.ofNullable(validUntil),
                Optional.ofNullable(licenceNumber)
                        .map(number -> new Licence(number, Optional.ofNullable(issuedBy).orElse(""))));
    }
}
