package org.tenderpoint.rulebook;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.tenderpoint.vocabulary.rule.RuleBookSection;
import org.tenderpoint.vocabulary.rule.RuleEntry;

/** The list of sources, from {@code rulebook/sources.properties}; rules name them by short keys. */
final class RuleSources {

    private static final Properties LIST = read();

    private RuleSources() {}

    /** The sources of a rule in its order; a key that the list does not know stands for itself. */
    static List<RuleSource> of(RuleEntry rule) {
        return keys(rule).map(key -> new RuleSource(key, words(key).orElse(key))).toList();
    }

    static Optional<String> words(String key) {
        var plain = key.replaceAll(" \\(.*", "");
        return Stream.of(key, plain, plain.replaceAll(" .*", ""))
                .map(name -> Optional.ofNullable(LIST.getProperty(name)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Stream<String> keys(RuleEntry rule) {
        // "A NG158; C Seed A, Seed B": these books put the grade before each group
        boolean graded = rule.section() == RuleBookSection.TRIAGE || rule.section() == RuleBookSection.SCHEDULING;
        return Stream.of(rule.source().split("; "))
                .map(group -> graded ? group.replaceFirst("^[ABC] ", "") : group)
                .flatMap(group -> Stream.of(group.split(", ")))
                .map(String::strip)
                .filter(key -> !key.isEmpty())
                .map(key -> !graded && (key.equals("A") || key.equals("B")) ? "Seed " + key : key)
                .distinct();
    }

    private static Properties read() {
        try (var in = Objects.requireNonNull(RuleSources.class.getResourceAsStream("/rulebook/sources.properties"));
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            var list = new Properties();
            list.load(reader);
            return list;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
