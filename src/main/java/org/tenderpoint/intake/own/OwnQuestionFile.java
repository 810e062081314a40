package org.tenderpoint.intake.own;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tenderpoint.intake.own.AskedQuestion.Kind;
import org.tenderpoint.intake.own.OwnQuestion.Option;
import org.tenderpoint.intake.own.OwnQuestion.Place;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.PlainText;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.page.PageLanguage;
import org.tenderpoint.platform.store.file.WrittenJson;
import org.tenderpoint.platform.store.file.WrittenJson.NotJson;

/** Reads the practice's questions from their file, or says of each mistake on which line it stands. */
public final class OwnQuestionFile {

    static final int MOST_BYTES = 200_000;

    private static final int MOST_QUESTIONS = 30;
    private static final int LEAST_OPTIONS = 2;
    private static final int MOST_OPTIONS = 20;
    private static final int LONGEST_WORDS = 300;

    private static final Set<String> LANGUAGES = Arrays.stream(PageLanguage.values()).map(Coded::code)
            .collect(Collectors.toSet());
    private static final Set<String> OF_FILE = Set.of("questions");
    private static final Set<String> OF_QUESTION = Set.of("key", "stands", "answer", "text", "options");
    private static final Set<String> OF_OPTION = Set.of("code", "text");

    private final Optional<String> needed;
    private final List<Mistake> mistakes = new ArrayList<>();

    /** @param needed the language in which every question must have words; empty for a file that was taken once */
    private OwnQuestionFile(Optional<String> needed) {
        this.needed = needed;
    }

    /** @param words what is wrong, and what to write instead */
    public record Mistake(int line, String words) {}

    /** The file has mistakes, so nothing of it was taken. */
    public static final class FileRefused extends RuntimeException {

        private final transient List<Mistake> mistakes;

        FileRefused(List<Mistake> mistakes) {
            super("Lines " + mistakes.stream().map(one -> String.valueOf(one.line)).collect(Collectors.joining(", ")));
            this.mistakes = mistakes.stream().sorted(Comparator.comparing(Mistake::line)).toList();
        }

        /** In the order of their lines. */
        public List<Mistake> mistakes() {
            return mistakes;
        }
    }

    static String text(byte[] file) {
        if (file.length > MOST_BYTES) {
            throw new FileRefused(List.of(new Mistake(1, Texts.of("intake.own.read_in.too_large"))));
        }
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException other) {
            throw new FileRefused(List.of(new Mistake(1, Texts.of("intake.own.read_in.no_text"))));
        }
    }

    /** @throws FileRefused with every mistake */
    static List<OwnQuestion> read(String text, PageLanguage practice) {
        return read(text, Optional.of(practice.code()));
    }

    /** A file that was read in before. */
    static List<OwnQuestion> readStored(String text) {
        return read(text, Optional.empty());
    }

    private static List<OwnQuestion> read(String text, Optional<String> needed) {
        var file = new OwnQuestionFile(needed);
        List<OwnQuestion> questions = List.of();
        try {
            questions = file.questions(WrittenJson.read(text));
        } catch (NotJson broken) {
            file.mistake(broken.line(), "not_json", broken.reason());
        }
        if (!file.mistakes.isEmpty()) {
            throw new FileRefused(file.mistakes);
        }
        return questions;
    }

    private List<OwnQuestion> questions(WrittenJson file) {
        onlyFields(file, OF_FILE);
        var list = file.fields().flatMap(fields -> Optional.ofNullable(fields.get("questions")))
                .flatMap(WrittenJson::list);
        if (list.isEmpty()) {
            mistake(file.line(), "no_questions");
            return List.of();
        }
        if (list.get().size() > MOST_QUESTIONS) {
            mistake(list.get().get(MOST_QUESTIONS).line(), "too_many_questions", MOST_QUESTIONS);
        }
        var keys = new HashSet<String>();
        return list.get().stream().map(one -> question(one, keys)).toList();
    }

    private OwnQuestion question(WrittenJson written, Set<String> keys) {
        var fields = onlyFields(written, OF_QUESTION);
        var key = code(written, fields, "key", keys);
        var kind = one(written, fields, "answer", Kind.class, Kind.TEXT);
        var place = fields.containsKey("stands") ? one(written, fields, "stands", Place.class, Place.END) : Place.END;
        var words = words(written, fields, Optional.of(key));
        return new OwnQuestion(key, place, kind, words, options(written, fields, kind, words.keySet()));
    }

    private List<Option> options(
            WrittenJson written, Map<String, WrittenJson> fields, Kind kind, Set<String> languages) {
        var part = Optional.ofNullable(fields.get("options"));
        var list = part.flatMap(WrittenJson::list);
        if (kind.chooses() != part.isPresent()) {
            mistake(part.orElse(written).line(), kind.chooses() ? "options_missing" : "options_needless", kind.code());
            return List.of();
        }
        if (part.isEmpty()) {
            return List.of();
        }
        if (list.isEmpty() || list.get().size() < LEAST_OPTIONS || list.get().size() > MOST_OPTIONS) {
            mistake(part.get().line(), "options_number", LEAST_OPTIONS, MOST_OPTIONS);
            return List.of();
        }
        var codes = new HashSet<String>();
        return list.get().stream().map(one -> {
            var of = onlyFields(one, OF_OPTION);
            var code = code(one, of, "code", codes);
            var words = words(one, of, Optional.empty());
            languages.stream().filter(language -> !words.isEmpty() && !words.containsKey(language)).sorted()
                    .forEach(language -> mistake(one.line(), "option_language", code, language));
            return new Option(code, words);
        }).toList();
    }

    private Map<String, WrittenJson> onlyFields(WrittenJson part, Set<String> known) {
        var fields = part.fields();
        if (fields.isEmpty()) {
            mistake(part.line(), "no_fields", sorted(known));
            return Map.of();
        }
        fields.get().forEach((name, field) -> {
            if (!known.contains(name)) {
                mistake(field.line(), "unknown_field", name, sorted(known));
            }
        });
        return fields.get();
    }

    private String code(WrittenJson part, Map<String, WrittenJson> fields, String name, Set<String> taken) {
        var field = Optional.ofNullable(fields.get(name));
        int line = field.orElse(part).line();
        var code = field.flatMap(WrittenJson::text).orElse("");
        if (!WrittenJson.isCode(code)) {
            mistake(line, "code", name, WrittenJson.LONGEST_CODE);
        } else if (!taken.add(code)) {
            mistake(line, "twice", name, code);
        }
        return code;
    }

    private <E extends Enum<E> & Coded> E one(
            WrittenJson part, Map<String, WrittenJson> fields, String name, Class<E> type, E otherwise) {
        var field = Optional.ofNullable(fields.get(name));
        var value = field.flatMap(WrittenJson::text).flatMap(code -> Coded.of(type, code));
        if (value.isEmpty()) {
            mistake(field.orElse(part).line(), "one_of", name,
                    Arrays.stream(type.getEnumConstants()).map(Coded::code).collect(Collectors.joining(", ")));
        }
        return value.orElse(otherwise);
    }

    /** @param question whose words must be there in the practice's language */
    private Map<String, String> words(
            WrittenJson part, Map<String, WrittenJson> fields, Optional<String> question) {
        var field = Optional.ofNullable(fields.get("text"));
        var written = field.flatMap(WrittenJson::fields).orElse(Map.of());
        var words = new LinkedHashMap<String, String>();
        written.forEach((language, said) -> {
            var line = PlainText.line(said.text().orElse(""));
            if (!LANGUAGES.contains(language)) {
                mistake(said.line(), "language", language, sorted(LANGUAGES));
            } else if (line.isEmpty()) {
                mistake(said.line(), "no_words", language);
            } else if (PlainText.problem(line, LONGEST_WORDS).isPresent()) {
                mistake(said.line(), "words", PlainText.problem(line, LONGEST_WORDS).orElse(""));
            }
            words.put(language, line);
        });
        if (written.isEmpty()) {
            mistake(field.orElse(part).line(), "no_text");
        } else if (question.isPresent()) {
            needed.filter(language -> !written.containsKey(language))
                    .ifPresent(language -> mistake(field.orElse(part).line(), "practice_language", language));
        }
        return words;
    }

    private static String sorted(Set<String> names) {
        return names.stream().sorted().collect(Collectors.joining(", "));
    }

    private void mistake(int line, String key, Object... arguments) {
        mistakes.add(new Mistake(line, Texts.of("intake.own.file." + key, arguments)));
    }
}
