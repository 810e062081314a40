package org.tenderpoint.client;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.tenderpoint.platform.id.UserId;

/** A value in a client's copy: paper shows words; the file has codes, numbers and moments. */
public sealed interface CopyValue {

    public record Words(String words) implements CopyValue {}

    /** A word of the vocabulary. */
    record Code(String code, String words) implements CopyValue {}

    record Number(int number) implements CopyValue {}

    record Truth(boolean yes) implements CopyValue {}

    record Moment(Instant at) implements CopyValue {}

    record Day(LocalDate day) implements CopyValue {}

    /** A member of staff; named when the copy is assembled, so that all names take one query. */
    record Person(UserId who) implements CopyValue {}

    /** A drawing by hand, as its stored lines; paper says only that there is one. */
    record Drawing(String lines) implements CopyValue {}

    /** Links records in the file; paper leaves it out. */
    record Key(UUID id) implements CopyValue {}

    record Many(List<CopyValue> values) implements CopyValue {

        public Many {
            values = List.copyOf(values);
        }
    }

    record Rows(List<CopyRow> rows) implements CopyValue {

        public Rows {
            rows = List.copyOf(rows);
        }
    }
}
