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
 * The facts that an assessment rested on, before they are aged to the day. Stored as JSON with the assessment, they are
 * enough to decide again. A live call and a replay both use {@link #facts}.
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

    /** The facts of an example, as if a client had reported them on the day. */
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

    /** The same for a client who has declined no other help. */
    RecordedFacts withNothingDeclined() {
        return new RecordedFacts(
                standing, day, nowFacts, answers, session, answeredAt,
                stored.otherHelp(help -> help.withDeclined(Set.of())));
    }
}
