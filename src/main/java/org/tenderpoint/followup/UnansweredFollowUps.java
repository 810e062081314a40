package org.tenderpoint.followup;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.RecordGate;
import org.tenderpoint.followup.FeedbackService.UnansweredFollowUp;
import org.tenderpoint.followup.assessment.ClientReportReader;
import org.tenderpoint.followup.contact.Contacts.ClosingReason;
import org.tenderpoint.followup.contact.FollowUpRepository;
import org.tenderpoint.followup.contact.FollowUpTimes;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;

/** Finds what a client is asked about an earlier session when they come again. */
@Component
class UnansweredFollowUps {

    private final FollowUpRepository followUps;
    private final FollowUpTimes times;
    private final ClientReportReader told;
    private final RecordGate gate;

    UnansweredFollowUps(
            FollowUpRepository followUps, FollowUpTimes times, ClientReportReader told, RecordGate gate) {
        this.followUps = followUps;
        this.times = times;
        this.told = told;
        this.gate = gate;
    }

    /** The newest, whatever became of its calls (FUP-06, FUP-08). */
    Optional<UnansweredFollowUp> newest(ClientId client, SessionId arriving, Instant now) {
        var earlier = followUps.findByClientIdOrderBySessionEndDesc(client.value()).stream()
                .filter(one -> !one.session().equals(arriving))
                .toList();
        boolean unreachableTwice = earlier.size() > 1 && earlier.stream().limit(2)
                .allMatch(one -> one.closedHow().filter(how -> how == ClosingReason.UNREACHABLE).isPresent());
        return earlier.stream()
                .filter(one -> one.answeredAt().isEmpty())
                .findFirst()
                .map(one -> new UnansweredFollowUp(
                        one.id(), one.sessionEnd(), times.zone(), unreachableTwice,
                        told.before(one, gate.opens(client)), now));
    }
}
