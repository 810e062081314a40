package org.tenderpoint.followup.answers;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tenderpoint.followup.contact.FollowUp;
import org.tenderpoint.score.ToldScore.ScoreWay;

/** What a call asks after the questionnaire: the client's own aims, and the practice's scored measures. */
@Component
public class FurtherAnswers {

    private final AimAnswers aims;
    private final ScoreAnswers scores;

    FurtherAnswers(AimAnswers aims, ScoreAnswers scores) {
        this.aims = aims;
        this.scores = scores;
    }

    /** @param full whether the caller may read the record, and so the client's own words */
    public List<FollowUpQuestion> steps(FollowUp followUp, boolean full) {
        return Stream.concat(
                full ? aims.steps(followUp).stream() : Stream.of(), scores.inCall(followUp).stream()).toList();
    }

    public void keep(FollowUp followUp, GivenAnswers said, Instant now) {
        aims.keep(followUp, said);
        scores.keep(followUp, said, ScoreWay.CALL, now);
    }
}
