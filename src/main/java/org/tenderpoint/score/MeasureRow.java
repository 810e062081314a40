package org.tenderpoint.score;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.platform.id.Id.MeasureId;

/** One version of a measure. Its definition never changes; another file makes another version. */
@Entity
@Table(name = "measures")
class MeasureRow {

    @Id
    private UUID id;

    private String code;
    private int number;
    private String definition;
    private Instant since;
    private @Nullable Instant until;

    @Version
    private @Nullable Integer version;

    protected MeasureRow() {}

    MeasureRow(String code, int number, String definition, Instant now) {
        this.id = MeasureId.random().value();
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
        return new MeasureVersion(id(), number, since, Optional.ofNullable(until), MeasureFile.read(definition));
    }
}
