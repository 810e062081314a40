package org.tenderpoint.followup;

import java.time.Instant;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.RecordGate;
import org.tenderpoint.followup.answers.AnswerWay;
import org.tenderpoint.followup.answers.FeedbackKeeper;
import org.tenderpoint.followup.answers.GivenAnswers;
import org.tenderpoint.followup.assessment.ClientReportReader;
import org.tenderpoint.followup.contact.ClosingReason;
import org.tenderpoint.followup.contact.FollowUp;
import org.tenderpoint.followup.contact.FollowUpRepository;
import org.tenderpoint.followup.contact.FollowUpTimes;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;

/** Finds what a client is asked about an earlier session when they come again. */
@Component
record UnansweredFollowUps(FollowUpRepository followUps, FollowUpTimes times, ClientReportReader told,
        FeedbackKeeper kept, RecordGate gate) {

    /** The newest, whatever became of its calls (FUP-06, FUP-08). */
    Optional<UnansweredFollowUp> newest(ClientId client, SessionId arriving, Instant now) {
        return followUps
                .findFirstByClientIdAndSessionIdNotAndAnsweredAtIsNullOrderBySessionEndDesc(
                        client.value(), arriving.value())
                .map(one -> unanswered(one, unreachableTwice(client, arriving), gate.opens(client), now));
    }

    private boolean unreachableTwice(ClientId client, SessionId arriving) {
        var last = followUps.findByClientIdAndSessionIdNotOrderBySessionEndDesc(
                client.value(), arriving.value(), Limit.of(2));
        return last.size() == 2
                && last.stream().allMatch(one -> one.closedHow().equals(Optional.of(ClosingReason.UNREACHABLE)));
    }

    /** What is in the form itself is not shown above it too. */
    private UnansweredFollowUp unanswered(FollowUp one, boolean unreachableTwice, boolean readable, Instant now) {
        var left = kept.toldAtArrival(one).filter(_ -> readable);
        return new UnansweredFollowUp(
                one.id(), one.sessionEnd(), times.zone(), unreachableTwice,
                told.reportsBeforeCall(one, readable).stream()
                        .filter(report -> report.given() || report.way() == AnswerWay.LINK).toList(),
                left.map(arrival -> arrival.givenAnswers().resumed(arrival.answeredAt(), now))
                        .orElseGet(() -> GivenAnswers.about(one)),
                now);
    }
}
