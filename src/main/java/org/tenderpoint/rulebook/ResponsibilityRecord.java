package org.tenderpoint.rulebook;

import java.time.Instant;
import java.util.Set;
import org.tenderpoint.platform.PlainText;
import org.tenderpoint.platform.place.Country;

/**
 * Who answers for the program here.
 *
 * @param signed the sections that were signed then
 * @param ruleSet the version in force then
 */
public record ResponsibilityRecord(Named named, Set<SignOffSection> signed, String ruleSet, Instant at) {

    public static final int MOST_NAME = 200;
    public static final int MOST_POSITION = 2000;

    public ResponsibilityRecord {
        signed = Set.copyOf(signed);
    }

    /**
     * @param post what they are in the practice
     * @param country in which the program is used
     * @param position where its law sees the program, as they read it; may be empty
     */
    public record Named(String name, String post, Country country, String position) {

        public Named {
            name = line(name);
            post = line(post);
            position = PlainText.checked(PlainText.note(position), MOST_POSITION);
        }

        private static String line(String typed) {
            var line = PlainText.checked(PlainText.line(typed), MOST_NAME);
            if (line.isEmpty()) {
                throw new IllegalArgumentException("Name and post are needed");
            }
            return line;
        }
    }
}
