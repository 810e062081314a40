package org.tenderpoint.session;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;
import org.tenderpoint.intake.VisitService;
import org.tenderpoint.platform.id.SessionId;
import org.tenderpoint.practice.setup.SamplePart;
import org.tenderpoint.practice.setup.SampleWhat;
import org.tenderpoint.practice.setup.SampleWorld;
import org.tenderpoint.screening.NewSession;
import org.tenderpoint.screening.SessionState;
import org.tenderpoint.screening.plan.LimitService;
import org.tenderpoint.screening.plan.PlanService;

/**
 * A year of sessions: planned, screened, given, charted and signed. Each is a row of steps, so that at the present
 * moment some clients have arrived, some lie on the table, and some notes are still to be written.
 */
@Component
class SampleSessions implements SamplePart {

    private static final Duration UNSIGNED_FOR = Duration.ofDays(3);
    private static final Duration ARRIVES_BEFORE = Duration.ofMinutes(12);
    private static final Duration SOON = Duration.ofMinutes(30);

    private final PlanService plans;
    private final VisitService visits;
    private final SamplePlans ready;
    private final SessionService sessions;
    private final LimitService limits;

    SampleSessions(
            PlanService plans, VisitService visits, SamplePlans ready, SessionService sessions, LimitService limits) {
        this.plans = plans;
        this.visits = visits;
        this.ready = ready;
        this.sessions = sessions;
        this.limits = limits;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public void create(SampleWorld world) {
        new SampleCalendar(world).fill().forEach(slot -> put(world, new SampleVisit(slot)));
    }

    private void put(SampleWorld world, SampleVisit visit) {
        var client = visit.client;
        var start = world.instant(visit.start);
        var entered = world.instant(client.firstVisit().minusDays(2).atTime(12, 30));
        var planned = start.minus(Duration.ofDays(SampleCalendar.DAYS_AHEAD))
                .minus(client.random().nextInt(300), ChronoUnit.MINUTES);
        world.at(SampleWhat.SESSIONS, planned.isBefore(entered) ? entered : planned, world.frontDesk(),
                () -> plan(visit));
        if (world.host().filter(visit.therapist::equals).isPresent()) {
            // the rest is theirs to try; the first of the day is there already
            var comes = start.minus(ARRIVES_BEFORE);
            var here = comes.isBefore(world.now()) || start.minus(SOON).isAfter(world.now())
                    ? comes
                    : world.now().minusSeconds(240);
            world.at(SampleWhat.SESSIONS, here, world.frontDesk(), () -> arrive(visit));
            return;
        }
        if (!visit.sure && client.chance(3)) {
            world.at(SampleWhat.SESSIONS, start.minus(Duration.ofHours(20)), world.frontDesk(), () -> visit.id()
                    .filter(id -> is(id, SessionState.PLANNED))
                    .ifPresent(id -> plans.cancel(id, "Client called: cannot come")));
            return;
        }
        if (!visit.sure && client.chance(2)) {
            world.at(SampleWhat.SESSIONS, start.plus(Duration.ofMinutes(30)), world.frontDesk(), () -> visit.id()
                    .filter(id -> is(id, SessionState.PLANNED))
                    .ifPresent(plans::missed));
            return;
        }
        var end = start.plus(Duration.ofMinutes(visit.minutes));
        boolean breaksOff = !visit.sure && client.chance(0.4);
        boolean stays = end.isAfter(world.now().minus(UNSIGNED_FOR)) && client.chance(7);
        var signed = end.plus(Duration.ofMinutes(5 + client.random().nextInt(50)));
        world.at(SampleWhat.SESSIONS, start.minus(ARRIVES_BEFORE), world.frontDesk(), () -> arrive(visit));
        world.at(SampleWhat.SESSIONS, start.minus(Duration.ofMinutes(5)), visit.therapist, () -> visit.id()
                .filter(id -> is(id, SessionState.ARRIVED))
                .ifPresent(id -> visits.confirm(id, client.id(), visit.answers)));
        world.at(SampleWhat.SESSIONS, start, visit.therapist, () -> visit.id()
                .filter(id -> is(id, SessionState.SCREENED))
                .filter(id -> ready.makeReady(visit, id))
                .ifPresent(sessions::start));
        world.at(SampleWhat.SESSIONS, end, visit.therapist, () -> visit.id()
                .filter(id -> is(id, SessionState.IN_PROGRESS))
                .ifPresent(id -> end(visit, id, breaksOff)));
        if (!stays) {
            world.at(SampleWhat.SESSIONS, signed, visit.therapist, () -> visit.id()
                    .filter(id -> is(id, SessionState.FINISHED) || is(id, SessionState.BROKEN_OFF))
                    .ifPresent(this::sign));
        }
    }

    private void sign(SessionId id) {
        sessions.signQuestions(id).limits().forEach(
                overstep -> sessions.goBeyond(id, overstep.limit(), "Agreed at the table; the client was asked twice"));
        sessions.sign(id, "Stopped early; what there was to say stands in the reason");
    }

    private void arrive(SampleVisit visit) {
        visit.id().filter(id -> is(id, SessionState.PLANNED)).ifPresent(plans::arrive);
    }

    private void plan(SampleVisit visit) {
        if (visit.sure && busy(visit)) {
            return;
        }
        visit.planned(plans.plan(new NewSession(
                visit.client.id(), visit.therapist.id(), visit.start, visit.minutes, visit.plan)));
    }

    /** Whoever makes the sample may have real clients at that time. */
    private boolean busy(SampleVisit visit) {
        var ends = visit.start.plusMinutes(visit.minutes);
        return plans.day(visit.start.toLocalDate(), Optional.of(visit.therapist.id())).stream()
                .filter(row -> row.state() != SessionState.CANCELLED)
                .anyMatch(row -> row.localStart().isBefore(ends)
                        && visit.start.isBefore(row.localStart().plusMinutes(row.minutes())));
    }

    private void end(SampleVisit visit, SessionId id, boolean breaksOff) {
        if (breaksOff) {
            sessions.breakOff(id, Optional.empty(), "Felt light-headed; sat up and drank, better after ten minutes",
                    false);
            return;
        }
        var chart = sessions.open(id).orElseThrow();
        var work = limits.of(id).within(chart.work());
        var charted = work.work().isEmpty() ? chart : sessions.saveWork(id, chart.version(), work.work());
        sessions.savePain(id, charted.version(), OptionalInt.of(visit.painDuring), OptionalInt.of(visit.painAfter));
        sessions.saveNote(id, 0, visit.note);
        sessions.finish(id, Optional.empty());
    }

    private boolean is(SessionId id, SessionState state) {
        return plans.byId(id).filter(session -> session.state() == state).isPresent();
    }
}
