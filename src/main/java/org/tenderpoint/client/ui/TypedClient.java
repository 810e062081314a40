package org.tenderpoint.client.ui;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.tenderpoint.client.ClientDetails;
import org.tenderpoint.client.EmergencyContact;
import org.tenderpoint.client.PreferredChannel;
import org.tenderpoint.client.ui.ClientForm.BirthDates;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.page.PageLanguage;
import org.tenderpoint.platform.place.Formats;

/**
 * The form's content as typed, valid or not; also stored as its draft.
 *
 * @param therapist the assigned therapist's id; empty for none
 */
public record TypedClient(
        String name,
        String phone,
        String birthDate,
        String email,
        PreferredChannel channel,
        String preferredTime,
        String language,
        String therapist,
        String emergencyName,
        String emergencyPhone,
        boolean emergencyConsent,
        String doctor,
        String guardian) {

    static TypedClient empty() {
        return of("");
    }

    /** Nothing typed yet, and this therapist assigned. */
    static TypedClient of(UserId assigned) {
        return of(assigned.toString());
    }

    private static TypedClient of(String therapist) {
        var language = PageLanguage.spokenIn(Formats.here().country()).code();
        return new TypedClient("", "", "", "", PreferredChannel.PHONE, "", language, therapist, "", "", false, "", "");
    }

    static TypedClient of(ClientDetails details) {
        return new TypedClient(
                details.name(),
                details.phone(),
                details.birthDate().map(BirthDates::format).orElse(""),
                details.email(),
                details.channel(),
                details.preferredTime(),
                details.language().toLanguageTag(),
                details.assignedTherapist().map(UserId::toString).orElse(""),
                details.emergencyContact().name(),
                details.emergencyContact().phone(),
                details.emergencyContact().consent(),
                details.doctor(),
                details.guardian());
    }

    /** @throws IllegalArgumentException if a field is not valid; the form shows which before this is called */
    ClientDetails toDetails(LocalDate today) {
        return new ClientDetails(
                name,
                BirthDates.read(birthDate, today),
                phone,
                email,
                channel,
                preferredTime,
                Locale.forLanguageTag(language),
                new EmergencyContact(emergencyName, emergencyPhone, emergencyConsent),
                doctor,
                guardian,
                therapist.isEmpty() ? Optional.empty() : Optional.of(new UserId(UUID.fromString(therapist))));
    }
}
