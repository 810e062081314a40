package org.tenderpoint.client.record;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.rule.Row;
import org.tenderpoint.vocabulary.say.Phrase;
import org.tenderpoint.vocabulary.say.Say;

/**
 * One record in a client's copy, field by field. A field's key is its name in the file, and in {@code
 * i18n/copy.properties} the key of its label. Empty fields are left out: the copy is silent about what was never told.
 */
public final class CopyRow {

    private final List<Field> fields = new ArrayList<>();

    private CopyRow() {}

    public record Field(String key, String label, CopyValue value) {}

    public static CopyRow begin() {
        return new CopyRow();
    }

    /** The rows that stand below another record, by its id. @param of the id of that record */
    public static <T, I> Function<I, List<CopyRow>> below(
            Collection<T> all, Function<T, I> of, Function<T, CopyRow> copy) {
        var rows = all.stream().collect(Collectors.groupingBy(of, Collectors.mapping(copy, Collectors.toList())));
        return id -> rows.getOrDefault(id, List.of());
    }

    public List<Field> fields() {
        return Collections.unmodifiableList(fields);
    }

    public CopyRow text(String key, @Nullable String words) {
        return words == null || words.isEmpty() ? this : add(key, new CopyValue.Words(words));
    }

    /** In the language in which the copy is made. */
    public CopyRow text(String key, @Nullable Phrase words) {
        return words == null ? this : text(key, Say.it(words));
    }

    /** With a label that is generated, not stored: the question that was answered. */
    public CopyRow labelled(String key, String label, String words) {
        if (!words.isEmpty()) {
            fields.add(new Field(key, label, new CopyValue.Words(words)));
        }
        return this;
    }

    /**
     * The same with the answer as it is stored, for programs that need it exactly.
     *
     * @param stored empty if the words say all
     */
    public CopyRow answer(String key, String label, String words, String stored) {
        if (!words.isEmpty()) {
            fields.add(new Field(key, label, new CopyValue.AnsweredValue(words, stored)));
        }
        return this;
    }

    /**
     * What somebody was asked, with a label that stands beside the question.
     *
     * @param answer a number, a word of the vocabulary, several of them or places; unknown ones are left out
     */
    public CopyRow answer(String key, String label, Object answer) {
        value(answer).ifPresent(value -> fields.add(new Field(key, label, value)));
        return this;
    }

    private static Optional<CopyValue> value(Object answer) {
        return switch (answer) {
            case OptionalInt number -> number.stream().mapToObj(CopyValue.Number::new).map(CopyValue.class::cast)
                    .findFirst();
            case Optional<?> word -> word.flatMap(CopyRow::value);
            case Coded word when ((Enum<?>) word).name().equals(Answer.UNKNOWN.name()) -> Optional.empty();
            case Coded word -> Optional.of(code(word));
            case String words when words.isEmpty() -> Optional.empty();
            case String words -> Optional.of(new CopyValue.Words(words));
            case Set<?> all when all.isEmpty() -> Optional.empty();
            case Set<?> all -> Optional.of(new CopyValue.ListValue(all.stream().sorted().map(CopyRow::one).toList()));
            default -> throw new IllegalArgumentException("Not an answer: " + answer.getClass());
        };
    }

    private static CopyValue one(Object answer) {
        return answer instanceof BodyPart part ? part(part) : code((Coded) answer);
    }

    private static CopyValue code(Coded word) {
        return new CopyValue.Code(word.code(), Texts.label(word));
    }

    private static CopyValue part(BodyPart part) {
        return new CopyValue.Code(part.toString(), part.label());
    }

    public CopyRow code(String key, @Nullable Coded word) {
        return word == null ? this : code(key, word.code(), Texts.label(word));
    }

    /** @param words that paper shows for the code; empty for a code that the file alone needs */
    public CopyRow code(String key, String code, String words) {
        return add(key, new CopyValue.Code(code, words));
    }

    /** By its tag; paper shows its name. */
    public CopyRow language(String key, Locale language) {
        return code(key, language.toLanguageTag(), language.getDisplayLanguage(Texts.spoken()));
    }

    public CopyRow codes(String key, Collection<? extends Coded> words) {
        return many(key, words, CopyRow::code);
    }

    public CopyRow parts(String key, Collection<BodyPart> parts) {
        return many(key, parts.stream().sorted().toList(), CopyRow::part);
    }

    public CopyRow texts(String key, Collection<String> words) {
        return many(key, words, CopyValue.Words::new);
    }

    /** By their ids; paper shows the titles of those that the rules still contain. */
    public CopyRow rules(String key, Collection<String> ids) {
        return many(key, ids.stream().sorted().toList(),
                id -> new CopyValue.Code(id, Row.titleInWords(id).orElse(id)));
    }

    public CopyRow number(String key, @Nullable Integer number) {
        return number == null ? this : add(key, new CopyValue.Number(number));
    }

    public CopyRow number(String key, OptionalInt number) {
        return number.isPresent() ? number(key, Integer.valueOf(number.getAsInt())) : this;
    }

    public CopyRow yes(String key, boolean yes) {
        return add(key, new CopyValue.YesNoValue(yes));
    }

    public CopyRow at(String key, @Nullable Instant moment) {
        return moment == null ? this : add(key, new CopyValue.Moment(moment));
    }

    /** What a clock at the practice shows. */
    public CopyRow local(String key, LocalDateTime at) {
        return add(key, new CopyValue.LocalMoment(at));
    }

    public CopyRow day(String key, @Nullable LocalDate day) {
        return day == null ? this : add(key, new CopyValue.Day(day));
    }

    public CopyRow by(String key, @Nullable UUID who) {
        return who == null ? this : add(key, new CopyValue.Person(new UserId(who)));
    }

    public CopyRow drawing(String key, String lines) {
        return lines.isEmpty() ? this : add(key, new CopyValue.Drawing(lines));
    }

    /** The id of this record in the file, or of the one that it belongs to. */
    public CopyRow key(String key, UUID id) {
        fields.add(new Field(key, "", new CopyValue.Key(id)));
        return this;
    }

    public CopyRow rows(String key, List<CopyRow> rows) {
        return rows.isEmpty() ? this : add(key, new CopyValue.Rows(rows));
    }

    /** Work, planned or done, line by line. */
    public CopyRow work(String key, List<Work> lines) {
        return rows(key, lines.stream()
                .map(line -> begin()
                        .parts("regions", List.of(line.part()))
                        .code("modality", line.modality())
                        .number("pressure", line.pressure())
                        .number("minutes", line.minutes()))
                .toList());
    }

    private <T> CopyRow many(String key, Collection<T> all, Function<T, CopyValue> value) {
        return all.isEmpty() ? this : add(key, new CopyValue.ListValue(all.stream().map(value).toList()));
    }

    private CopyRow add(String key, CopyValue value) {
        fields.add(new Field(key, Texts.of("copy.field." + key), value));
        return this;
    }

    /** A value in a client's copy: paper shows words; the file has codes, numbers and moments. */
    public sealed interface CopyValue {

        public record Words(String words) implements CopyValue {}

        /** What somebody answered, in words; and as it is stored, where that says more. */
        record AnsweredValue(String words, String stored) implements CopyValue {}

        /** A word of the vocabulary. */
        record Code(String code, String words) implements CopyValue {}

        record Number(int number) implements CopyValue {}

        record YesNoValue(boolean yes) implements CopyValue {}

        record Moment(Instant at) implements CopyValue {}

        record LocalMoment(LocalDateTime at) implements CopyValue {}

        record Day(LocalDate day) implements CopyValue {}

        /** A member of staff; named when the copy is assembled, so that all names take one query. */
        record Person(UserId who) implements CopyValue {}

        /** A drawing by hand, as its stored lines; paper says only that there is one. */
        record Drawing(String lines) implements CopyValue {}

        /** Links records in the file; paper leaves it out. */
        record Key(UUID id) implements CopyValue {}

        record ListValue(List<CopyValue> values) implements CopyValue {

            public ListValue {
                values = List.copyOf(values);
            }
        }

        record Rows(List<CopyRow> rows) implements CopyValue {

            public Rows {
                rows = List.copyOf(rows);
            }
        }
    }
}
