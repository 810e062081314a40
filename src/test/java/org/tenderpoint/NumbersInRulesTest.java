package org.tenderpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A number stands once: the words of a row are made from the constant that its condition compares with. So the sources
 * of rules have numbers in their declarations and in calls that write the words themselves, and nowhere else; the list
 * {@code numbers-in-rules.txt} has what may stand besides, with the reason.
 */
@Tag("guard")
class NumbersInRulesTest {

    private static final List<Path> RULES = List.of(
            Path.of("src/main/java/org/tenderpoint/screening/rules"),
            Path.of("src/main/java/org/tenderpoint/followup/rules"));
    private static final Path ALLOWED = Path.of("src/test/resources/numbers-in-rules.txt");

    private static final Pattern COMMENT = Pattern.compile("/\\*[\\s\\S]*?\\*/|(?m)^\\s*//[^\\n]*$");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    /** Ids of rules, versions and the years of what is cited. */
    private static final Pattern NO_NUMBER = Pattern.compile(
            "[A-Z]{3,4}-\\d+|20\\d\\d-\\d\\d\\w?|\\p{L}+ (19|20)\\d\\d");
    private static final Pattern IN_WORDS = Pattern.compile(
            "(?i)\\b([2-9]|\\d{2,}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\\b");
    private static final Pattern IN_CODE = Pattern.compile("(?<![\\w.])([2-9]|\\d{2,})L?\\b");
    /** Sizes and places of lists; declarations. */
    private static final Pattern NO_BOUND = Pattern.compile(
            "(length|size\\(\\)) [<>=]=? \\d|\\[\\d\\]|static final \\w+ \\w+ = [^;]*;");
    /** Their words are made from what they are given. */
    private static final Set<String> WRITE_THEIR_WORDS = Set.of(
            "cap", "now", "worst", "benefit", "complaintRose", "atLeast", "add");

    private final Set<String> used = new LinkedHashSet<>();

    @Test
    void theWordsOfRulesTakeTheirNumbersFromWhatCodeCompares() throws IOException {
        var allowed = allowed();
        var found = new ArrayList<String>();
        for (var file : sources()) {
            var name = file.getFileName().toString().replace(".java", "");
            var text = COMMENT.matcher(ProjectFiles.read(file)).replaceAll("");
            var literals = LITERAL.matcher(text);
            while (literals.find()) {
                var words = literals.group(1);
                if (IN_WORDS.matcher(NO_NUMBER.matcher(words).replaceAll("")).find()
                        && !allowed(allowed, name, words)) {
                    found.add(name + ": \"" + words + "\"");
                }
            }
            var code = NO_BOUND.matcher(LITERAL.matcher(text).replaceAll("\"\"")).replaceAll("");
            var numbers = IN_CODE.matcher(code);
            while (numbers.find()) {
                var line = line(code, numbers.start());
                if (!WRITE_THEIR_WORDS.contains(call(code, numbers.start())) && !allowed(allowed, name, line)) {
                    found.add(name + ": " + line);
                }
            }
        }

        assertThat(found).as(
                "a number is a constant, of its topic or of vocabulary/facts/Bounds, and words are made from it; any"
                        + " other has its line with the reason in src/test/resources/numbers-in-rules.txt")
                .isEmpty();
        assertThat(unused(allowed)).as("lines of numbers-in-rules.txt that nothing needs any more").isEmpty();
    }

    private boolean allowed(Map<String, Set<String>> allowed, String file, String text) {
        var here = allowed.getOrDefault(file, Set.of()).stream()
                .filter(part -> part.equals("*") || text.contains(part))
                .toList();
        here.forEach(part -> used.add(file + " | " + part));
        return !here.isEmpty();
    }

    private Set<String> unused(Map<String, Set<String>> allowed) {
        var unused = new TreeSet<String>();
        allowed.forEach((file, parts) -> parts.forEach(part -> unused.add(file + " | " + part)));
        unused.removeAll(used);
        return unused;
    }

    private static Map<String, Set<String>> allowed() throws IOException {
        return Files.readAllLines(ALLOWED).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(" \\| "))
                .peek(parts -> assertThat(parts).as("file | text | why").hasSize(3))
                .collect(Collectors.groupingBy(parts -> parts[0],
                        Collectors.mapping(parts -> parts[1], Collectors.toSet())));
    }

    /** The method whose argument stands here. */
    private static String call(String code, int at) {
        int open = at;
        for (int depth = 0; open > 0; open--) {
            char one = code.charAt(open);
            depth += one == ')' ? 1 : one == '(' ? -1 : 0;
            if (depth < 0) {
                break;
            }
        }
        int start = open;
        while (start > 0 && Character.isJavaIdentifierPart(code.charAt(start - 1))) {
            start--;
        }
        return code.substring(start, open);
    }

    private static String line(String code, int at) {
        int end = code.indexOf('\n', at);
        return code.substring(code.lastIndexOf('\n', at) + 1, end < 0 ? code.length() : end).strip();
    }

    private static List<Path> sources() {
        return RULES.stream().flatMap(folder -> ProjectFiles.of(folder.toString(), ".java"))
                .filter(file -> !file.toString().contains("Example"))
                .filter(file -> !file.getParent().endsWith("cases"))
                .sorted()
                .toList();
    }
}
