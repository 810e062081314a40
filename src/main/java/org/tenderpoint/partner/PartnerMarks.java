package org.tenderpoint.partner;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.tenderpoint.platform.SearchWords;

/**
 * The marks by which two entries may be the same partner: the name in any spelling, the e-mail address, the phone
 * number. A shared mark only leads to a question, never to an automatic merge; so marks may be broad.
 */
final class PartnerMarks {

    /** Digits that a number shares with and without the country's prefix. */
    private static final int LAST_DIGITS = 8;

    private static final Set<String> TITLES = Set.of(
            "dr", "prof", "mr", "mrs", "ms", "miss", "mx", "herr", "frau", "med", "dipl", "dc", "pt", "dott",
            "mme");

    private PartnerMarks() {}

    static Set<String> of(PartnerDetails details) {
        var marks = new TreeSet<String>();
        marks.add("n" + name(details.name()));
        if (!details.email().isEmpty()) {
            marks.add("e" + details.email().toLowerCase(Locale.ROOT));
        }
        var digits = SearchWords.digits(details.phone());
        if (!digits.isEmpty()) {
            marks.add("p" + digits.substring(Math.max(0, digits.length() - LAST_DIGITS)));
        }
        return marks;
    }

    /** Words in alphabetical order, so that first and last name may be swapped, without titles and umlauts. */
    private static String name(String name) {
        var words = List.of(SearchWords.name(name).split(" ")).stream()
                .filter(word -> !word.isEmpty())
                .sorted()
                .toList();
        var said = words.stream().filter(word -> !TITLES.contains(word)).toList();
        var kept = said.isEmpty() ? words : said;
        return kept.isEmpty() ? name.toLowerCase(Locale.ROOT) : String.join(" ", kept);
    }
}
