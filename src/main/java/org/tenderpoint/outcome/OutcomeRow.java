package org.tenderpoint.outcome;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.followup.FollowUpResults.Result;
import org.tenderpoint.followup.rules.TriageLevel;
import org.tenderpoint.shared.Work;
import org.tenderpoint.shared.id.SessionId;

/** One session as counted. */
@Entity
@Table(name = "outcome_rows")
class OutcomeRow {

    @Id
    private UUID sessionId;

    private UUID clientId;
    private UUID therapistId;
    private Instant sessionEnd;
    private boolean brokenOff;
    private Instant dueFrom;
    private @Nullable Instant answeredAt;
    private @Nullable Integer worst;
    private @Nullable String level;
    private String redFlag;

    @ElementCollection
    @CollectionTable(name = "outcome_work", joinColumns = @JoinColumn(name = "session_id"))
    @OrderColumn(name = "position")
    private List<OutcomeWork> work = new ArrayList<>();

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected OutcomeRow() {}

    static OutcomeRow of(SessionId session) {
        var row = new OutcomeRow();
        row.sessionId = session.value();
        return row;
    }

    /** Takes over what is known now. */
    OutcomeRow derive(Result result, List<Work> done) {
        clientId = result.client().value();
        therapistId = result.therapist().value();
        sessionEnd = result.sessionEnd();
        brokenOff = result.brokenOff();
        dueFrom = result.dueFrom();
        answeredAt = result.answeredAt().orElse(null);
        worst = result.worst().isPresent() ? result.worst().getAsInt() : null;
        level = result.level().map(TriageLevel::code).orElse(null);
        redFlag = result.redFlag().code();
        var lines = done.stream().map(OutcomeWork::of).distinct().toList();
        if (!work.equals(lines)) {
            work.clear();
            work.addAll(lines);
        }
        return this;
    }
}
