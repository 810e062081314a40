package org.tenderpoint.rulebook;

import java.time.LocalDate;
import org.tenderpoint.platform.PlainText;

/**
 * Who has read the version in force, and when.
 *
 * @param profession e.g. physiotherapist; what qualifies them
 * @param note their own remark; may be empty
 */
public record SignOffRequest(String name, String profession, LocalDate signedOn, String note) {

    public static final int MOST_NAME = 200;
    public static final int MOST_NOTE = 2000;

    public SignOffRequest {
        name = PlainText.checked(PlainText.line(name), MOST_NAME);
        profession = PlainText.checked(PlainText.line(profession), MOST_NAME);
        note = PlainText.checked(PlainText.note(note), MOST_NOTE);
        if (name.isEmpty() || profession.isEmpty()) {
            throw new IllegalArgumentException("Name and profession are needed");
        }
    }
}
