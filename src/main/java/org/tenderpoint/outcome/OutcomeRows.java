package org.tenderpoint.outcome;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.followup.AssessmentJudged;
import org.tenderpoint.followup.FeedbackGiven;
import org.tenderpoint.followup.FollowUpResults;
import org.tenderpoint.followup.FollowUpResults.Result;
import org.tenderpoint.session.DoneWork;
import org.tenderpoint.session.DoneWorkReader;
import org.tenderpoint.session.SessionFinished;
import org.tenderpoint.shared.Answer;

/** Keeps the rows that are counted, in the transaction of what happened. */
@Component
class OutcomeRows {

    private static final Duration DUE_AFTER = Duration.ofHours(48);
    private static final int PAGE = 200;

    private final OutcomeRowRepository rows;
    private final FollowUpResults results;
    private final DoneWorkReader work;

    OutcomeRows(OutcomeRowRepository rows, FollowUpResults results, DoneWorkReader work) {
        this.rows = rows;
        this.results = results;
        this.work = work;
    }

    /** The session counts from its end on, as not answered, whether its follow-up is made before this or after. */
    @EventListener
    void on(SessionFinished session) {
        write(new Result(
                session.session(), session.client(), session.therapist(), session.endedAt(), session.brokenOff(),
                session.endedAt().plus(DUE_AFTER), Optional.empty(), OptionalInt.empty(), Optional.empty(), Answer.UNKNOWN));
    }

    @EventListener
    void on(FeedbackGiven given) {
        results.of(given.session()).ifPresent(this::write);
    }

    @EventListener
    void on(AssessmentJudged judged) {
        results.of(judged.session()).ifPresent(this::write);
    }

    /**
     * Makes every row again from the records.
     *
     * @return how many there are
     */
    @Transactional
    int rebuild() {
        rows.deleteAll();
        rows.flush();
        int page = 0;
        List<Result> found;
        do {
            found = results.page(page++, PAGE);
            found.forEach(this::write);
            rows.flush();
        } while (found.size() == PAGE);
        return Math.toIntExact(rows.count());
    }

    private void write(Result result) {
        var row = rows.findById(result.session().value()).orElseGet(() -> OutcomeRow.of(result.session()));
        rows.saveAndFlush(row.derive(result, work.of(result.session()).map(DoneWork::work).orElse(List.of())));
    }
}
