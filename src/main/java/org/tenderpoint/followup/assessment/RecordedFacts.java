package org.tenderpoint.followup.assessment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.tenderpoint.followup.rules.facts.DoneSession;
import org.tenderpoint.followup.rules.facts.FeedbackAnswers;
import org.tenderpoint.followup.rules.facts.FollowUpFacts;
import org.tenderpoint.followup.rules.facts.StoredFacts;
import org.tenderpoint.vocabulary.facts.ClientFacts;
import org.tenderpoint.vocabulary.facts.StandingAnswers;

/**
 * What an assessment rested on, as recorded and before it was aged: kept as JSON with the assessment, and enough to
 * decide again. A live call and a replay both go through {@link #facts}.
 *
 * @param day of the session, to which the standing answers are aged
 */
public record RecordedFacts(
        StandingAnswers standing,
        LocalDate day,
        ClientFacts.NowFacts nowFacts,
        FeedbackAnswers answers,
        DoneSession session,
        Instant answeredAt,
        StoredFacts stored) {

    /** The facts of a case, as if a client had told them on the day. */
    static RecordedFacts of(FollowUpFacts facts) {
        return new RecordedFacts(
                facts.client().asTold(), facts.client().day(), ClientFacts.NowFacts.AS_TOLD, facts.answers(),
                facts.session(), facts.answeredAt(), facts.stored());
    }

    @JsonIgnore
    public FollowUpFacts facts() {
        return new FollowUpFacts(
                ClientFacts.read(standing, day, nowFacts), answers, session, answeredAt, stored);
    }

    /** The same with other answers, given at another moment. */
    public RecordedFacts answered(FeedbackAnswers other, Instant at) {
        return new RecordedFacts(standing, day, nowFacts, other, session, at, stored);
    }

    /** The same of a client who has declined no other help. */
    RecordedFacts withNothingDeclined() {
        return new RecordedFacts(
                standing, day, nowFacts, answers, session, answeredAt,
                stored.otherHelp(help -> help.withDeclined(Set.of())));
    }
}
