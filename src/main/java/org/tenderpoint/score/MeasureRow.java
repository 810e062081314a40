package org.tenderpoint.score;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.platform.id.Id.MeasureId;
import org.tenderpoint.platform.id.VersionedRow;

/** One version of a measure. Its definition never changes; another file makes another version. */
@Entity
@Table(name = "measures")
class MeasureRow extends VersionedRow {

    private String code;
    private int number;
    private String definition;
    private Instant since;
    private @Nullable Instant until;

    protected MeasureRow() {}

    MeasureRow(String code, int number, String definition, Instant now) {
        this.code = code;
        this.number = number;
        this.definition = definition;
        this.since = now;
    }

    MeasureId id() {
        return new MeasureId(id);
    }

    String code() {
        return code;
    }

    int number() {
        return number;
    }

    boolean inUse() {
        return until == null;
    }

    boolean says(String file) {
        return definition.equals(file);
    }

    void use() {
        until = null;
    }

    void stop(Instant now) {
        until = now;
    }

    MeasureVersion toRecord() {
        return new MeasureVersion(id(), number, Optional.ofNullable(until), MeasureFile.read(definition));
    }
}
