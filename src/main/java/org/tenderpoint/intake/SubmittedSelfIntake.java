package org.tenderpoint.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.tenderpoint.intake.consent.ConsentChannel;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SelfIntakeId;

/**
 * What a client sent for a therapist to review.
 *
 * @param birthDate as typed there, if it was asked
 * @param guardian who decides for the client, as typed there; empty if nobody was named
 */
public record SubmittedSelfIntake(
        SelfIntakeId id,
        ClientId client,
        ConsentChannel channel,
        IntakeAnswers answers,
        Optional<LocalDate> birthDate,
        String guardian,
        Instant submittedAt) {}
