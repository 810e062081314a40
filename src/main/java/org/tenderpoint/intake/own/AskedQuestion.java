package org.tenderpoint.intake.own;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.PlainText;
import org.tenderpoint.platform.TypedDate;
import org.tenderpoint.platform.store.file.Json;
import org.tenderpoint.vocabulary.Recorded;
import tools.jackson.core.JacksonException;

/**
 * A question of the practice's own in the words in which it is, or was, put to somebody.
 *
 * @param language of the words
 * @param choices in their order; none for kinds without
 */
public record AskedQuestion(String key, Kind kind, String language, String words, List<Choice> choices) {

    /** What the key of its field begins with. */
    public static final String KEY = "own.";

    public static final int LONGEST_ANSWER = 300;

    private static final int LONGEST_NUMBER = 15;

    public record Choice(String code, String words) {}

    public enum Kind implements Coded {
        /** Yes, no or don't know. */
        YES_NO,
        ONE,
        SEVERAL,
        NUMBER,
        DAY,
        TEXT;

        boolean chooses() {
            return this == ONE || this == SEVERAL;
        }
    }

    public AskedQuestion {
        choices = List.copyOf(choices);
    }

    /** As it is stored with an answer; empty if the choices cannot be read. */
    public static Optional<AskedQuestion> stored(
            String key, Kind kind, String language, String words, String choices) {
        try {
            return Optional.of(new AskedQuestion(key, kind, language, words, Json.list(choices, Choice.class)));
        } catch (JacksonException odd) {
            return Optional.empty();
        }
    }

    /** The name of its field in a form. */
    public String field() {
        return KEY + key;
    }

    /**
     * What was typed or chosen, as it is kept; an empty text if nothing was.
     *
     * @return empty if it is no answer of this kind
     */
    public Optional<String> read(List<String> typed) {
        var one = PlainText.line(typed.stream().findFirst().orElse(""));
        return switch (kind) {
            case SEVERAL -> Optional.of(choices.stream().map(Choice::code).filter(typed::contains)
                    .collect(Collectors.joining(",")));
            case DAY -> one.isEmpty() ? Optional.of("") : TypedDate.exact(one).map(LocalDate::toString);
            default -> Optional.of(one).filter(given -> given.isEmpty() || fits(given));
        };
    }

    /** Whether an answer is one that this question can have. */
    public boolean fits(String given) {
        return switch (kind) {
            case YES_NO -> recorded(given).isPresent();
            case ONE -> named(given);
            case SEVERAL -> List.of(given.split(",")).stream().allMatch(this::named);
            case NUMBER -> number(given);
            case DAY -> TypedDate.exact(given).isPresent();
            case TEXT -> PlainText.problem(given, LONGEST_ANSWER).isEmpty();
        };
    }

    static Optional<Recorded> recorded(String given) {
        return Coded.of(Recorded.class, given).filter(answer -> answer != Recorded.NOT_ASKED);
    }

    private boolean named(String code) {
        return choices.stream().anyMatch(choice -> choice.code.equals(code));
    }

    /** Kept as it was typed, with a point or a comma. */
    private static boolean number(String given) {
        try {
            return given.length() <= LONGEST_NUMBER
                    && given.matches("-?[0-9]+([.,][0-9]+)?")
                    && new BigDecimal(given.replace(',', '.')).precision() <= LONGEST_NUMBER;
        } catch (NumberFormatException none) {
            return false;
        }
    }
}
