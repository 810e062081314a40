package org.tenderpoint.score;

import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.client.RecordGate;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.id.Id.ClientId;

/** What one client has answered to measures, for those who may read it. */
@Service
@PreAuthorize("hasAnyRole('THERAPIST', 'MANAGER')")
public class ScoreService {

    private final Scores scores;
    private final RecordGate gate;
    private final ApplicationEventPublisher events;

    ScoreService(Scores scores, RecordGate gate, ApplicationEventPublisher events) {
        this.scores = scores;
        this.gate = gate;
        this.events = events;
    }

    /** Everything, oldest first. A look into the record. */
    @Transactional
    public List<ToldScore> all(ClientId client) {
        gate.require(client);
        var all = scores.ofClients(Set.of(client)).getOrDefault(client, List.of());
        if (!all.isEmpty()) {
            events.publishEvent(AuditEvent.opened(Scores.RECORD, client.value(), client));
        }
        return all;
    }
}
