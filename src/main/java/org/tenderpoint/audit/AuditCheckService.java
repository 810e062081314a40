package org.tenderpoint.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.audit.ChainHead;
import org.tenderpoint.platform.audit.TrailHead;

/** Lets managers check the activity log and the signed records. */
@Service
@PreAuthorize("hasRole('MANAGER')")
public class AuditCheckService {

    private final Checks checks;
    private final TrailHead head;
    private final ApplicationEventPublisher events;

    AuditCheckService(Checks checks, TrailHead head, ApplicationEventPublisher events) {
        this.checks = checks;
        this.head = head;
        this.events = events;
    }

    /** Begins a check of everything, in the background. */
    @Transactional
    public void start() {
        events.publishEvent(AuditEvent.of("checked", "Trail", head.current().chain()));
        checks.start();
    }

    /** How far it is; empty when none runs. */
    public OptionalDouble progress() {
        return checks.progress();
    }

    /** The last check of everything. */
    @Transactional(readOnly = true)
    public Optional<CheckMade> last() {
        return checks.last()
                .map(made -> new CheckMade(made.at(), made.entries(), made.records()));
    }

    /** What does not fit, as far as anybody knows now. */
    @Transactional(readOnly = true)
    public List<CheckFinding> standing() {
        return checks.standing().stream().flatMap(made -> made.findings().stream()).distinct().toList();
    }

    /** The newest entry, to be kept on paper. */
    @Transactional(readOnly = true)
    public ChainHead head() {
        return head.current();
    }

    public record CheckMade(Instant at, long entries, long records) {}
}
