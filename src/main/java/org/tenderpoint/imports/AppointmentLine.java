package org.tenderpoint.imports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.tenderpoint.screening.VisitState;

record AppointmentLine(
        String table, int line, ImportSource source, String key, String clientKey, String name, String phone,
        String email, Optional<LocalDate> born, Instant start, LocalDateTime local, int minutes, String therapist,
        String treatment, String place, VisitState state) {

    SourceKey sourceKey() {
        return new SourceKey(source, key);
    }

    SourceKey sourceKeyOfClient() {
        return new SourceKey(source, clientKey);
    }

    /** This line without the client's data, to save memory: a hundred thousand are held at once. */
    AppointmentLine ofKnownClient() {
        return new AppointmentLine(
                table, line, source, key, "", "", "", "", Optional.empty(), start, local, minutes, therapist,
                treatment, place, state);
    }

    AppointmentLine lasting(int many) {
        return new AppointmentLine(
                table, line, source, key, clientKey, name, phone, email, born, start, local, many, therapist,
                treatment, place, state);
    }
}
