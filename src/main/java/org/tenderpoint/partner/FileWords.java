package org.tenderpoint.partner;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenderpoint.partner.PartnerDetails.PartnerField;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.SearchWords;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.page.PageLanguage;
import org.tenderpoint.vocabulary.Discipline;

/**
 * How files name columns, disciplines, trainings and languages: by code, or by a label or word in any language of the
 * program, whichever whoever reads the file speaks.
 */
final class FileWords {

    private static final Map<String, PartnerField> HEADINGS = headings();
    private static final Map<String, Discipline> DISCIPLINES = words(Discipline.class);
    private static final Map<String, PartnerSkill> SKILLS = words(PartnerSkill.class);
    private static final Map<String, String> LANGUAGES = languages();

    private FileWords() {}

    static Optional<PartnerField> heading(String text) {
        return Optional.ofNullable(HEADINGS.get(SearchWords.fold(text)));
    }

    static Optional<Discipline> discipline(String text) {
        return Optional.ofNullable(DISCIPLINES.get(SearchWords.fold(text)));
    }

    static Optional<PartnerSkill> skill(String text) {
        return Optional.ofNullable(SKILLS.get(SearchWords.fold(text)));
    }

    static Optional<String> language(String text) {
        return Optional.ofNullable(LANGUAGES.get(SearchWords.fold(text)));
    }

    static List<String> parts(String cell) {
        return Arrays.stream(cell.split("[,;/|\\n]")).map(String::strip).filter(part -> !part.isEmpty()).toList();
    }

    private static Map<String, PartnerField> headings() {
        var headings = new HashMap<String, PartnerField>();
        for (var field : PartnerField.values()) {
            foldedWords(field.code(), "partner.form." + field.code(), "partner.file.heading." + field.code())
                    .forEach(word -> headings.put(word, field));
        }
        return Map.copyOf(headings);
    }

    private static <E extends Enum<E> & Coded> Map<String, E> words(Class<E> type) {
        var words = new HashMap<String, E>();
        for (var word : type.getEnumConstants()) {
            foldedWords(word.code(), Texts.key(word), "partner.file." + Texts.key(word))
                    .forEach(said -> words.put(said, word));
        }
        return Map.copyOf(words);
    }

    /** A code, its label and its other words in each language, folded. */
    private static Stream<String> foldedWords(String code, String label, String others) {
        var words = PageLanguage.locales().stream().flatMap(language -> Stream.concat(
                Stream.of(Texts.in(language, label)), parts(Texts.in(language, others)).stream()));
        return Stream.concat(Stream.of(code), words).map(SearchWords::fold);
    }

    private static Map<String, String> languages() {
        var languages = new HashMap<String, String>();
        for (var tag : Locale.getISOLanguages()) {
            var language = Locale.forLanguageTag(tag);
            var said = new HashSet<>(List.of(
                    tag, language.getDisplayLanguage(Locale.ENGLISH), language.getDisplayLanguage(Locale.GERMAN),
                    language.getDisplayLanguage(language)));
            said.forEach(word -> languages.putIfAbsent(SearchWords.fold(word), language.getLanguage()));
        }
        return Map.copyOf(languages);
    }

    /** A file's cells for each field, written so that they read back the same. */
    static final class FileCells {

        private FileCells() {}

        static String text(PartnerField field, PartnerDetails details) {
            return switch (field) {
                case NAME -> details.name();
                case ORGANISATION -> details.organisation();
                case DISCIPLINES -> labels(details.disciplines());
                case SKILLS -> labels(details.skills());
                case OTHER_SKILLS -> details.otherSkills();
                case LANGUAGES -> details.languages().stream().sorted().collect(Collectors.joining(", "));
                case PLACE -> details.place();
                case ADDRESS -> details.address();
                case PHONE -> details.phone();
                case EMAIL -> details.email();
                case WEB -> details.web();
                case AGREED_DAYS -> details.agreedDays().map(String::valueOf).orElse("");
                case NOTES -> details.notes();
            };
        }

        static String labels(Collection<? extends Coded> words) {
            return words.stream().map(word -> Texts.stored(Texts.key(word))).sorted().collect(Collectors.joining(", "));
        }
    }
}
