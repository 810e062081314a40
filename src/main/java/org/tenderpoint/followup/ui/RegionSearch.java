package org.tenderpoint.followup.ui;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.vocabulary.Region;

/** Finds regions of the body by letters: the start of the name, of a word in it, or its initials. */
final class RegionSearch {

    private RegionSearch() {}

    /** The regions that the letters may mean, the most likely first; none for letters that mean none. */
    static List<Region> find(String letters) {
        var typed = letters.toLowerCase(Locale.ROOT);
        Stream<BiPredicate<String, String>> ways = Stream.of(
                String::startsWith,
                (name, start) -> initials(name).startsWith(start),
                (name, start) -> words(name).anyMatch(word -> word.startsWith(start)));
        return ways.flatMap(way -> Arrays.stream(Region.values()).filter(region -> way.test(name(region), typed)))
                .distinct()
                .toList();
    }

    private static String name(Region region) {
        return Texts.label(region).toLowerCase(Locale.ROOT);
    }

    private static String initials(String name) {
        return words(name).map(word -> word.substring(0, 1)).collect(Collectors.joining());
    }

    private static Stream<String> words(String name) {
        return Arrays.stream(name.split(" "));
    }
}
