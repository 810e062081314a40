package org.tenderpoint.followup.answers;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.tenderpoint.followup.contact.FollowUpRepository;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.session.LastSession.SorenessSource;
import org.tenderpoint.vocabulary.BodyPart;

/** Where a session left its client sore, from everything that was told of it. */
@Component
class SorePlaces implements SorenessSource {

    private final FollowUpRepository followUps;
    private final FeedbackRepository feedbacks;

    SorePlaces(FollowUpRepository followUps, FeedbackRepository feedbacks) {
        this.followUps = followUps;
        this.feedbacks = feedbacks;
    }

    @Override
    public Optional<Map<BodyPart, Integer>> places(SessionId session) {
        return followUps.findBySessionId(session.value())
                .map(found -> feedbacks.findByFollowUpIdAndStateOrderByAnsweredAt(found.id().value(),
                        Feedback.State.GIVEN))
                .flatMap(SorePlaces::places);
    }

    private static Optional<Map<BodyPart, Integer>> places(List<Feedback> given) {
        boolean told = false;
        var places = new TreeMap<BodyPart, Integer>();
        for (var one : given) {
            var worst = one.sorest();
            told |= worst.isPresent();
            worst.ifPresent(level -> one.answers().regions().forEach(part -> places.merge(part, level, Math::max)));
        }
        return told ? Optional.of(places) : Optional.empty();
    }
}
