package org.tenderpoint.client;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.tenderpoint.platform.id.UserId;

/** A value in a client's copy: paper shows words, the file codes, numbers and moments. */
public sealed interface CopyValue {

    public record Words(String words) implements CopyValue {}

    /** A word of the vocabulary. */
    record Code(String code, String words) implements CopyValue {}

    record Number(int number) implements CopyValue {}

    record Truth(boolean yes) implements CopyValue {}

    record Moment(Instant at) implements CopyValue {}

    record Day(LocalDate day) implements CopyValue {}

    /** Somebody who works here; named when the copy is drawn, so that all names take one query. */
    record Person(UserId who) implements CopyValue {}

    /** What was drawn by hand, as the lines that are kept of it; paper says that it was. */
    record Drawing(String lines) implements CopyValue {}

    /** Tells in the file which things belong together; paper leaves it out. */
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
