package org.tenderpoint.screening.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.client.RecordGate;
import org.tenderpoint.platform.OpeningHours;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.PracticePlaceId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.account.UserService;
import org.tenderpoint.screening.PlannedSession;
import org.tenderpoint.screening.PlannedSessionRepository;
import org.tenderpoint.screening.ScreeningChangeRecord;
import org.tenderpoint.screening.ScreeningChangeRepository;
import org.tenderpoint.screening.ScreeningRepository;
import org.tenderpoint.screening.SessionState;
import org.tenderpoint.screening.hold.HoldRepository;
import org.tenderpoint.vocabulary.Modality;

/** The sessions of a day in a constant number of queries, with as much of their screening as the reader may see. */
@Component
record DayList(PlannedSessionRepository sessions, ScreeningRepository screenings, ScreeningChangeRepository changes,
        HoldRepository holds, ClientService clients, UserService users, RecordGate gate, CurrentUser currentUser) {

    /** As many as somebody moves in one go; the next follow. */
    private static final int OUTSIDE = 30;

    /** Weeks of a large practice, read each time its hours are shown. */
    private static final int LOOKED_THROUGH = 2_000;

    /** @param place where; empty for everywhere */
    List<DayRow> of(LocalDate day, Optional<UserId> therapist, Optional<PracticePlaceId> place, ZoneId zone) {
        var from = day.atStartOfDay(zone).toInstant();
        var to = day.plusDays(1).atStartOfDay(zone).toInstant();
        var all = therapist
                .map(id -> sessions.linesBetween(from, to, id.value()))
                .orElseGet(() -> sessions.linesBetween(from, to));
        return rows(all.stream()
                .filter(line -> place.filter(where -> !where.equals(PracticePlaceId.of(line.place()))).isEmpty())
                .toList(), from, zone);
    }

    /** Those from this day on that have not begun and are not called off. */
    List<DayRow> upcoming(LocalDate day, UserId therapist, ZoneId zone) {
        var from = day.atStartOfDay(zone).toInstant();
        var to = day.plusYears(PlanChecks.YEARS_AHEAD + 1).atStartOfDay(zone).toInstant();
        return rows(sessions.linesBetween(from, to, therapist.value()).stream()
                .filter(line -> line.state().beforeStart())
                .toList(), from, zone);
    }

    /** The same at a place outside these hours: the first of them, among as many as are looked through at once. */
    List<DayRow> outside(OpeningHours hours, PracticePlaceId place, LocalDate day, ZoneId zone) {
        var from = day.atStartOfDay(zone).toInstant();
        var ahead = sessions.linesAhead(from, SessionState.BEFORE_START, place.value(), PracticePlaceId.OWN.value(),
                Limit.of(LOOKED_THROUGH));
        return rows(ahead.stream()
                .filter(line -> !hours.cover(LocalDateTime.parse(line.localStart()), line.minutes()))
                .limit(OUTSIDE)
                .toList(), from, zone);
    }

    /** Those of these people from this day on that overlap another of the same person. */
    List<DayRow> atOneTime(Set<ClientId> whose, LocalDate day, ZoneId zone) {
        var from = day.atStartOfDay(zone).toInstant();
        return rows(sessions.overlapping(
                whose.stream().map(ClientId::value).toList(), from, SessionState.BEFORE_START), from, zone);
    }

    private List<DayRow> rows(List<PlannedSessionRepository.Line> lines, Instant from, ZoneId zone) {
        if (lines.isEmpty()) {
            return List.of();
        }
        var modalities = sessions
                .firstModalities(lines.stream().map(PlannedSessionRepository.Line::id).toList())
                .stream()
                .collect(Collectors.toMap(
                        PlannedSessionRepository.FirstModality::session,
                        PlannedSessionRepository.FirstModality::modality));
        var screened = screenings
                .summaries(lines.stream()
                        .flatMap(line -> Optional.ofNullable(line.screening()).stream())
                        .toList())
                .stream()
                .collect(Collectors.toMap(ScreeningRepository.Summary::id, Function.identity()));
        var names = clients.names(
                lines.stream().map(line -> new ClientId(line.client())).collect(Collectors.toSet()));
        var people = users.names(
                lines.stream().map(line -> new UserId(line.therapist())).collect(Collectors.toSet()));
        // the level is a clinical fact; a reader without access to the record learns only whether the session is ready
        var open = gate.open(lines.stream().map(line -> new ClientId(line.client())).collect(Collectors.toSet()));
        // a hold may have been opened while nobody was signed in, so the last screening may not include it
        var held = holds.clientsHeld(lines.stream().map(PlannedSessionRepository.Line::client).toList(), from);
        var changed = unseen(lines);
        return lines.stream()
                .map(line -> row(
                        line,
                        Optional.ofNullable(modalities.get(line.id())),
                        Optional.ofNullable(line.screening()).map(screened::get),
                        names,
                        people,
                        held.contains(line.client()),
                        open.contains(new ClientId(line.client())),
                        Optional.ofNullable(changed.get(line.id())),
                        zone))
                // a session that is over stands where it was, not where it was planned
                .sorted(Comparator.comparing(DayRow::localStart))
                .toList();
    }

    /** The same result for a single session. */
    boolean ready(PlannedSession session) {
        boolean held = !holds.clientsHeld(List.of(session.client().value()), session.startAt()).isEmpty();
        return !held
                && session.screening().stream()
                        .flatMap(id -> screenings.summaries(List.of(id.value())).stream())
                        .anyMatch(ScreeningRepository.Summary::settled);
    }

    private DayRow row(
            PlannedSessionRepository.Line line,
            Optional<Modality> modality,
            Optional<ScreeningRepository.Summary> screening,
            Map<ClientId, String> names,
            Map<UserId, String> people,
            boolean held,
            boolean clinical,
            Optional<ScreeningChangeRecord> changed,
            ZoneId zone) {
        // after the session its real times, including corrected ones
        var happened = line.heldSession();
        var client = new ClientId(line.client());
        var therapist = new UserId(line.therapist());
        return new DayRow(
                new SessionId(line.id()),
                client,
                names.getOrDefault(client, ""),
                therapist,
                people.getOrDefault(therapist, ""),
                PracticePlaceId.of(line.place()),
                happened.map(was -> LocalDateTime.ofInstant(was.start(), zone))
                        .orElseGet(() -> LocalDateTime.parse(line.localStart())),
                happened.map(PlannedSessionRepository.HeldSession::minutes).orElseGet(line::minutes),
                modality,
                line.state(),
                screening.filter(_ -> clinical).map(ScreeningRepository.Summary::level),
                screening.map(ScreeningRepository.Summary::provisional).orElse(true),
                screening.filter(_ -> clinical).map(ScreeningRepository.Summary::findings).orElse(0),
                clinical,
                !held && screening.map(ScreeningRepository.Summary::settled).orElse(false),
                screening.map(ScreeningRepository.Summary::waitsForIntake).orElse(false),
                screening.filter(_ -> clinical).map(ScreeningRepository.Summary::waitsForTalk).orElse(false),
                changed.filter(_ -> clinical));
    }

    /** Changes to the signed-in therapist's own sessions that they have not read yet. */
    private Map<UUID, ScreeningChangeRecord> unseen(List<PlannedSessionRepository.Line> lines) {
        if (!currentUser.has(Role.THERAPIST)) {
            return Map.of();
        }
        var reader = currentUser.id();
        var own = lines.stream()
                .filter(line -> line.therapist().equals(reader.value()) && line.state().beforeStart())
                .map(PlannedSessionRepository.Line::id)
                .toList();
        var newest = new HashMap<UUID, ScreeningChangeRecord>();
        if (!own.isEmpty()) {
            changes.unseen(own, reader.value()).stream()
                    .map(change -> change.toRecord(false))
                    .forEach(change -> newest.merge(change.session().value(), change,
                            (there, older) -> there.stricter() || !older.stricter() ? there : older));
        }
        return newest;
    }
}
