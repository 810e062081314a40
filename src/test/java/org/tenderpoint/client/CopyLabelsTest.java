package org.tenderpoint.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenderpoint.Missing;

/**
 * That every field and chapter of a client's copy has its label, also one that no record of a test happens to fill: the
 * keys are read from the code.
 */
class CopyLabelsTest {

    private static final Pattern FIELD = Pattern.compile(
            "\\.(?:text|code|codes|parts|texts|number|yes|at|day|by|drawing|rows|work)\\(\\s*\"([a-z0-9_]+)\"");
    private static final Pattern CHAPTER = Pattern.compile("new CopyChapter\\(\\s*\"([a-z0-9_]+)\"");

    @ParameterizedTest
    @ValueSource(strings = {"copy", "copy_de"})
    void everyFieldAndChapterHasItsLabel(String bundle) {
        var labels = texts(bundle).stringPropertyNames();

        Missing.none("Labels of a client's copy without words", keys().stream().filter(key -> !labels.contains(key)),
                "Put them into src/main/resources/i18n/" + bundle + ".properties.");
    }

    @Test
    void theKeysAreFoundInTheCode() {
        assertThat(keys()).hasSizeGreaterThan(100)
                .contains("copy.chapter.contact", "copy.field.soreness_now");
    }

    private static Set<String> keys() {
        var keys = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            files.filter(file -> file.toString().endsWith(".java")).map(CopyLabelsTest::read).forEach(code -> {
                if (code.contains("CopyRow")) {
                    find(FIELD, code).map(key -> "copy.field." + key).forEach(keys::add);
                }
                find(CHAPTER, code).map(key -> "copy.chapter." + key).forEach(keys::add);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return keys;
    }

    private static Stream<String> find(Pattern what, String code) {
        return what.matcher(code).results().map(found -> found.group(1));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties texts(String bundle) {
        try (var in = Objects.requireNonNull(CopyLabelsTest.class.getResourceAsStream("/i18n/" + bundle + ".properties"));
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            var texts = new Properties();
            texts.load(reader);
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
