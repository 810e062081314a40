package org.tenderpoint.screening;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.client.ClientCopyPart;
import org.tenderpoint.client.CopyChapter;
import org.tenderpoint.client.RecordGate;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.ClientId;

/** Appointments with what was planned, what screening found in it, against what a therapist went ahead, and what held a session. */
@Service
@Order(40)
@PreAuthorize("hasAnyRole('THERAPIST', 'MANAGER')")
class ScreeningCopy implements ClientCopyPart {

    private final PlannedSessionRepository sessions;
    private final ScreeningRepository screenings;
    private final ScreeningChangeRepository changes;
    private final OverrideRepository overrides;
    private final AskAnswerRepository answers;
    private final HoldRepository holds;
    private final RecordGate gate;

    ScreeningCopy(
            PlannedSessionRepository sessions, ScreeningRepository screenings, ScreeningChangeRepository changes,
            OverrideRepository overrides, AskAnswerRepository answers, HoldRepository holds, RecordGate gate) {
        this.sessions = sessions;
        this.screenings = screenings;
        this.changes = changes;
        this.overrides = overrides;
        this.answers = answers;
        this.holds = holds;
        this.gate = gate;
    }

    @Override
    public String holds() {
        return Texts.of("copy.holds.screening");
    }

    @Override
    @Transactional(readOnly = true)
    public List<CopyChapter> of(ClientId client) {
        gate.require(client);
        var id = client.value();
        // the second query completes what the first has read: two lists at once would multiply each other
        sessions.withPlan(id);
        return List.of(
                new CopyChapter("appointments", sessions.withFirstPlan(id).stream().map(PlannedSession::copy).toList()),
                new CopyChapter("screenings", screenings.ofClient(id).stream().map(Screening::copy).toList()),
                new CopyChapter("screening_changes", changes.ofClient(id).stream().map(ScreeningChangeRow::copy).toList()),
                new CopyChapter("overrides", overrides.ofClient(id).stream().map(OverrideRow::copy).toList()),
                new CopyChapter("questions", answers.findByClientIdOrderByMadeAt(id).stream().map(AskAnswer::copy).toList()),
                new CopyChapter("holds", holds.findByClientIdOrderByOpenedAt(id).stream().map(Hold::copy).toList()));
    }
}
