package org.tenderpoint.client.copy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tenderpoint.client.record.CopyRow;
import org.tenderpoint.client.record.CopyRow.CopyValue;
import org.tenderpoint.platform.id.Id.UserId;

/** The fields of one record of a client's copy, by their keys. */
record RowFields(CopyRow row) {

    Stream<CopyRow.Field> all() {
        return row.fields().stream();
    }

    private <T> Optional<T> find(String key, Function<CopyValue, Optional<T>> as) {
        return all().filter(field -> field.key().equals(key)).findFirst().flatMap(field -> as.apply(field.value()));
    }

    Optional<String> words(String key) {
        return find(key, RowFields::words);
    }

    static Optional<String> words(CopyValue value) {
        return switch (value) {
            case CopyValue.Words(var words) -> Optional.of(words);
            case CopyValue.AnsweredValue(var words, var _) -> Optional.of(words);
            case CopyValue.Code(var _, var words) -> Optional.of(words);
            case CopyValue.Number(var number) -> Optional.of(String.valueOf(number));
            default -> Optional.empty();
        };
    }

    Optional<CopyValue.Code> coded(String key) {
        return find(key, value -> value instanceof CopyValue.Code code ? Optional.of(code) : Optional.empty());
    }

    /** Empty if there is none. */
    String code(String key) {
        return coded(key).map(CopyValue.Code::code).orElse("");
    }

    /** An answer as it is stored; empty if there is none. */
    String stored(String key) {
        return find(key, value -> value instanceof CopyValue.AnsweredValue(var _, var stored)
                ? Optional.of(stored)
                : Optional.empty()).orElse("");
    }

    Optional<Integer> number(String key) {
        return find(key, value -> value instanceof CopyValue.Number(var number)
                ? Optional.of(number)
                : Optional.empty());
    }

    boolean yes(String key) {
        return find(key, value -> value instanceof CopyValue.YesNoValue(var yes) ? Optional.of(yes) : Optional.empty())
                .orElse(false);
    }

    /** The state of what was told; what another client told is kept as an error. */
    String status(String otherwise) {
        return yes("of_another") ? "entered-in-error" : otherwise;
    }

    Optional<Instant> moment(String key) {
        return find(key, value -> value instanceof CopyValue.Moment(var at) ? Optional.of(at) : Optional.empty());
    }

    Optional<LocalDate> day(String key) {
        return find(key, value -> value instanceof CopyValue.Day(var day) ? Optional.of(day) : Optional.empty());
    }

    Optional<UserId> person(String key) {
        return find(key, value -> value instanceof CopyValue.Person(var who) ? Optional.of(who) : Optional.empty());
    }

    /** The id of a record; empty if there is none. */
    String id(String key) {
        return find(key, value -> value instanceof CopyValue.Key(var id)
                ? Optional.of(id.toString())
                : Optional.empty()).orElse("");
    }

    List<RowFields> rows(String key) {
        return find(key, value -> value instanceof CopyValue.Rows(var rows)
                ? Optional.of(rows.stream().map(RowFields::new).toList())
                : Optional.empty()).orElse(List.of());
    }

    List<CopyValue> many(String key) {
        return find(key, value -> value instanceof CopyValue.ListValue(var values)
                ? Optional.of(values)
                : Optional.empty()).orElse(List.of());
    }
}
