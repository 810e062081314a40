package org.tenderpoint.outcome;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.outcome.rules.SmallNumbers;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.practice.Role;
import org.tenderpoint.shared.audit.AuditEvent;

/** What sessions led to, in figures. Managers see the practice, therapists their own sessions; nobody sees a single client. */
@Service
@PreAuthorize("hasAnyRole('THERAPIST', 'MANAGER')")
public class OutcomeService {

    private final OutcomeQueries queries;
    private final OutcomeRows rows;
    private final PracticeService practice;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OutcomeService(
            OutcomeQueries queries,
            OutcomeRows rows,
            PracticeService practice,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.queries = queries;
        this.rows = rows;
        this.practice = practice;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    /** The figures of the period that ends now. */
    @Transactional(readOnly = true)
    public Figures figures(Period period) {
        var now = clock.instant();
        var zone = practice.zone();
        var today = LocalDate.ofInstant(now, zone);
        boolean own = !currentUser.has(Role.MANAGER);
        var from = period.from(today);
        var which = new OutcomeQueries.Which(
                from.atStartOfDay(zone).toInstant(), now, own ? Optional.of(currentUser.id()) : Optional.empty());
        var totals = queries.totals(which);
        return new Figures(
                from,
                today,
                own,
                own ? SmallNumbers.PART : SmallNumbers.PRACTICE,
                totals.sessions(),
                totals.due(),
                totals.shares(),
                totals.redFlagUnknown(),
                queries.levels(which),
                queries.cells(which));
    }

    /**
     * Makes the rows that are counted again from the records.
     *
     * @return how many there are
     */
    @Transactional
    @PreAuthorize("hasRole('MANAGER')")
    public int rebuild() {
        int count = rows.rebuild();
        events.publishEvent(AuditEvent.of("rebuilt", "Outcome rows", new UUID(0, 0)));
        return count;
    }
}
