package org.tenderpoint;

import static java.util.stream.Collectors.toMap;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Each main job has a page in docs/use-cases with an id, and the tests that show the job carry the id as a tag: from
 * the README to the page to the test in two clicks, and every test of a job by {@code -Dgroups}.
 */
@Tag("guard")
class UseCasesTest {

    private static final Path PAGES = Path.of("docs/use-cases");
    private static final Pattern PAGE = Pattern.compile("(UC-\\d\\d)-[a-z-]+\\.md");
    private static final Pattern TAG = Pattern.compile("@Tag\\(\"(UC-[^\"]*)\"\\)");
    private static final Pattern TEST = Pattern.compile("\\]\\(\\.\\./\\.\\./(src/(?:test|it)/java/[^)]+\\.java)\\)");
    private static final Pattern TO_PAGE = Pattern.compile("\\(docs/use-cases/([^)]+)\\)");

    private final Map<String, Set<Path>> carriers = carriers();

    @Test
    void everyPageIsNamedByItsIdAndSaysItInItsTitle() {
        Missing.none("A page of docs/use-cases whose name or title has no id",
                names().filter(name -> {
                    var page = PAGE.matcher(name);
                    return !page.matches()
                            || !ProjectFiles.read(PAGES.resolve(name)).startsWith("# " + page.group(1) + ": ");
                }),
                "Name it UC-07-plan-a-session.md and begin it with \"# UC-07: \".");
    }

    @Test
    void noIdHasTwoPages() {
        Missing.none("An id with a second page",
                names().filter(name -> !Path.of(name).equals(PAGES.relativize(pages().get(id(name))))),
                "Take the next free number.");
    }

    @Test
    void everyPageHasTestsThatCarryItsId() {
        Missing.none("A use case whose id no test carries",
                pages().keySet().stream().filter(id -> !carriers.containsKey(id)),
                "Put @Tag with the id on the tests that show the job.");
    }

    @Test
    void everyIdThatATestCarriesHasAPage() {
        Missing.none("A test carries the id of a use case that has no page",
                carriers.entrySet().stream()
                        .filter(carried -> !pages().containsKey(carried.getKey()))
                        .map(carried -> carried.getKey() + ": " + carried.getValue()),
                "Write the page in docs/use-cases or correct the tag.");
    }

    @Test
    void aPageLinksTheTestsThatCarryItsIdAndNoOthers() {
        Missing.none("A use case links a test that does not carry its id",
                pages().entrySet().stream().flatMap(page -> linked(page.getValue()).stream()
                        .filter(test -> !carriedBy(page.getKey()).contains(test))
                        .map(test -> page.getKey() + ": " + test)),
                "Put @Tag with the id on the test's class or methods, or take the link off the page.");
        Missing.none("A test carries the id of a use case whose page does not link it",
                pages().entrySet().stream().flatMap(page -> carriedBy(page.getKey()).stream()
                        .filter(test -> !linked(page.getValue()).contains(test))
                        .map(test -> page.getKey() + ": " + test)),
                "Link it on the page: at what must never happen, or below.");
    }

    @Test
    void theReadmeLeadsToEveryPage() {
        var read = TO_PAGE.matcher(ProjectFiles.read(Path.of("README.md"))).results().map(found -> found.group(1))
                .toList();

        Missing.none("A use case that README.md does not link", names().filter(name -> !read.contains(name)),
                "Add it to the table of jobs.");
    }

    private Set<Path> carriedBy(String id) {
        return carriers.getOrDefault(id, Set.of());
    }

    private static Map<String, Path> pages() {
        return names().filter(name -> PAGE.matcher(name).matches())
                .collect(toMap(UseCasesTest::id, PAGES::resolve, (first, _) -> first, TreeMap::new));
    }

    private static Stream<String> names() {
        return ProjectFiles.of(PAGES.toString(), "").map(page -> PAGES.relativize(page).toString()).sorted();
    }

    private static String id(String name) {
        return name.substring(0, Math.min(5, name.length()));
    }

    private static Set<Path> linked(Path page) {
        var tests = new TreeSet<Path>();
        TEST.matcher(ProjectFiles.read(page)).results().forEach(found -> tests.add(Path.of(found.group(1))));
        return tests;
    }

    private static Map<String, Set<Path>> carriers() {
        var carriers = new TreeMap<String, Set<Path>>();
        for (var root : List.of("src/test/java", "src/it/java")) {
            ProjectFiles.of(root, "").forEach(file -> TAG.matcher(ProjectFiles.read(file)).results()
                    .forEach(found -> carriers.computeIfAbsent(found.group(1), _ -> new TreeSet<>()).add(file)));
        }
        return carriers;
    }
}
