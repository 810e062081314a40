package org.tenderpoint.followup;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Assesses what clients began to answer by link and did not finish: partial answers are triaged too. On several nodes the
 * version of the feedback lets one of them through.
 */
@Component
class CheckInRound {

    /** So long without an answer counts as stopped. */
    static final Duration STOPPED = Duration.ofMinutes(15);

    private static final int MOST = 200;
    private static final Logger LOG = LoggerFactory.getLogger(CheckInRound.class);

    private final FeedbackRepository feedbacks;
    private final CheckIns checkIns;
    private final CheckInAuthority authority;
    private final TransactionOperations transaction;
    private final Clock clock;

    CheckInRound(
            FeedbackRepository feedbacks,
            CheckIns checkIns,
            CheckInAuthority authority,
            TransactionOperations transaction,
            Clock clock) {
        this.feedbacks = feedbacks;
        this.checkIns = checkIns;
        this.authority = authority;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT2M")
    void go() {
        feedbacks.findByWayAndStateAndAnsweredAtBeforeOrderByAnsweredAt(
                        AnswerWay.LINK, FeedbackState.DRAFT, clock.instant().minus(STOPPED), Limit.of(MOST))
                .forEach(stopped -> give(stopped.id().value()));
    }

    /** One of them that fails does not keep the others; it is tried again on the next round. */
    private void give(UUID id) {
        try {
            authority.within(() -> {
                transaction.executeWithoutResult(status -> feedbacks.findById(id)
                        .filter(one -> !one.given())
                        .ifPresent(one -> checkIns.giveWhatThereIs(one, clock.instant())));
                return id;
            });
        } catch (DataAccessException e) {
            LOG.info("Answers by link were left for the next round: {}", e.getClass().getSimpleName());
        }
    }
}
