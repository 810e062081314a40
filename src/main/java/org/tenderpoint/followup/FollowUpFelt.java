package org.tenderpoint.followup;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.client.FeltSource;
import org.tenderpoint.client.FeltSource.FeltValue;
import org.tenderpoint.client.RecordGate;
import org.tenderpoint.followup.answers.FeedbackRepository;
import org.tenderpoint.followup.contact.FollowUpRepository;
import org.tenderpoint.platform.id.Id.ClientId;

/** How sore each of a client's sessions left them. */
@Service
@PreAuthorize("hasAnyRole('THERAPIST', 'MANAGER')")
class FollowUpFelt implements FeltSource {

    private final FollowUpRepository followUps;
    private final FeedbackRepository feedbacks;
    private final RecordGate gate;

    FollowUpFelt(FollowUpRepository followUps, FeedbackRepository feedbacks, RecordGate gate) {
        this.followUps = followUps;
        this.feedbacks = feedbacks;
        this.gate = gate;
    }

    /** An unanswered session is included without a value. */
    @Override
    @Transactional(readOnly = true)
    public List<FeltValue> felt(ClientId client, int most) {
        if (!gate.opens(client)) {
            return List.of();
        }
        var worst = feedbacks.worst(client.value());
        return followUps.findByClientIdOrderBySessionEndDesc(client.value(), Limit.of(most)).stream()
                .map(one -> new FeltValue(
                        one.session(), one.sessionEnd(), FeltValue.Figure.SORENESS,
                        Stream.ofNullable(worst.get(one.session())).mapToInt(level -> level).findFirst()))
                .toList();
    }
}
