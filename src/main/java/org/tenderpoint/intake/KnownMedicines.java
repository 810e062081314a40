package org.tenderpoint.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.vocabulary.facts.Condition;

/**
 * Medicines that contradict a "no": generic and brand names of blood thinners and of steroids, from
 * {@code intake/medicines.txt}.
 */
final class KnownMedicines {

    private static final String LIST = "/intake/medicines.txt";
    private static final List<Named> ALL = read();
    private static final Map<String, Condition> BY_NAME = ALL.stream()
            .collect(Collectors.toMap(named -> fold(named.name()), Named::condition, (one, same) -> one, TreeMap::new));

    private record Named(String name, Condition condition) {}

    private KnownMedicines() {}

    /** The names in the text that suggest this condition. */
    static Set<String> named(String text, Condition condition) {
        var folded = " " + fold(text) + " ";
        var found = new TreeSet<String>();
        BY_NAME.forEach((name, fact) -> {
            if (fact == condition && folded.contains(" " + name + " ")) {
                found.add(name);
            }
        });
        return found;
    }

    /** The conditions that medicines can contradict. */
    static Collection<Condition> conditions() {
        return Set.copyOf(BY_NAME.values());
    }

    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    /** The names as displayed, with a capital first letter. */
    static List<String> names() {
        return ALL.stream()
                .map(named -> named.name().substring(0, 1).toUpperCase(Locale.ROOT) + named.name().substring(1))
                .toList();
    }

    private static List<Named> read() {
        return lines(LIST)
                .map(line -> new Named(
                        line.substring(line.indexOf(' ')).strip(),
                        Coded.require(Condition.class, line.substring(0, line.indexOf(' ')))))
                .toList();
    }

    /** The lines of one of the program's lists, without comments. */
    static Stream<String> lines(String list) {
        try (var stream = KnownMedicines.class.getResourceAsStream(list)) {
            if (stream == null) {
                throw new IllegalStateException("The program lacks " + list);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
