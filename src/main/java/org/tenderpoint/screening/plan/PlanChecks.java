package org.tenderpoint.screening.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.client.RestrictedClients;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.PracticePlaceId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.practice.account.UserService;
import org.tenderpoint.practice.place.PracticePlaceRecord;
import org.tenderpoint.practice.place.PracticePlaceService;
import org.tenderpoint.screening.NewSession;
import org.tenderpoint.screening.PlannedSessionRecord;
import org.tenderpoint.screening.PlannedSessionRepository;
import org.tenderpoint.screening.PlannedSessionRepository.OtherSession;
import org.tenderpoint.screening.SessionState;
import org.tenderpoint.screening.hold.HoldRepository;
import org.tenderpoint.screening.plan.PlanRefused.Problem;
import org.tenderpoint.screening.plan.PlannedDay.AgreedLimits;

/** Whether a session can take place at this time with these people. */
@Component
record PlanChecks(PlannedSessionRepository sessions, UserService users, ClientService clients,
        RestrictedClients restricted, PracticePlaceService places, HoldRepository holds,
        ObjectProvider<AgreedLimits> agreed) {

    /** The furthest that anybody plans ahead; anything later is probably a wrong year. */
    static final int YEARS_AHEAD = 2;

    private static final Set<SessionState> TAKES_TIME = EnumSet.of(SessionState.PLANNED, SessionState.ARRIVED,
            SessionState.SCREENED, SessionState.IN_PROGRESS);
    private static final UUID NONE = new UUID(0, 0);

    /**
     * @param except the session that is being moved
     * @throws PlanRefused if it cannot take place
     */
    void require(NewSession planned, ZoneId zone, Instant now, Optional<SessionId> except) {
        refuseIf(clients.dead(planned.client()), Problem.CLIENT_DIED);
        refuseIf(clients.archived(planned.client()), Problem.CLIENT_ARCHIVED);
        refuseIf(restricted.includes(planned.client()), Problem.CLIENT_RESTRICTED);
        var local = planned.localStart().truncatedTo(ChronoUnit.MINUTES);
        var today = LocalDate.ofInstant(now, zone);
        // a client who walks in is entered after the start, so the day counts and not the minute
        refuseIf(local.toLocalDate().isBefore(today), Problem.IN_THE_PAST);
        refuseIf(local.toLocalDate().isAfter(today.plusYears(YEARS_AHEAD)), Problem.TOO_FAR_AHEAD);
        refuseIf(zone.getRules().getValidOffsets(local).isEmpty(), Problem.NO_SUCH_HOUR);
        refuseIf(
                users.therapists().stream().noneMatch(user -> user.id().equals(planned.therapist())),
                Problem.NOT_A_THERAPIST);
        var start = ZonedDateTime.of(local, zone);
        var self = except.map(SessionId::value).orElse(NONE);
        refuseIf(ofTherapist(planned, start, self), Problem.THERAPIST_BUSY, () -> freeFrom(planned, start, self));
        refuseIf(ofClient(planned, start, self), Problem.CLIENT_BUSY, () -> freeFrom(planned, start, self));
    }

    /** When both have time for it, later that day. */
    private Optional<LocalTime> freeFrom(NewSession planned, ZonedDateTime start, UUID self) {
        var from = start;
        var other = ofTherapist(planned, from, self).or(() -> ofClient(planned, start, self));
        while (other.isPresent()) {
            var next = other.get().endAt().atZone(start.getZone());
            other = ofTherapist(planned, next, self).or(() -> ofClient(planned, next, self));
            from = next;
        }
        return Optional.of(from)
                .filter(free -> free.toLocalDate().equals(start.toLocalDate()))
                .map(ZonedDateTime::toLocalTime);
    }

    private Optional<OtherSession> ofTherapist(NewSession planned, ZonedDateTime start, UUID self) {
        return sessions.ofTherapist(planned.therapist().value(), start.toInstant(),
                start.plusMinutes(planned.minutes()).toInstant(), self, TAKES_TIME).stream().findFirst();
    }

    private Optional<OtherSession> ofClient(NewSession planned, ZonedDateTime start, UUID self) {
        return sessions.ofClient(planned.client().value(), start.toInstant(),
                start.plusMinutes(planned.minutes()).toInstant(), self, TAKES_TIME).stream().findFirst();
    }

    /** When the client may come again, and what was agreed; of both only what is not over. */
    NextDays nextDays(ClientId client, LocalDate today, ZoneId zone) {
        var told = agreed.stream().map(source -> source.nextDays(client)).toList();
        return new NextDays(
                Stream.of(
                        sessions.notBefore(client.value(), SessionState.DEFERRED, SessionState.CAME, today).stream(),
                        holds.restsUntil(client.value()).map(until -> LocalDate.ofInstant(until, zone)).stream(),
                        told.stream().flatMap(days -> days.notBefore().stream()))
                        .flatMap(Function.identity())
                        .filter(today::isBefore)
                        .max(Comparator.naturalOrder()),
                told.stream().flatMap(days -> days.agreed().stream())
                        .filter(days -> !days.last().isBefore(today))
                        .findFirst());
    }

    /** The place of a new session. @throws PlanRefused if that place is closed */
    PracticePlaceId place(NewSession planned) {
        refuseIf(planned.place().filter(wanted -> !open(wanted)).isPresent(), Problem.PLACE_CLOSED);
        return planned.place().orElseGet(() -> places.usual(planned.therapist()));
    }

    /** The same of one that is moved: it stays where it was unless that is closed, or it is wanted elsewhere. */
    PracticePlaceId place(NewSession moved, PracticePlaceId before) {
        boolean stays = moved.place().map(before::equals).orElseGet(() -> open(before));
        return stays ? before : place(moved);
    }

    private boolean open(PracticePlaceId place) {
        return place.equals(PracticePlaceId.OWN) || places.byId(place).filter(PracticePlaceRecord::active).isPresent();
    }

    /** @throws PlanRefused if this therapist has another session at that time */
    void requireFree(PlannedSessionRecord session, UserId therapist) {
        refuseIf(
                sessions.ofTherapist(
                        therapist.value(), session.start(), session.start().plus(session.minutes(), ChronoUnit.MINUTES),
                        session.id().value(), TAKES_TIME).stream().findFirst(),
                Problem.THERAPIST_BUSY, Optional::empty);
    }

    /** Who gives a session, for the trail. */
    String name(UserId therapist) {
        return users.names(Set.of(therapist)).values().stream().findFirst().orElse("");
    }

    private static void refuseIf(boolean wrong, Problem problem) {
        if (wrong) {
            throw new PlanRefused(problem);
        }
    }

    private static void refuseIf(
            Optional<OtherSession> other, Problem problem, Supplier<Optional<LocalTime>> freeFrom) {
        if (other.isPresent()) {
            throw new PlanRefused(problem, other.map(one -> new SessionId(one.id())), freeFrom.get());
        }
    }
}
