package org.tenderpoint.screening.ui;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.RecordGate;
import org.tenderpoint.client.TimelineEntry;
import org.tenderpoint.client.TimelineSource;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.ClientId;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.Role;
import org.tenderpoint.screening.PlanService;
import org.tenderpoint.screening.PlannedSessionRecord;
import org.tenderpoint.screening.SessionState;

/**
 * Sessions that are planned, or did not take place, on a client's page. Those that were started stand there with what was
 * done, from the session feature.
 */
@Component
class SessionTimeline implements TimelineSource {

    private static final Set<SessionState> OF_THE_SESSION_FEATURE =
            Set.of(SessionState.IN_PROGRESS, SessionState.FINISHED, SessionState.SIGNED, SessionState.BROKEN_OFF);

    private final PlanService plans;
    private final RecordGate gate;
    private final CurrentUser currentUser;

    SessionTimeline(PlanService plans, RecordGate gate, CurrentUser currentUser) {
        this.plans = plans;
        this.gate = gate;
        this.currentUser = currentUser;
    }

    @Override
    public List<TimelineEntry> of(ClientId client, int most) {
        // the schedule is everybody's; what is planned, and the screening, are for those to whom the record is open
        boolean clinical = gate.opens(client);
        return plans.newest(client, most).stream()
                .filter(session -> !clinical || !OF_THE_SESSION_FEATURE.contains(session.state()))
                .map(session -> entry(session, clinical))
                .toList();
    }

    @Override
    public Kind kind() {
        return Kind.SESSIONS;
    }

    @Override
    public Set<Role> readers() {
        return Set.of(Role.values());
    }

    private TimelineEntry entry(PlannedSessionRecord session, boolean clinical) {
        var state = session.state();
        var words = session.plan().stream()
                .map(work -> Texts.of("screening.timeline.work",
                        Texts.label(work.modality()), work.part().label(), work.pressure()))
                .toList();
        return new TimelineEntry(
                        session.start(),
                        Texts.of("screening.timeline.title", session.minutes()),
                        clinical ? String.join("; ", words) : "",
                        route(session, clinical),
                        Optional.empty(),
                        "calendar")
                .withBadge(badge(state), Texts.label(state));
    }

    private Optional<String> route(PlannedSessionRecord session, boolean clinical) {
        boolean treats = currentUser.has(Role.THERAPIST);
        if (clinical) {
            return Optional.of(treats
                    ? ScreeningNavigation.route(session.id())
                    : ScreeningNavigation.reviewRoute(session.id()));
        }
        boolean schedules = !treats || currentUser.has(Role.FRONT_DESK) || currentUser.has(Role.MANAGER);
        return session.state() == SessionState.PLANNED && schedules
                ? Optional.of(ScreeningNavigation.changeRoute(session.id()))
                : Optional.empty();
    }

    private static String badge(SessionState state) {
        return switch (state) {
            case PLANNED, ARRIVED -> "info";
            case SCREENED, IN_PROGRESS, FINISHED, SIGNED -> "ok";
            case CANCELLED, MISSED -> "adapt";
            case DEFERRED, BROKEN_OFF -> "stop";
        };
    }
}
