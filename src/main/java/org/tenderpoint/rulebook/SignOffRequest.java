package org.tenderpoint.rulebook;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.tenderpoint.platform.PlainText;

/**
 * Who has read a section of the version in force, and when.
 *
 * @param profession e.g. physiotherapist; what qualifies them
 * @param registration their number in the register of their profession
 * @param notRead what they did not read; may be empty
 * @param note what they would change and why, a line each; may be empty
 * @param words of the list without bearing; of no other section
 * @param blind the levels that they gave to the blind cases
 */
public record SignOffRequest(
        SignOffSection section, String name, String profession, String registration, LocalDate signedOn,
        String notRead, String note, List<String> words, BlindAnswers blind) {

    public static final int MOST_NAME = 200;
    public static final int MOST_NOTE = 2000;
    /** What somebody would change, a line a row. */
    public static final int MOST_CHANGES = 60_000;
    static final int MOST_RULE_SET = 40;
    public static final int MOST_WORDS = 4000;

    public SignOffRequest {
        name = line(name);
        profession = line(profession);
        registration = line(registration);
        notRead = PlainText.checked(PlainText.note(notRead), MOST_NOTE);
        note = PlainText.checked(PlainText.note(note), MOST_CHANGES);
        PlainText.checked(String.join("\n", words), MOST_WORDS);
        words = List.copyOf(words);
        if (words.isEmpty() == (section == SignOffSection.L)) {
            throw new IllegalArgumentException("The list without bearing needs words, no other section has any");
        }
    }

    /** By somebody who judged no blind cases. */
    public SignOffRequest(
            SignOffSection section, String name, String profession, String registration, LocalDate signedOn,
            String notRead, String note, List<String> words) {
        this(section, name, profession, registration, signedOn, notRead, note, words, BlindAnswers.NONE);
    }

    /** Of a section whose rows are rules. */
    public SignOffRequest(
            SignOffSection section, String name, String profession, String registration, LocalDate signedOn,
            String notRead, String note) {
        this(section, name, profession, registration, signedOn, notRead, note, List.of());
    }

    /** The words of a text as they are typed: one to a line, or with commas between them. */
    public static List<String> words(String typed) {
        return BearingWords.parts(typed);
    }

    /** Whether the signer says of this row that they did not read it or would change it; in small letters, too. */
    boolean names(String row) {
        return (notRead + "\n" + note).toUpperCase(Locale.ROOT).contains(row.toUpperCase(Locale.ROOT));
    }

    private static String line(String typed) {
        var line = PlainText.checked(PlainText.line(typed), MOST_NAME);
        if (line.isEmpty()) {
            throw new IllegalArgumentException("Name, profession and registration are needed");
        }
        return line;
    }
}
