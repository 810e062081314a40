package org.tenderpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tenderpoint.outcome.rules.SmallNumbers;

/**
 * What the bundles say in numbers is what the code compares with. The list {@code numbers-in-texts.txt} names for each
 * number in a text its constant, or why it has none; a constant is compared with the text in every language.
 */
@Tag("guard")
class NumbersInTextsTest {

    private static final Path LIST = Path.of("src/test/resources/numbers-in-texts.txt");
    /** Titles, years and pages of what was published. */
    private static final String CITATION = ".source";
    /** A case has its own figures, which its facts hold. */
    private static final List<String> CASES = List.of("row.case.", "rulebook.packet.story.");

    /** A message's arguments, ids of rules, and "both" in Spanish and French. */
    private static final Pattern NO_NUMBER = Pattern
            .compile("\\{[^{}]*}|[A-Z]{3}-\\d+|(?i:\\b(?:l[ao]s dos|les deux)\\b)");
    private static final Pattern TOKEN = Pattern.compile("(?<![\\w.,])(\\d+(?:[.,]\\d+)?|\\p{L}+)");
    private static final Pattern CONSTANT = Pattern.compile(
            "([\\w.]+)\\.([A-Z][A-Z_]*)(?: in (weeks|months|days|hours|minutes|MB|percent))?");
    private static final Map<String, List<String>> WORDS = Map.of(
            "en", List.of("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
            "de", List.of("zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf"),
            "es", List.of("dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once", "doce"),
            "fr", List.of("deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze"));
    /** What stands between thousands. */
    private static final Map<String, String> THOUSANDS = Map.of("en", ",", "de", "\\.", "es", "\\.", "fr",
            "[\\s\u00a0\u202f]");

    private static final List<String> CLASSES = ProjectFiles.sources()
            .map(file -> Path.of("src/main/java").relativize(file).toString())
            .map(file -> file.substring(0, file.length() - ".java".length()).replace('/', '.'))
            .toList();

    /** One line of the list. */
    record Line(String bundle, String key, String number, String source) {

        boolean isOf(String otherBundle, String otherKey) {
            return bundle.equals(otherBundle)
                    && Pattern.matches(Pattern.quote(key).replace("*", "\\E.*\\Q"), otherKey);
        }

        boolean isConstant() {
            return CONSTANT.matcher(source).matches();
        }

        @Override
        public String toString() {
            return bundle + " | " + key + " | " + number + " | " + source;
        }
    }

    @Test
    void everyNumberInATextIsTheOneThatCodeComparesWith() throws IOException {
        var lines = lines();
        var used = new HashSet<Line>();
        var found = new ArrayList<String>();
        for (var bundle : ProjectFiles.bundles()) {
            for (var language : WORDS.keySet()) {
                texts(bundle, language).forEach((key, text) -> numbers(key, text, language).forEach(number -> {
                    var its = lines.stream().filter(line -> line.isOf(bundle, key) && line.number.equals(number))
                            .toList();
                    used.addAll(its);
                    if (its.isEmpty()) {
                        found.add(bundle + " | " + key + " | " + number + " | (" + language + ") " + text);
                    }
                }));
            }
        }

        assertThat(found).as("numbers that numbers-in-texts.txt does not have").isEmpty();
        assertThat(lines.stream().filter(line -> !used.contains(line)).toList())
                .as("lines of numbers-in-texts.txt that no text needs").isEmpty();
    }

    static List<Line> constants() throws IOException {
        return lines().stream().filter(Line::isConstant).toList();
    }

    @ParameterizedTest
    @MethodSource("constants")
    void theNumberIsTheConstants(Line line) throws ReflectiveOperationException {
        var constant = CONSTANT.matcher(line.source);
        assertThat(constant.matches()).isTrue();
        var field = Class.forName(name(constant.group(1))).getDeclaredField(constant.group(2));
        field.setAccessible(true);
        var unit = constant.group(3) == null ? "" : constant.group(3);

        long value = switch (field.get(null)) {
            case Duration duration -> switch (unit) {
                case "minutes" -> duration.toMinutes();
                case "hours" -> duration.toHours();
                case "months" -> Math.round(duration.toDays() * 12 / 365.0);
                default -> duration.toDays();
            };
            case Integer number -> switch (unit) {
                case "weeks" -> number / 7;
                case "months" -> Math.round(number * 12 / 365.0);
                case "days" -> number / 24;
                case "MB" -> number / 1024 / 1024;
                default -> number;
            };
            case Double share -> Math.round(share * 100);
            case SmallNumbers few -> few.rateFrom();
            default -> throw new IllegalArgumentException("Neither a number nor a duration: " + line);
        };

        assertThat(value).as(line.toString()).isEqualTo(Long.parseLong(line.number));
    }

    /** The class of a file, or one nested in it: {@code Owner.Nested}. */
    private static String name(String type) {
        for (var written = type;; written = written.substring(0, written.lastIndexOf('.'))) {
            var ending = "." + written;
            var named = CLASSES.stream().filter(name -> name.endsWith(ending)).toList();
            if (!named.isEmpty() || !written.contains(".")) {
                assertThat(named).as(type).hasSize(1);
                return named.getFirst() + type.substring(written.length()).replace('.', '$');
            }
        }
    }

    private static Set<String> numbers(String key, String text, String language) {
        if (key.endsWith(CITATION) || CASES.stream().anyMatch(key::startsWith)) {
            return Set.of();
        }
        String plain = text;
        for (String before = ""; !before.equals(plain);) {
            before = plain;
            plain = NO_NUMBER.matcher(plain).replaceAll("");
        }
        var words = WORDS.get(language);
        return TOKEN.matcher(plain).results()
                .map(token -> token.group(1))
                .map(token -> {
                    int word = words.indexOf(token.toLowerCase(Locale.ROOT));
                    return word < 0 ? token : String.valueOf(word + 2);
                })
                .map(token -> token.replaceFirst("^(\\d{1,3})" + THOUSANDS.get(language) + "(\\d{3})$", "$1$2"))
                .filter(token -> Character.isDigit(token.charAt(0)) && !Set.of("0", "1").contains(token))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> texts(String bundle, String language) {
        var texts = ProjectFiles.texts(bundle + (language.equals("en") ? "" : "_" + language));
        return texts.stringPropertyNames().stream()
                .collect(Collectors.toMap(Function.identity(), texts::getProperty));
    }

    private static List<Line> lines() throws IOException {
        return Files.readAllLines(LIST).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(" \\| "))
                .peek(parts -> assertThat(parts).as("bundle | key | number | constant or why").hasSize(4))
                .map(parts -> new Line(parts[0], parts[1], parts[2], parts[3]))
                .toList();
    }
}
