package org.tenderpoint.followup;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tenderpoint.followup.SampleReactions.Description;
import org.tenderpoint.followup.answers.AnsweredBy;
import org.tenderpoint.followup.answers.CallDraft;
import org.tenderpoint.followup.answers.SampleAnswers;
import org.tenderpoint.followup.contact.FollowUp;
import org.tenderpoint.followup.contact.FollowUpRepository;
import org.tenderpoint.followup.contact.FollowUpState;
import org.tenderpoint.followup.contact.TryOutcome;
import org.tenderpoint.intake.VisitConfirmed;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.practice.setup.SampleClient;
import org.tenderpoint.practice.setup.SampleClient.Scene;
import org.tenderpoint.practice.setup.SamplePerson;
import org.tenderpoint.practice.setup.SampleTopic;
import org.tenderpoint.practice.setup.SampleWorld;
import org.tenderpoint.session.SessionFinished;
import org.tenderpoint.vocabulary.say.Phrase;

/**
 * The calls after the sample's sessions: three in four clients are reached, the others are rung three times and asked
 * at their next visit. What a result requires is done: talks, doctors' answers, contacts about alerts.
 */
@Component
record SampleFollowUps(CallService calls, FeedbackService feedback, FollowUpRepository rows, WorklistService worklist,
        SampleAnswers answers, SampleReactions reactions, SampleHomeCare home, PracticeTime time)
        implements SampleWorld.Part {

    private static final Duration JUST_SAID = Duration.ofMinutes(15);

    @Override
    public int order() {
        return 50;
    }

    @Override
    public void create(SampleWorld world) {
        // calls come from sessions that end
    }

    /** Schedules the calls on the timeline; the follow-up itself is made as for every session. */
    @EventListener
    void on(SessionFinished finished) {
        SampleWorld.current().ifPresent(world -> SampleWorld.current(finished.client()).ifPresent(client -> {
            var by = client.chance(Description.read().atDesk())
                    ? world.frontDesk()
                    : world.therapist(finished.therapist());
            var first = world
                    .open(finished.endedAt().plus(Duration.ofHours(Description.read().firstCallHours()))
                            .plusSeconds(client.random().nextInt(Description.read().within() * 3600)));
            boolean now = finished.endedAt().isAfter(standsForNow(world));
            if (now && client.scene() == Scene.CALL_DUE) {
                return;
            }
            if (now && client.scene() == Scene.ALERT) {
                world.at(client.turn(), SampleTopic.FOLLOW_UPS, world.now().minus(JUST_SAID), world.frontDesk(),
                        () -> rows.findBySessionId(finished.session().value())
                                .ifPresent(row -> give(world, client, world.frontDesk(), row, false)));
                return;
            }
            int inVain = !client.chance(Description.read().reached())
                    ? Description.read().tries()
                    : client.chance(Description.read().atSecondTry()) ? 1 : 0;
            call(world, client, by, finished, first, inVain);
        }));
    }

    /** @param inVain how many calls nobody answers */
    private void call(
            SampleWorld world, SampleClient client, SamplePerson by, SessionFinished finished, Instant at, int inVain) {
        world.at(client.turn(), SampleTopic.FOLLOW_UPS, at, by, () -> rows.findBySessionId(finished.session().value())
                .filter(row -> row.state() == FollowUpState.OPEN)
                .ifPresent(row -> {
                    if (inVain == 0) {
                        give(world, client, by, row, false);
                        return;
                    }
                    var outcome = client.chance(Description.read().declined())
                            ? TryOutcome.DECLINED
                            : client.chance(Description.read().noAnswer())
                                    ? TryOutcome.NO_ANSWER
                                    : TryOutcome.VOICEMAIL;
                    calls.attempt(row.id(), outcome, Optional.empty(), "");
                    call(world, client, by, finished,
                            world.open(at.plus(Duration.ofHours(Description.read().nextTryHours()))),
                            inVain - 1);
                }));
    }

    /** A client who was not reached is asked at the next visit, before the massage. */
    @EventListener
    void on(VisitConfirmed visit) {
        SampleWorld.current().ifPresent(world -> SampleWorld.current(visit.client()).ifPresent(client -> {
            rows.findByClientIdOrderBySessionEndDesc(visit.client().value()).stream()
                    .filter(row -> row.sessionEnd().isBefore(visit.at()))
                    .filter(row -> row.answeredAt().isEmpty())
                    .forEach(row -> give(world, client, client.therapist(), row, true));
        }));
    }

    /** @param here whether the client is in the practice and not on the phone */
    private void give(SampleWorld world, SampleClient client, SamplePerson by, FollowUp row, boolean here) {
        var moment = time.now();
        boolean alarms = client.scene() == Scene.ALERT && row.sessionEnd().isAfter(standsForNow(world));
        var effects = answers.effects(client, row, alarms);
        if (effects.isEmpty()) {
            return;
        }
        var said = home.said(
                client, row, answers.said(by, client, effects.get(), Duration.between(row.sessionEnd(), moment)));
        var result = feedback.give(row.id(), new CallDraft(said, Phrase.NOTHING, AnsweredBy.CLIENT));
        rows.findById(row.id().value()).flatMap(FollowUp::level)
                .ifPresent(level -> reactions.to(
                        world, client, row, result.assessment(), level, moment, here,
                        (therapist, same) -> give(world, client, therapist, same, false)));
    }

    @Override
    public void handOver(SampleWorld world, SamplePerson host) {
        world.clients().stream()
                .filter(client -> client.scene() == Scene.CALL_DUE || client.scene() == Scene.ALERT)
                .flatMap(client -> rows.findByClientIdOrderBySessionEndDesc(client.id().value()).stream())
                .filter(row -> row.state() != FollowUpState.CLOSED)
                .forEach(row -> worklist.reassign(row.id(), host.id(), Description.read().words().yours()));
    }

    private static Instant standsForNow(SampleWorld world) {
        return world.now().minus(Duration.ofDays(Description.read().nowDays()));
    }
}
