package org.tenderpoint.screening.bearing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tenderpoint.platform.id.Id.BearingListId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.page.PageLanguage;

/**
 * A signed list of words without bearing.
 *
 * @param endedAt since when it counts no more
 */
public record BearingListRecord(
        BearingListId id,
        PageLanguage language,
        List<String> words,
        String name,
        String profession,
        LocalDate signedOn,
        UserId recordedBy,
        Instant recordedAt,
        Optional<Instant> endedAt) {

    /** "And" in each language of clients. */
    private static final Pattern BETWEEN = Pattern.compile("[,;\\n]|(?U)\\b(?:and|und|y|e|et)\\b");
    private static final Pattern END = Pattern.compile("[.\\s]+$");

    public BearingListRecord {
        words = List.copyOf(words);
    }

    public boolean stands() {
        return endedAt.isEmpty();
    }

    /** Whether each part of the text is exactly one of these words: a word more, or a doubt, is another thing. */
    public boolean covers(String text) {
        var signed = new HashSet<String>();
        words.forEach(word -> signed.add(plain(word)));
        var parts = parts(text).toList();
        return !parts.isEmpty() && parts.stream().allMatch(part -> signed.contains(plain(part)));
    }

    static Stream<String> parts(String text) {
        return BETWEEN.splitAsStream(text).map(BearingListRecord::bare).filter(part -> !part.isEmpty());
    }

    private static String bare(String part) {
        return END.matcher(part.strip()).replaceFirst("");
    }

    private static String plain(String part) {
        return part.toLowerCase(Locale.ROOT);
    }
}
