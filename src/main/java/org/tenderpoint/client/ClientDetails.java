package org.tenderpoint.client;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.tenderpoint.platform.EmailAddress;
import org.tenderpoint.platform.PlainText;
import org.tenderpoint.platform.RecordCopy;
import org.tenderpoint.platform.id.Id.UserId;

/**
 * What the practice knows about a client apart from health. Texts that were not given are empty; who is entered by hand
 * has a phone number, and another program's file may lack it.
 *
 * @param preferredTime when the client likes to be called, in their words
 * @param doctor name and number of the client's doctor
 * @param guardian who decides for the client, if somebody does
 */
public record ClientDetails(
        String name,
        Optional<LocalDate> birthDate,
        String phone,
        String email,
        PreferredChannel channel,
        String preferredTime,
        Locale language,
        EmergencyContact emergencyContact,
        String doctor,
        String guardian,
        Optional<UserId> assignedTherapist) {

    public static final int NAME_LENGTH = 120;
    public static final int LINE_LENGTH = 250;
    public static final int TIME_LENGTH = 120;

    private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1900, 1, 1);

    /** @throws IllegalArgumentException if the name is missing, a text is too long, or phone or e-mail is not valid */
    public ClientDetails {
        name = PlainText.checked(PlainText.line(name), NAME_LENGTH);
        phone = PlainText.checked(PlainText.line(phone), PhoneNumber.MAX_LENGTH);
        email = PlainText.checked(PlainText.line(email), EmailAddress.MAX_LENGTH);
        preferredTime = PlainText.checked(PlainText.line(preferredTime), TIME_LENGTH);
        doctor = PlainText.checked(PlainText.line(doctor), LINE_LENGTH);
        guardian = PlainText.checked(PlainText.line(guardian), LINE_LENGTH);
        if (name.isEmpty()) {
            throw new IllegalArgumentException("A client has a name");
        }
        if (!phone.isEmpty() && !PhoneNumber.isValid(phone)) {
            throw new IllegalArgumentException("Not a phone number");
        }
        if (!email.isEmpty() && !EmailAddress.isValid(email)) {
            throw new IllegalArgumentException("Not an e-mail address");
        }
    }

    public static ClientDetails of(String name, String phone) {
        return new ClientDetails(
                name, Optional.empty(), phone, "", PreferredChannel.PHONE, "", Locale.ENGLISH, EmergencyContact.NONE,
                "",
                "", Optional.empty());
    }

    /** The same, with this birth date. */
    public ClientDetails bornOn(LocalDate day) {
        return RecordCopy.with(this, "birthDate", Optional.of(day));
    }

    /** Whether somebody can have been born on this day, given {@code today} in the practice's zone. */
    public static boolean isPossibleBirth(LocalDate day, LocalDate today) {
        return !day.isAfter(today) && !day.isBefore(EARLIEST_BIRTH);
    }
}
