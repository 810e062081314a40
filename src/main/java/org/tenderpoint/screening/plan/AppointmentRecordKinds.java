package org.tenderpoint.screening.plan;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.RecordGate;
import org.tenderpoint.client.record.CopyRow;
import org.tenderpoint.client.record.RecordKind;
import org.tenderpoint.client.record.RecordKind.CopyPart;
import org.tenderpoint.client.record.RecordKind.TimelineEntry;
import org.tenderpoint.client.record.RecordKind.TimelinePart;
import org.tenderpoint.client.record.RecordKinds;
import org.tenderpoint.client.record.RecordTable;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.SampleName;
import org.tenderpoint.practice.account.UserService;
import org.tenderpoint.practice.place.PracticePlaceService;
import org.tenderpoint.screening.PlannedSessionRecord;
import org.tenderpoint.screening.PlannedSessionRepository;
import org.tenderpoint.screening.SessionState;
import org.tenderpoint.vocabulary.say.Say;

/**
 * Appointments with their plans. Started sessions are shown on the timeline with their work, by the session feature.
 */
@Component
@Order(40)
record AppointmentRecordKinds(PlannedSessionRepository sessions, PlanService plans, RecordGate gate, CurrentUser user,
        PracticePlaceService places, UserService users)
        implements RecordKinds {

    private static final String LINES = "the order of the lines";
    private static final Set<SessionState> OF_THE_SESSION_FEATURE = Set.of(SessionState.IN_PROGRESS,
            SessionState.FINISHED, SessionState.SIGNED, SessionState.BROKEN_OFF);

    @Override
    public List<RecordKind> kinds() {
        return List.of(new RecordKind(
                List.of(
                        RecordTable.of("sessions")
                                .leavesOut("client_id version screening_id", RecordTable.OWN_KEYS)
                                .leavesOut("limits_at_end",
                                        "what stood, as the screening and the adjustments tell it one by one")
                                .leavesOut("told_at_arrival",
                                        "only until the visit is confirmed, where its answers stand")
                                .leavesOut("edits edited_by edited_at",
                                        "who changed the plan last, for a second editor"),
                        RecordTable.under("sessions", "planned_work", "session_id").leavesOut("session_id position",
                                LINES),
                        RecordTable.under("sessions", "first_planned_work", "session_id")
                                .leavesOut("session_id position", LINES)),
                CopyPart.in("appointments", this::copies),
                // everybody may see the schedule; the plan and the screening are for those to whom the record is open
                TimelinePart.toAll(TimelineEntry.Tab.SESSIONS, this::timeline)));
    }

    private List<CopyRow> copies(ClientId client) {
        // the second query completes the entities of the first: two joined lists at once would multiply each other
        sessions.withPlan(client.value());
        var names = places.names();
        return sessions.withFirstPlan(client.value()).stream().map(session -> session.copy(names)).toList();
    }

    private List<TimelineEntry> timeline(ClientId client, int most) {
        boolean clinical = gate.opens(client);
        var appointments = plans.newest(client, most).stream()
                .filter(session -> !clinical || !OF_THE_SESSION_FEATURE.contains(session.state()))
                .toList();
        var names = users.names(
                appointments.stream().map(PlannedSessionRecord::therapist).collect(Collectors.toSet()));
        return appointments.stream()
                .map(session -> entry(session, SampleName.inRow(names.getOrDefault(session.therapist(), "")), clinical))
                .toList();
    }

    /** What was planned, and why it fell through, which may tell of an illness. */
    private String detail(PlannedSessionRecord session) {
        var words = session.plan().stream()
                .map(work -> Texts.of("screening.timeline.work",
                        Texts.label(work.modality()), work.part().label(), work.pressure()))
                .collect(Collectors.joining("; "));
        var because = sessions.findById(session.id().value())
                .map(planned -> Say.it(planned.stateReason()))
                .filter(why -> !why.isBlank())
                .map(why -> Texts.of("screening.timeline.because", why));
        return Stream.concat(Stream.of(words), because.stream()).collect(Collectors.joining("\n"));
    }

    private TimelineEntry entry(PlannedSessionRecord session, String therapist, boolean clinical) {
        return new TimelineEntry(
                session.start(),
                Texts.of("screening.timeline.title", Dates.time(session.localStart().toLocalTime()), session.minutes(),
                        therapist),
                clinical ? detail(session) : "",
                route(session, clinical),
                "calendar")
                .withBadge(badge(session.state()), Texts.label(session.state()));
    }

    private Optional<String> route(PlannedSessionRecord session, boolean clinical) {
        var route = "sessions/" + session.id();
        boolean treats = user.has(Role.THERAPIST);
        if (clinical) {
            return Optional.of(route + (treats ? "/screening" : "/screening/review"));
        }
        boolean schedules = !treats || user.has(Role.FRONT_DESK) || user.has(Role.MANAGER);
        return Optional.of(route + "/plan").filter(_ -> session.state() == SessionState.PLANNED && schedules);
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
