package org.tenderpoint.screening.bearing;

import java.time.LocalDate;
import java.util.List;
import org.tenderpoint.platform.PlainText;
import org.tenderpoint.platform.page.PageLanguage;

/**
 * What a clinician has signed.
 *
 * @param profession e.g. physiotherapist; what qualifies them
 */
public record BearingListRequest(
        PageLanguage language, List<String> words, String name, String profession, LocalDate signedOn) {

    public static final int MOST_NAME = 200;
    public static final int MOST_WORDS = 4000;

    public BearingListRequest {
        PlainText.checked(String.join("\n", words), MOST_WORDS);
        words = List.copyOf(words);
        name = PlainText.checked(PlainText.line(name), MOST_NAME);
        profession = PlainText.checked(PlainText.line(profession), MOST_NAME);
        if (words.isEmpty() || name.isEmpty() || profession.isEmpty()) {
            throw new IllegalArgumentException("Words, name and profession are needed");
        }
    }

    /** The words of a text as they are typed: one to a line, or with commas between them. */
    public static List<String> words(String typed) {
        return BearingListRecord.parts(typed).distinct().toList();
    }
}
