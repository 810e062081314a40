package org.tenderpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Inside a package, too, what is spoken of stands before whoever speaks of it, so that each file is understood without
 * those that use it. Screens lead to each other, and a rule book knows its rows as these know the book.
 */
@Tag("guard")
class CirclesTest {

    private static final Path PROGRAM = Path.of("src/main/java/org/tenderpoint");

    private static final Pattern SCREENS_AND_BOOKS = Pattern.compile(".*\\.(ui|rules)(\\..*)?");

    /** Packages that have a circle left; none joins them. */
    private static final Set<String> LEFT = Set.of(
            "platform.document", "platform.store.start", "followup.answers", "shell");

    private static final Pattern NO_CODE = Pattern
            .compile("(?s)\"\"\".*?\"\"\"|\"[^\"\\\\\n]*+(?:\\\\.[^\"\\\\\n]*+)*+\""
                    + "|'(?:\\\\.|[^'\\\\])'|/\\*.*?\\*/|//[^\n]*|\n(?:import|package) [^\n]*");
    private static final Pattern TYPE = Pattern.compile("(?<![\\w.])[A-Z]\\w*");
    private static final Pattern IMPORT_OF_A_PART = Pattern
            .compile("\nimport (?:static )?((?:[a-z]\\w*\\.)+)([A-Z]\\w*)\\.(?:\\w+\\.)*(\\w+);");
    private static final Pattern NESTED = Pattern.compile("\\b(?:class|record|enum|interface) (\\w+)");

    @Test
    void noFilesOfAPackageSpeakOfEachOtherInACircle() {
        var found = found();

        Missing.none("Files that speak of each other in a circle",
                found.entrySet().stream().filter(one -> !LEFT.contains(one.getKey()))
                        .map(one -> one.getKey() + ": " + String.join(", ", one.getValue())),
                "Move what both need into the one that is spoken of, or into a third; the rule stands in CirclesTest.");
        assertThat(found).as("a package without a circle leaves the list").containsKeys(LEFT.toArray(String[]::new));
    }

    @Test
    void aCircleIsFoundAndNotWhoeverLeadsToItOrIsLedToByIt() {
        assertThat(circles(Map.of(
                "View", Set.of("Service"),
                "Service", Set.of("Store", "Id"),
                "Store", Set.of("Service", "Row"),
                "Row", Set.of("Id"),
                "Id", Set.of()))).containsExactly("Service", "Store");
    }

    @Test
    void aFileSpeaksOfWhatItsCodeNamesAndNotOfItsOwnPartsOrOfWhatIsOnlyTold() {
        var code = """
                package org.tenderpoint.some;
                import org.tenderpoint.some.Imported;
                /** As {@link Told} says. */
                sealed interface Row permits Permitted { // not Noted
                    record Nested(Used used, char quote) {}
                    Nested NONE = new Nested(Used.of("Quoted \\" Quoted", '"'));
                }
                """;

        assertThat(speaksOf(code)).contains("Permitted", "Used")
                .doesNotContain("Imported", "Told", "Noted", "Quoted", "Nested", "Row");
    }

    @Test
    void aFileSpeaksOfTheOwnerOfAPartThatItImportsFromItsPackage() {
        var code = """
                package org.tenderpoint.some;
                import org.tenderpoint.some.Owner.Part;
                import org.tenderpoint.some.Deep.Outer.Inner;
                import static org.tenderpoint.some.Constants.MOST;
                import org.tenderpoint.some.OnlyTold.Unused;
                import org.tenderpoint.other.Far.Away;
                /** As {@link Unused} says. */
                record Row(Part part, Inner inner, Away away) {
                    static final int WIDTH = MOST;
                }
                """;

        assertThat(speaksOf(code)).contains("Owner", "Deep", "Constants").doesNotContain("OnlyTold", "Far");
    }

    private static Map<String, Set<String>> found() {
        var packages = ProjectFiles.sources().filter(source -> !name(source).equals("package-info"))
                .collect(Collectors.groupingBy(Path::getParent));
        var found = new TreeMap<String, Set<String>>();
        packages.forEach((folder, files) -> {
            var name = PROGRAM.relativize(folder).toString().replace('/', '.');
            if (!SCREENS_AND_BOOKS.matcher(name).matches()) {
                var circles = circles(files.stream().collect(
                        Collectors.toMap(CirclesTest::name, file -> speaksOf(ProjectFiles.read(file)))));
                if (!circles.isEmpty()) {
                    found.put(name, circles);
                }
            }
        });
        return found;
    }

    private static Set<String> speaksOf(String source) {
        var code = NO_CODE.matcher(source).replaceAll(" ");
        var types = TYPE.matcher(code).results().map(MatchResult::group).collect(Collectors.toCollection(HashSet::new));
        NESTED.matcher(code).results().forEach(own -> types.remove(own.group(1)));
        IMPORT_OF_A_PART.matcher(source).results()
                .filter(part -> source.contains("package " + part.group(1).replaceFirst("\\.$", ";")))
                .filter(part -> Pattern.compile("\\b" + part.group(3) + "\\b").matcher(code).find())
                .forEach(part -> types.add(part.group(2)));
        return types;
    }

    /** What is left once all are taken away that speak of none left, or of whom none left speaks. */
    private static Set<String> circles(Map<String, Set<String>> speaksOf) {
        var left = new HashMap<String, Set<String>>();
        speaksOf.forEach((name, others) -> left.put(name, others.stream()
                .filter(other -> !other.equals(name) && speaksOf.containsKey(other)).collect(Collectors.toSet())));
        int before = -1;
        while (before != left.size()) {
            before = left.size();
            left.values().forEach(others -> others.retainAll(left.keySet()));
            left.values().removeIf(Set::isEmpty);
            left.keySet().retainAll(left.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
        }
        return new TreeSet<>(left.keySet());
    }

    private static String name(Path source) {
        return source.getFileName().toString().replace(".java", "");
    }
}
