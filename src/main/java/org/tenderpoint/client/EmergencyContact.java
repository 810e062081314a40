package org.tenderpoint.client;

import org.tenderpoint.platform.PlainText;

/**
 * Whom to call if something happens to the client. Empty texts where nobody was named.
 *
 * @param consent whether the client agreed to have this person called
 */
public record EmergencyContact(String name, String phone, boolean consent) {

    public static final int NAME_LENGTH = 120;

    public static final EmergencyContact NONE = new EmergencyContact("", "", false);

    /** @throws IllegalArgumentException if a phone number is given and is not valid */
    public EmergencyContact {
        name = PlainText.checked(PlainText.line(name), NAME_LENGTH);
        phone = PlainText.checked(PlainText.line(phone), PhoneNumber.MAX_LENGTH);
        if (!phone.isEmpty() && !PhoneNumber.isValid(phone)) {
            throw new IllegalArgumentException("Not a phone number");
        }
    }

    /** Whether the client agreed, and there is a number. */
    public boolean mayBeRung() {
        return consent && !phone.isEmpty();
    }
}
