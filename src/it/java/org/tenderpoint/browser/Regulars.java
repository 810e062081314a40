package org.tenderpoint.browser;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tenderpoint.followup.FeedbackService;
import org.tenderpoint.followup.FollowUpScene;
import org.tenderpoint.followup.answers.GivenAnswers;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.FollowUpId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.SettableClock;
import org.tenderpoint.screening.NewSession;
import org.tenderpoint.screening.plan.PlanService;
import org.tenderpoint.session.SessionService;
import org.tenderpoint.session.Sessions;
import org.tenderpoint.vocabulary.Work;

/** Clients who were here on 9 March and come again on 23 March 2026. */
record Regulars(Sessions make, SessionService sessions, PlanService plans, FeedbackService feedback, JdbcTemplate jdbc,
        CurrentUser user) {

    /** The first visit, signed; who has said how it felt is not asked again on arrival. */
    ClientId lastTime(SettableClock clock, String name, Work... work) {
        return lastTime(clock, name, FollowUpScene.fine(), work);
    }

    /** @param said what the client answered two days later */
    ClientId lastTime(SettableClock clock, String name, GivenAnswers said, Work... work) {
        var client = make.named(name, Sessions.harmless(List.of(work)));
        var session = notAskedSince(clock, client, work);
        clock.set(clock.instant().plus(Duration.ofHours(50)));
        var followUp = jdbc.queryForObject("select id from follow_ups where session_id = ?", UUID.class,
                session.value());
        feedback.give(new FollowUpId(followUp), FollowUpScene.draft(said));
        return client;
    }

    /** The first visit, signed, and nobody has asked yet how it felt. */
    SessionId notAskedSince(SettableClock clock, ClientId client, Work... work) {
        clock.set(Instant.parse("2026-03-09T10:00:00Z"));
        var session = make.arrived(client, Sessions.calmVisit(), work);
        make.answeredAndScreened(session, client);
        sessions.sign(sessions.finish(sessions.start(session).id(), Optional.empty()).id(), "nothing to add");
        return session;
    }

    /** Nine months later, planned for 11 o'clock; the follow-up is still open. */
    SessionId plannedAfterMonths(SettableClock clock, String name, Work... work) {
        var client = make.named(name, Sessions.harmless(List.of(work)));
        notAskedSince(clock, client, work);
        clock.set(Instant.parse("2026-12-07T10:00:00Z"));
        return plans.plan(new NewSession(client, user.id(), LocalDateTime.of(2026, 12, 7, 11, 0), 60, List.of(work)));
    }

    /** Two weeks later, planned for 11 o'clock. */
    SessionId plannedAgain(SettableClock clock, ClientId client, Work... work) {
        clock.set(Instant.parse("2026-03-23T10:00:00Z"));
        return plans.plan(new NewSession(client, user.id(), LocalDateTime.of(2026, 3, 23, 11, 0), 60, List.of(work)));
    }

    /** The same, and here; nothing is asked yet. */
    SessionId hereAgain(SettableClock clock, ClientId client, Work... work) {
        var planned = plannedAgain(clock, client, work);
        plans.arrive(planned);
        return planned;
    }
}
