package org.tenderpoint.followup;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.tenderpoint.followup.answers.ClientReport.AnswerWay;
import org.tenderpoint.followup.answers.Feedback;
import org.tenderpoint.followup.answers.FeedbackRepository;
import org.tenderpoint.followup.contact.CheckInAuthority;
import org.tenderpoint.platform.store.BatchRunner;

/**
 * Assesses answers that clients began by link and did not finish: partial answers are triaged too. With several nodes,
 * the version of the feedback lets only one of them through.
 */
@Component
class CheckInRound {

    /** A client who has not answered for this long has stopped. */
    static final Duration STOPPED = Duration.ofMinutes(15);

    private static final int MOST = 200;

    private final FeedbackRepository feedbacks;
    private final CheckIns checkIns;
    private final CheckInAuthority authority;
    private final BatchRunner batchRunner;
    private final Clock clock;

    CheckInRound(
            FeedbackRepository feedbacks,
            CheckIns checkIns,
            CheckInAuthority authority,
            BatchRunner batchRunner,
            Clock clock) {
        this.feedbacks = feedbacks;
        this.checkIns = checkIns;
        this.authority = authority;
        this.batchRunner = batchRunner;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT2M")
    void go() {
        feedbacks.findByWayAndStateAndAnsweredAtBeforeOrderByAnsweredAt(
                AnswerWay.LINK, Feedback.State.DRAFT, clock.instant().minus(STOPPED), Limit.of(MOST))
                .forEach(stopped -> give(stopped.id().value()));
    }

    private void give(UUID id) {
        authority.within(() -> {
            batchRunner.tryOne("An answer by link", () -> feedbacks.findById(id)
                    .filter(one -> !one.given())
                    .ifPresent(one -> checkIns.giveWhatThereIs(one, clock.instant())));
            return id;
        });
    }
}
