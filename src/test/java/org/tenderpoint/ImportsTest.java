package org.tenderpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Imports are in one order and none is left over, so that a change shows only what it changes. */
@Tag("guard")
class ImportsTest {

    private static final Pattern IMPORT = Pattern.compile("(?m)^import (static )?([\\w.]+\\.(\\w+));$");

    @Test
    void staticOnesComeFirstThenEachByItsName() {
        assertThat(allSources().filter(file -> !sorted(ProjectFiles.read(file)))).isEmpty();
    }

    @Test
    void eachIsUsed() {
        assertThat(allSources().flatMap(ImportsTest::leftOver)).isEmpty();
    }

    private static Stream<Path> allSources() {
        return Stream.of("main", "test", "it", "bench")
                .flatMap(part -> ProjectFiles.of("src/" + part + "/java", ".java"));
    }

    private static boolean sorted(String source) {
        var imports = imports(source).map(one -> (one.group(1) == null ? "1 " : "0 ") + one.group(2)).toList();
        return imports.equals(imports.stream().sorted().toList());
    }

    private static Stream<String> leftOver(Path file) {
        var source = ProjectFiles.read(file);
        var used = Pattern.compile("\\w+").matcher(IMPORT.matcher(source).replaceAll("")).results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
        return imports(source).filter(one -> !used.contains(one.group(3)))
                .map(one -> file.getFileName() + ": " + one.group(2));
    }

    private static Stream<MatchResult> imports(String source) {
        return IMPORT.matcher(source).results();
    }
}
