package org.tenderpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.ClassNameFilter.includeClassNamePatterns;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClasspathRoots;
import static org.junit.platform.launcher.EngineFilter.includeEngines;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestTag;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * The night runs in parts that docs/quality.md describes, and each test that is left to the night is in one of them.
 */
@Tag("guard")
class NightTest {

    private static final Path PAGE = Path.of("docs/quality.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z]+)` \\| [^|]+ \\|$");

    /** Looked for once: it takes seconds. */
    private static final List<TestIdentifier> TESTS = discovered();

    @Test
    void eachTestOfTheNightHasAPart() {
        Missing.none("A test with the tag \"night\" that no part of the night runs",
                tests().stream().filter(test -> tags(test).stream().noneMatch(parts()::contains))
                        .map(TestIdentifier::getUniqueId),
                "Give it the tag of its part as well: " + PAGE + " lists them.");
    }

    @Test
    void eachPartHasTests() {
        assertThat(tests().stream().flatMap(test -> tags(test).stream()).collect(Collectors.toSet()))
                .containsAll(parts());
    }

    @Test
    void eachUseCaseIsShownWithoutTheNight() {
        var shown = TESTS.stream().map(NightTest::tags).filter(tags -> !tags.contains("night")).flatMap(Set::stream)
                .collect(Collectors.toSet());

        Missing.none("A use case that only the night shows",
                ProjectFiles.of("docs/use-cases", "").map(page -> page.getFileName().toString().substring(0, 5))
                        .filter(id -> !shown.contains(id)),
                "Leave one of its tests to verify: take the tag \"night\" off.");
    }

    private static Set<String> parts() {
        var page = ProjectFiles.read(PAGE);
        var night = page.substring(page.indexOf("# The night run"));
        return ROW.matcher(night).results().map(row -> row.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<TestIdentifier> tests() {
        return TESTS.stream().filter(test -> tags(test).contains("night")).toList();
    }

    private static List<TestIdentifier> discovered() {
        var all = LauncherFactory.create().discover(LauncherDiscoveryRequestBuilder.request()
                // a package would be looked for among the classes of the program, too, each of which would be loaded
                .selectors(selectClasspathRoots(Set.of(Path.of("target/test-classes"))))
                // benchmarks may lie beside them, whose library no test has
                .filters(includeClassNamePatterns(".*(Test|IT)(\\$.*)?"), includeEngines("junit-jupiter"))
                .build());
        return all.getRoots().stream().flatMap(root -> all.getDescendants(root).stream())
                .filter(test -> test.getSource().isPresent() && all.getChildren(test).isEmpty())
                .toList();
    }

    private static Set<String> tags(TestIdentifier test) {
        return test.getTags().stream().map(TestTag::getName).collect(Collectors.toSet());
    }
}
