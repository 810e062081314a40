package org.tenderpoint.followup;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.tenderpoint.followup.contact.ClosingReason;
import org.tenderpoint.followup.contact.Contacts;
import org.tenderpoint.followup.contact.FollowUpRepository;
import org.tenderpoint.followup.contact.FollowUpTimes;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.followup.rules.timing.ContactTimes;
import org.tenderpoint.platform.store.schedule.BatchRunner;
import org.tenderpoint.practice.setup.SamplePractice;
import org.tenderpoint.screening.PlannedSessionRecord;
import org.tenderpoint.screening.plan.UnendedSessions;

/**
 * Scheduled work: makes follow-ups for sessions that were started but never ended (FUP-01), and ends those that are too
 * old to ask about (FUP-17). Safe on several nodes at once: one follow-up per session, and the version of its row, let
 * one of them through.
 */
@Component
record FollowUpRound(FollowUpRepository followUps, FollowUpMaker maker, Contacts contacts, FollowUpTimes times,
        UnendedSessions running, SamplePractice sample, BatchRunner batchRunner, Clock clock) {

    static final Duration ENDS_AFTER = ContactTimes.ENDS_AFTER;

    private static final Set<TriageLevel> MILD = EnumSet.range(TriageLevel.EXPECTED, TriageLevel.THERAPIST);
    private static final int MOST = 200;

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT10M")
    void go() {
        // the sample is still playing through its past; its calls are not late
        if (sample.progress().isPresent()) {
            return;
        }
        var now = clock.instant();
        running.endedByPlan(now.minus(ENDS_AFTER), now).stream()
                .filter(session -> isOver(session, now))
                .forEach(session -> batchRunner.tryOne("A follow-up", () -> makeFor(session, now)));
        followUps.open(now.minus(ENDS_AFTER), MILD, Limit.of(MOST))
                .forEach(followUp -> batchRunner.tryOne("A follow-up", () -> end(followUp.id().value(), now)));
    }

    /**
     * Whether the practice has closed on the day of the planned end; a session that runs past closing time is not
     * touched before its own end.
     */
    private boolean isOver(PlannedSessionRecord session, Instant now) {
        var zone = times.zone();
        var end = session.start().plus(Duration.ofMinutes(session.minutes()));
        var day = end.atZone(zone).toLocalDate();
        var closing = times.hours().closing(day, zone).orElse(end);
        return !now.isBefore(closing.isAfter(end) ? closing : end);
    }

    private void makeFor(PlannedSessionRecord session, Instant now) {
        if (!followUps.existsBySessionId(session.id().value())) {
            try {
                maker.madeForUnfinished(session, now);
            } catch (DataIntegrityViolationException broken) {
                throw isMadeMeanwhile(broken)
                        ? new CannotAcquireLockException("Whoever ended the session made its follow-up", broken)
                        : broken;
            }
        }
    }

    /**
     * Whether the follow-up was made at the same moment by somebody who ended the session; each session has only one.
     */
    static boolean isMadeMeanwhile(DataIntegrityViolationException broken) {
        return String.valueOf(broken.getMostSpecificCause().getMessage()).toLowerCase(Locale.ROOT)
                .contains("follow_ups_session");
    }

    private void end(UUID id, Instant now) {
        followUps.findById(id)
                .filter(one -> one.mayEndUnanswered() && one.takenBy(now).isEmpty())
                .ifPresent(one -> {
                    contacts.close(one, ClosingReason.LAPSED, now);
                    followUps.save(one);
                });
    }
}
