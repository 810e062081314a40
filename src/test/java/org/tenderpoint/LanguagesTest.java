package org.tenderpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.text.ChoiceFormat;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Everything that the program says it says in German too: each bundle has the keys of the English one, fills in the
 * same things, and leaves no English behind.
 */
@Tag("guard")
class LanguagesTest {

    private static final Path SAME = Path.of("src/test/resources/same-in-german.txt");

    /** Read by the program, in both languages at once: the words that people write into the files of other programs. */
    private static final Pattern READ_FROM_FILES = Pattern.compile("(imports\\.(heading|state)|partner\\.file)\\..*");

    private static final Pattern PLACE = Pattern.compile("\\{\\d");
    private static final Pattern ALONE = Pattern.compile("(?<!')'(?!')");
    private static final Pattern IN_BRACES = Pattern.compile("\\{[^{}]*\\}");
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

    /** Words that are given to a component, in code. */
    private static final Pattern LITERAL = Pattern.compile(
            "(new (Span|H1|H2|H3|H4|Paragraph|Div|Button|NativeLabel|ListItem|TextField|TextArea|Select"
                    + "|ComboBox|Checkbox|Pane|NoteBox|EmptyState|Disclosure|PasswordField|IntegerField)(<[^>]*>)?\\(|"
                    + "\\.(setText|setLabel|setHelperText|setTitle|setPlaceholder|setAriaLabel|setErrorMessage"
                    + "|setTooltipText|setAlt)\\(|"
                    + "setAttribute\\(\\s*\"(aria-label|title|alt|placeholder)\",\\s*|"
                    + "(Toasts\\.\\w+|Buttons\\.\\w+|TextFields\\.\\w+)\\()\\s*\"(?![a-z0-9_/:.-]*\")[^\"]*\\p{L}{2,}");

    static Stream<String> bundles() {
        return ProjectFiles.bundles().stream();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void aBundleHasTheSameKeysInGerman(String bundle) {
        Missing.same("Texts in German",
                ProjectFiles.texts(bundle + "_de").stringPropertyNames(),
                ProjectFiles.texts(bundle).stringPropertyNames(), "Put them into " + german(bundle) + ".");
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void aTextFillsInTheSameInGerman(String bundle) {
        var wrong = new TreeMap<String, String>();
        both(bundle).forEach((key, texts) -> {
            try {
                var english = filledIn(texts.english());
                var german = filledIn(texts.german());
                if (!english.equals(german)) {
                    wrong.put(key, "fills in " + german + ", in English " + english);
                }
            } catch (IllegalArgumentException broken) {
                wrong.put(key, String.valueOf(broken.getMessage()));
            }
        });
        Missing.none("Texts with other places to fill in than the English one",
                wrong.entrySet().stream().map(one -> one.getKey() + " " + one.getValue()),
                "Put them right in " + german(bundle) + ".");
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void anApostropheIsWrittenTwiceOnlyWhereSomethingIsFilledIn(String bundle) {
        Missing.none("Apostrophes that would be lost, or shown twice",
                ProjectFiles.texts(bundle + "_de").entrySet().stream()
                        .filter(one -> PLACE.matcher((String) one.getValue()).find()
                                ? ALONE.matcher((String) one.getValue()).find()
                                : ((String) one.getValue()).contains("''"))
                        .map(one -> one.getKey() + "=" + one.getValue()),
                "Put them right in " + german(bundle) + ".");
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void noTextIsLeftInEnglish(String bundle) {
        var same = listed().keySet();
        Missing.none("Texts that are the same in German",
                both(bundle).entrySet().stream()
                        .filter(one -> !READ_FROM_FILES.matcher(one.getKey()).matches())
                        .filter(one -> one.getValue().english().equals(one.getValue().german()))
                        .filter(one -> WORD.matcher(words(one.getValue().english())).find())
                        .filter(one -> !same.contains(one.getValue().english()))
                        .map(one -> one.getKey() + "=" + one.getValue().english()),
                "Translate them in " + german(bundle) + ", or list them with the reason in " + SAME + ".");
    }

    /** Of two lines with one key the later one counts, wherever the first was meant. */
    @Test
    void noKeyStandsTwiceInAFile() {
        Missing.none("Keys that stand in a file twice",
                ProjectFiles.of("src/main/resources/i18n", ".properties").flatMap(file -> {
                    var seen = new HashSet<String>();
                    return ProjectFiles.read(file).lines()
                            .filter(line -> !line.startsWith("#") && line.contains("="))
                            .map(line -> line.substring(0, line.indexOf('=')).strip())
                            .filter(key -> !seen.add(key))
                            .map(key -> file.getFileName() + " " + key);
                }), "Take one of them out, or give it a key of its own.");
    }

    /** One form for everybody, short enough for a heading: no "Therapeutin oder Therapeut" beside a "Therapeut". */
    @Test
    void germanCallsPeopleByOneForm() {
        var doubled = Pattern.compile("\\b(Therapeut|Klient|Ärzt|Chirurg|Kolleg|Patient)[/*:]?in(nen)?\\b");
        Missing.none("Second forms for people in German",
                ProjectFiles.bundles().stream().flatMap(bundle -> ProjectFiles.texts(bundle + "_de").entrySet().stream()
                        .filter(text -> !READ_FROM_FILES.matcher((String) text.getKey()).matches())
                        .filter(text -> doubled.matcher((String) text.getValue()).find())
                        .map(text -> text.getKey() + "=" + text.getValue())),
                "See docs/languages.md.");
    }

    @Test
    void anApostropheLooksTheSameEverywhere() {
        var straight = Pattern.compile("\\p{L}'{1,2}\\p{L}");
        Missing.none("Straight apostrophes",
                ProjectFiles.bundles().stream()
                        .flatMap(bundle -> Stream.of(bundle, bundle + "_de"))
                        .flatMap(bundle -> ProjectFiles.texts(bundle).entrySet().stream())
                        .filter(text -> straight.matcher((String) text.getValue()).find())
                        .map(text -> text.getKey() + "=" + text.getValue()),
                "Write \u2019.");
    }

    @Test
    void whatIsListedAsTheSameIs() {
        var all = bundles().flatMap(bundle -> both(bundle).values().stream())
                .filter(one -> one.english().equals(one.german()))
                .map(Both::english)
                .collect(Collectors.toSet());

        Missing.none("Listed as the same in German, and no text is",
                listed().keySet().stream().filter(text -> !all.contains(text)), "Take them out of " + SAME + ".");
        assertThat(listed().values()).as("reasons").noneMatch(String::isBlank);
    }

    @Test
    void noComponentIsGivenWordsInCode() {
        Missing.none("Words given to a component in code",
                ProjectFiles.sources().flatMap(file -> LITERAL.matcher(ProjectFiles.read(file)).results()
                        .map(found -> file.getFileName() + ": " + found.group())),
                "Put them into a bundle in src/main/resources/i18n, and say Texts.of.");
    }

    /** The places of a text, each with the kind of its format; those within a choice too. */
    private static Set<String> filledIn(String text) {
        if (!PLACE.matcher(text).find()) {
            return Set.of();
        }
        var format = new MessageFormat(text);
        var found = new TreeSet<String>();
        var byArgument = format.getFormatsByArgumentIndex();
        for (int i = 0; i < byArgument.length; i++) {
            if (text.contains("{" + i)) {
                found.add(i + (byArgument[i] == null ? "" : " " + byArgument[i].getClass().getSimpleName()));
            }
        }
        for (var one : format.getFormats()) {
            if (one instanceof ChoiceFormat choice) {
                assertThat(choice.getFormats()).as(text).isNotEmpty();
                for (var said : choice.getFormats()) {
                    filledIn((String) said).stream().filter(place -> !place.contains(" ")).forEach(found::add);
                }
            }
        }
        // a plain place beside a choice of the same argument says nothing more
        found.removeIf(place -> !place.contains(" ")
                && found.stream().anyMatch(other -> other.startsWith(place + " ")));
        return found;
    }

    private static String words(String text) {
        return IN_BRACES.matcher(text).replaceAll(" ");
    }

    private record Both(String english, String german) {}

    private static Map<String, Both> both(String bundle) {
        var german = ProjectFiles.texts(bundle + "_de");
        var all = new HashMap<String, Both>();
        ProjectFiles.texts(bundle).forEach((key, text) -> {
            if (german.containsKey(key)) {
                all.put((String) key, new Both((String) text, german.getProperty((String) key)));
            }
        });
        return all;
    }

    /** Texts with the reason why they are the same in German. */
    private static Map<String, String> listed() {
        return ProjectFiles.read(SAME).lines()
                .filter(line -> line.contains(" | "))
                .map(line -> List.of(line.split(" \\| ", 2)))
                .collect(Collectors.toMap(List::getFirst, List::getLast));
    }

    private static String german(String bundle) {
        return "src/main/resources/i18n/" + bundle + "_de.properties";
    }
}
