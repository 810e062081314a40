package org.tenderpoint.intake.own;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.id.VersionedRow;

/** A file of questions as it was read in. Never changes; the newest counts. */
@Entity
@Table(name = "own_question_files")
class OwnQuestionRow extends VersionedRow {

    private int number;
    private String definition;

    private Instant readInAt;

    private UUID readInBy;

    private boolean ofSample;

    protected OwnQuestionRow() {}

    OwnQuestionRow(int number, String definition, Instant readInAt, UserId readInBy, boolean ofSample) {
        this.number = number;
        this.definition = definition;
        this.readInAt = readInAt;
        this.readInBy = readInBy.value();
        this.ofSample = ofSample;
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
