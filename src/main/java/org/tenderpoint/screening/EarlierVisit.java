package org.tenderpoint.screening;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.tenderpoint.platform.id.StoredRow;

/**
 * A visit from before the practice used this program, as another program's file tells it. If it took place it counts as
 * a massage, never as an outcome.
 */
@Entity
@Table(name = "earlier_visits")
public class EarlierVisit extends StoredRow {

    private UUID clientId;
    private UUID importId;
    private String source;
    private String sourceKey;
    private Instant startedAt;
    private int minutes;
    private String therapist;
    private String treatment;
    private VisitState state;

    protected EarlierVisit() {}

    public Instant startedAt() {
        return startedAt;
    }

    /** 0 if the file does not tell. */
    public int minutes() {
        return minutes;
    }

    /** As the file names them. */
    public String therapist() {
        return therapist;
    }

    public String treatment() {
        return treatment;
    }

    public VisitState state() {
        return state;
    }
}
