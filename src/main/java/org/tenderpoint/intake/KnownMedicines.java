package org.tenderpoint.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tenderpoint.shared.Coded;
import org.tenderpoint.shared.facts.Condition;

/** Medicines that contradict a "no": generic names of blood thinners and of steroids, from {@code intake/medicines.txt}. */
final class KnownMedicines {

    private static final String LIST = "/intake/medicines.txt";
    private static final Map<String, Condition> BY_NAME = read();

    private KnownMedicines() {}

    /** The names in the text that speak for this condition. */
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

    private static Map<String, Condition> read() {
        var byName = new TreeMap<String, Condition>();
        try (var stream = KnownMedicines.class.getResourceAsStream(LIST)) {
            if (stream == null) {
                throw new IllegalStateException("The program lacks its list of medicines");
            }
            var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8)).lines();
            lines.filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
                int blank = line.indexOf(' ');
                byName.put(fold(line.substring(blank)), Coded.require(Condition.class, line.substring(0, blank)));
            });
            return byName;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
