package org.tenderpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The worked examples of CONTRIBUTING.md name files that are there, and as many as they say. */
@Tag("guard")
class ChangeExamplesTest {

    private static final Path PAGE = Path.of("CONTRIBUTING.md");
    private static final Pattern EXAMPLE = Pattern.compile("(?ms)^### (.+?)$(.+?)(?=^##|\\z)");
    private static final Pattern COUNT = Pattern.compile("\\*\\*(\\w+) files\\.?\\*\\*");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (`.+?) \\|(.*)\\|$");
    /** What no command writes. */
    private static final Pattern BY_HAND = Pattern.compile("(?m)^\\| `([^`]+)` \\|(?!.*`-D).*\\|$");
    private static final Pattern NAME = Pattern.compile("`([^`]+)`");
    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w+Test)`");
    private static final List<String> NUMBERS = List.of("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven",
            "Eight", "Nine", "Ten");

    @Test
    void thereAreThreeExamples() {
        assertThat(examples()).hasSize(3);
    }

    @Test
    void eachNamesAsManyFilesAsItSays() {
        Missing.none("An example of " + PAGE + " that counts its files otherwise than its table",
                examples().stream()
                        .filter(example -> files(example).distinct().count() != said(example))
                        .map(example -> "\"" + example.group(1) + "\" has " + files(example).distinct().count()),
                "Say \"**Four files.**\" of what the first column of the table names.");
    }

    @Test
    void eachFileIsThere() {
        Missing.none("An example of " + PAGE + " names a file that is not there",
                examples().stream().flatMap(ChangeExamplesTest::files).filter(name -> !Files.exists(file(name))),
                "Name what such a change touches now: make the change and let the guards lead.");
    }

    @Test
    void eachTestThatAsksForAFileIsThere() {
        var tests = ProjectFiles.of("src/test/java", "Test.java")
                .map(file -> file.getFileName().toString().replace(".java", "")).toList();

        Missing.none("An example of " + PAGE + " names a test that is not there",
                examples().stream()
                        .flatMap(example -> found(TEST, example.group(2)))
                        .filter(name -> !tests.contains(name)),
                "Name the test that fails while the file is missing.");
    }

    /** The first example, made in a copy: all that people write by hand, compiled into a program of its own. */
    @Test
    void theExamplesRuleWorksWhereItsFilesAreChangedAndNoOther(@TempDir Path copy) throws Exception {
        var changes = new RuleOfTheExample(copy);
        var rule = changes.rule();

        assertThat(changes.made()).containsExactlyInAnyOrderElementsOf(
                found(BY_HAND, examples().getFirst().group(2)).toList());
        try (var program = ChangedProgram.with(changes.compiled())) {
            assertThat((List<?>) program.loadClass(RuleOfTheExample.class.getName())
                    .getMethod("problems", String.class, Path.class).invoke(null, rule, changes.vignette())).isEmpty();
        }
    }

    private static List<MatchResult> examples() {
        return EXAMPLE.matcher(ProjectFiles.read(PAGE)).results().toList();
    }

    private static int said(MatchResult example) {
        return found(COUNT, example.group(2)).findFirst().map(NUMBERS::indexOf).orElse(-1);
    }

    private static Stream<String> files(MatchResult example) {
        return found(ROW, example.group(2)).flatMap(first -> found(NAME, first));
    }

    private static Stream<String> found(Pattern wanted, String text) {
        return wanted.matcher(text).results().map(found -> found.group(1));
    }

    static Path file(String name) {
        if (Stream.of("src/", "docs/").anyMatch(name::startsWith)) {
            return Path.of(name);
        }
        return name.contains(".")
                ? Path.of("src/main/resources", name)
                : Path.of("src/main/java/org/tenderpoint", name + ".java");
    }
}
