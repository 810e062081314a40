package org.tenderpoint.rulebook;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenderpoint.Missing;
import org.tenderpoint.ProjectFiles;
import org.tenderpoint.vocabulary.rule.RuleEntry;
import org.tenderpoint.vocabulary.rule.RuleSetVersion;
import org.yaml.snakeyaml.Yaml;

/**
 * The hazards of docs/safety: each line of "What must never happen" in a use case names the one that it would be, and
 * each hazard has a rule in force or such a line, whose tests UseCasesTest keeps alive, against it.
 */
@Tag("guard")
class HazardsTest {

    private static final Path HAZARDS = Path.of("docs/safety/hazards.yaml");
    private static final Path TABLE = Path.of("docs/safety/hazards.md");
    private static final String COMMAND = "./mvnw -Dtp.run test -Dtest=HazardsTest -Dhazards.write";
    private static final Pattern NAMED = Pattern.compile("\\[(H-\\d\\d)]\\(\\.\\./safety/hazards\\.md#h-\\d\\d\\)");

    private static List<Map<String, Object>> hazards;
    private static List<Never> nevers;

    /** @param line without the tests behind it */
    private record Never(Path page, String line, boolean tested, List<String> hazards) {}

    @BeforeAll
    static void read() {
        hazards = new Yaml().load(ProjectFiles.read(HAZARDS));
        nevers = ProjectFiles.of("docs/use-cases", ".md").flatMap(HazardsTest::nevers).toList();
    }

    @Test
    void everyLineOfWhatMustNeverHappenNamesItsHazard() {
        Missing.none("What must never happen, without a hazard that " + HAZARDS + " has",
                withoutHazard(nevers),
                "End the line with [H-14](../safety/hazards.md#h-14), or add a hazard to the file.");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            - Hands are cold.                                                           | Hands are cold.
            - Hands are cold. ([HandsTest](../../src/test/java/HandsTest.java))         | Hands are cold.
            - Hands are cold. [H-99](../safety/hazards.md#h-99)                         | Hands are cold. [H-99]
            """)
    void aLineThatIsAddedWithoutItsHazardIsFound(String added, String found) {
        var page = Path.of("docs/use-cases/UC-11-chart-a-session.md");
        var longer = ProjectFiles.read(page).replace("## What must never happen\n",
                "## What must never happen\n" + added
                        + "\n");

        assertThat(withoutHazard(nevers(page, longer).toList())).singleElement(as(STRING)).contains(found);
    }

    @Test
    void everyLineOfWhatMustNeverHappenNamesATest() {
        Missing.none("What must never happen, without a test", nevers.stream().filter(never -> !never.tested())
                .map(never -> never.page() + ": " + never.line()), "Link the test that shows it.");
    }

    private static Stream<String> withoutHazard(List<Never> lines) {
        var known = hazards.stream().map(hazard -> hazard.get("id")).toList();
        return lines.stream().filter(never -> never.hazards().isEmpty() || !known.containsAll(never.hazards()))
                .map(never -> never.page() + ": " + never.line());
    }

    @Test
    void everyRuleThatAHazardNamesIsInForce() {
        var books = RuleLibrary.in(RuleSetVersion.CURRENT).stream().map(RuleEntry::id).toList();

        Missing.none("A hazard names a rule that no book has",
                hazards.stream().flatMap(hazard -> rules(hazard).stream()
                        .filter(rule -> !books.contains(rule))
                        .map(rule -> hazard.get("id") + ": " + rule)),
                "Name the rule that stands against it now, in " + HAZARDS + ".");
    }

    @Test
    void everyHazardHasARuleOrATestAgainstIt() {
        var tested = nevers.stream().flatMap(never -> never.hazards().stream()).toList();

        Missing.none("A hazard that nothing stands against",
                hazards.stream()
                        .filter(hazard -> rules(hazard).isEmpty() && !tested.contains(hazard.get("id")))
                        .map(hazard -> hazard.get("id")),
                "Name its rules, or a use case's line of what must never happen.");
    }

    @Test
    void noTwoHazardsShareAnId() {
        var ids = new HashSet<>();

        Missing.none("An id of two hazards",
                hazards.stream().map(hazard -> hazard.get("id")).filter(id -> !ids.add(id)),
                "Take the next free number.");
    }

    @Test
    void theTableOfHazardsIsCurrent() throws IOException {
        var text = table();
        if (System.getProperty("hazards.write") != null) {
            Files.writeString(TABLE, text);
        }

        Missing.current(TABLE, text, COMMAND);
    }

    private String table() {
        var lines = new ArrayList<String>();
        lines.add("# Hazards");
        lines.add("");
        lines.add(
                "Made from [hazards.yaml](hazards.yaml), whose head says what the numbers mean, and from the use cases.");
        lines.add("");
        lines.add("| | what goes wrong | effect | severity | likelihood | against it | shown by |");
        lines.add("| --- | --- | --- | ---: | ---: | --- | --- |");
        hazards.forEach(hazard -> lines.add("| <a id=\"%s\"></a>%s | %s | %s | %s | %s → %s | %s | %s |".formatted(
                hazard.get("id").toString().toLowerCase(Locale.ROOT), hazard.get("id"), hazard.get("cause"),
                hazard.get("effect"), hazard.get("severity"), likelihood(hazard).get("before"),
                likelihood(hazard).get("after"), against(hazard), shownBy(hazard))));
        return String.join("\n", lines) + "\n";
    }

    private static String against(Map<String, Object> hazard) {
        var rules = rules(hazard).stream().map(rule -> "[%s](../rules.md#%s)".formatted(rule, rule))
                .collect(Collectors.joining(", "));
        return rules.isEmpty() ? hazard.get("screens").toString() : rules + "; " + hazard.get("screens");
    }

    /** The use cases' lines, counted by page: the page has their tests. */
    private String shownBy(Map<String, Object> hazard) {
        var pages = new TreeMap<String, Integer>();
        nevers.stream().filter(never -> never.hazards().contains(hazard.get("id")))
                .forEach(never -> pages.merge(never.page().getFileName().toString(), 1, Integer::sum));
        var shown = pages.entrySet().stream()
                .map(page -> "[%s](../use-cases/%s)%s".formatted(page.getKey().substring(0, 5), page.getKey(),
                        page.getValue() == 1 ? "" : " (" + page.getValue() + ")"));
        return Stream.concat(rules(hazard).isEmpty() ? Stream.of() : Stream.of("cases of each rule"), shown)
                .collect(Collectors.joining(", "));
    }

    @SuppressWarnings("unchecked")
    private static List<String> rules(Map<String, Object> hazard) {
        return (List<String>) hazard.get("rules");
    }

    private static Map<?, ?> likelihood(Map<String, Object> hazard) {
        return (Map<?, ?>) hazard.get("likelihood");
    }

    /** Each point of the section, with the lines that go on with it. */
    private static Stream<Never> nevers(Path page) {
        return nevers(page, ProjectFiles.read(page));
    }

    private static Stream<Never> nevers(Path page, String text) {
        var section = text.split("\n## What must never happen\n", 2)[1].split("\n## ", 2)[0];
        return Stream.of(section.split("(?m)^- ")).map(String::strip).filter(line -> !line.isEmpty())
                .map(line -> new Never(page, line.replaceAll("(?s) \\(\\[.*", ""), line.contains(".java)"),
                        NAMED.matcher(line).results().map(found -> found.group(1)).toList()));
    }
}
