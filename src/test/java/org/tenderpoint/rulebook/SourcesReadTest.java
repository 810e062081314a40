package org.tenderpoint.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Each source says what was read of it, in both languages of staff and in the safety file. */
@Tag("guard")
class SourcesReadTest {

    private static final Path BUNDLES = Path.of("src/main/resources/i18n");
    private static final Path REVIEW = Path.of("docs/safety/clinical-review.md");
    private static final Map<String, String> IN_GERMAN = Map.of("whole", "ganz", "abstract", "Zusammenfassung",
            "second hand", "aus zweiter Hand", "no document", "kein Dokument");
    /** What is no work that one could read: a client's word, a principle of the books, our own consensus. */
    private static final Set<String> NO_DOCUMENT = Set.of(
            "PRIN-01", "PRIN-11", "ADJ-040", "ADJ-041", "ADJ-042", "FUP-08", "practice", "consent",
            "the screening rule");

    @Test
    void eachSourceSaysWhatWasReadOfIt() throws IOException {
        var english = bundle("citation.properties");
        var german = bundle("citation_de.properties");

        assertThat(read(english).keySet()).isEqualTo(keys(english));
        assertThat(read(english)).allSatisfy((key, read) -> {
            assertThat(IN_GERMAN).as(key).containsKey(read);
            assertThat(read(german).get(key)).as(key).isEqualTo(IN_GERMAN.get(read));
            assertThat(read.equals("no document")).as(key).isEqualTo(NO_DOCUMENT.contains(key));
        });
    }

    @Test
    void theSafetyFileCountsThem() throws IOException {
        var counts = new TreeMap<String, Integer>();
        read(bundle("citation.properties")).values().forEach(read -> counts.merge(read, 1, Integer::sum));

        assertThat(Files.readString(REVIEW).replaceAll("\\s+", " ")).contains(String.format(Locale.ROOT,
                "%d whole, %d as an abstract or a part of it, %d only second hand",
                counts.get("whole"), counts.get("abstract"), counts.get("second hand")));
    }

    private static Properties bundle(String name) throws IOException {
        var bundle = new Properties();
        try (var file = Files.newBufferedReader(BUNDLES.resolve(name))) {
            bundle.load(file);
        }
        return bundle;
    }

    private static Set<String> keys(Properties bundle) {
        var keys = new TreeSet<String>();
        bundle.stringPropertyNames().stream().filter(key -> key.endsWith(".source")).forEach(key -> keys.add(
                name(key)));
        return keys;
    }

    private static Map<String, String> read(Properties bundle) {
        var read = new TreeMap<String, String>();
        bundle.stringPropertyNames().stream().filter(key -> key.endsWith(".read"))
                .forEach(key -> read.put(name(key), bundle.getProperty(key)));
        return read;
    }

    private static String name(String key) {
        return key.substring("citation.".length(), key.lastIndexOf('.'));
    }
}
