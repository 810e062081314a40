package org.tenderpoint.followup;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.tenderpoint.followup.answers.FeedbackRepository;
import org.tenderpoint.followup.contact.CheckInAuthority;
import org.tenderpoint.platform.store.schedule.BatchRunner;

/**
 * Assesses answers that clients began by link or at an arrival and did not finish: partial answers are triaged too.
 * With several nodes, the version of the feedback lets only one of them through.
 */
@Component
record CheckInRound(FeedbackRepository feedbacks, AnswersSoFar soFar, CheckInAuthority authority,
        BatchRunner batchRunner, Clock clock) {

    /** A client who has not answered for this long has stopped. */
    static final Duration STOPPED = Duration.ofMinutes(15);

    private static final int MOST = 200;

    @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT2M")
    void go() {
        feedbacks.stopped(clock.instant().minus(STOPPED), Limit.of(MOST))
                .forEach(stopped -> give(stopped.id().value()));
    }

    private void give(UUID id) {
        authority.within(() -> {
            batchRunner.tryOne("An answer that was left", () -> feedbacks.findById(id)
                    .filter(one -> !one.given())
                    .ifPresent(one -> soFar.stopped(one, clock.instant())));
            return id;
        });
    }
}
