package org.tenderpoint.rulebook;

import java.time.LocalDate;
import org.tenderpoint.platform.PlainText;

/**
 * Who has read a section of the version in force, and when.
 *
 * @param profession e.g. physiotherapist; what qualifies them
 * @param registration their number in the register of their profession
 * @param notRead what they did not read; may be empty
 * @param note what they would change; may be empty
 */
public record SignOffRequest(
        SignOffSection section, String name, String profession, String registration, LocalDate signedOn,
        String notRead, String note) {

    public static final int MOST_NAME = 200;
    public static final int MOST_NOTE = 2000;

    public SignOffRequest {
        name = line(name);
        profession = line(profession);
        registration = line(registration);
        notRead = PlainText.checked(PlainText.note(notRead), MOST_NOTE);
        note = PlainText.checked(PlainText.note(note), MOST_NOTE);
    }

    private static String line(String typed) {
        var line = PlainText.checked(PlainText.line(typed), MOST_NAME);
        if (line.isEmpty()) {
            throw new IllegalArgumentException("Name, profession and registration are needed");
        }
        return line;
    }
}
