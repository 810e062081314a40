package org.tenderpoint.intake.own;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.platform.id.Id.UserId;

/** A file of questions as it was read in. Never changes; the newest counts. */
@Entity
@Table(name = "own_question_files")
class OwnQuestionRow {

    @Id
    private UUID id;

    private int number;
    private String definition;

    private Instant readInAt;

    private UUID readInBy;

    private boolean ofSample;

    @Version
    private @Nullable Integer version;

    protected OwnQuestionRow() {}

    OwnQuestionRow(int number, String definition, Instant readInAt, UserId readInBy, boolean ofSample) {
        this.id = UUID.randomUUID();
        this.number = number;
        this.definition = definition;
        this.readInAt = readInAt;
        this.readInBy = readInBy.value();
        this.ofSample = ofSample;
    }

    UUID id() {
        return id;
    }

    int number() {
        return number;
    }

    String definition() {
        return definition;
    }

    Instant readInAt() {
        return readInAt;
    }
}
