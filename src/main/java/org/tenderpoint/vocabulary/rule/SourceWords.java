package org.tenderpoint.vocabulary.rule;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenderpoint.platform.Texts;

/** The sources that rules name by short keys, in words: {@code i18n/citation.properties}. */
public final class SourceWords {

    /** A comma in what is said of a source does not end it. */
    private static final String OUTSIDE_BRACKETS = ", (?![^(]*\\))";

    private SourceWords() {}

    /**
     * The keys of a rule's source in its order.
     *
     * @param graded whether a grade stands before each group: "A NG158; C Seed A, Seed B"
     */
    public static List<String> keys(String source, boolean graded) {
        return Stream.of(source.split("; "))
                .map(group -> graded ? group.replaceFirst("^[ABC] ", "") : group)
                .flatMap(group -> Stream.of(group.split(OUTSIDE_BRACKETS)))
                .map(String::strip)
                .filter(key -> !key.isEmpty())
                .distinct()
                .toList();
    }

    /** The whole source behind a key, in the reader's language but for the names of works. */
    public static Optional<String> words(String key) {
        return find(key, "source");
    }

    /** What was read of it, and when. */
    public static Optional<String> read(String key) {
        return find(key, "read");
    }

    private static Optional<String> find(String key, String what) {
        var plain = key.replaceAll(" \\(.*", "");
        return Stream.of(key, plain, plain.replaceAll(" .*", ""))
                .map(name -> Texts.find("citation." + name + "." + what))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** All sources of a rule in words; an unknown key stands for itself. */
    public static String of(String source, boolean graded) {
        return keys(source, graded).stream().map(key -> words(key).orElse(key)).collect(Collectors.joining("; "));
    }
}
