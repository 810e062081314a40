package org.tenderpoint.followup.answers;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.tenderpoint.followup.contact.FollowUpRepository;
import org.tenderpoint.followup.rules.facts.FeedbackAnswers;
import org.tenderpoint.platform.id.SessionId;
import org.tenderpoint.session.SoreAfter;
import org.tenderpoint.vocabulary.BodyPart;

/** Where a session left its client sore, from everything that was told of it. */
@Component
class SorePlaces implements SoreAfter {

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
                        FeedbackState.GIVEN))
                .flatMap(given -> places(given.stream().map(Feedback::answers).toList()));
    }

    private static Optional<Map<BodyPart, Integer>> places(Iterable<FeedbackAnswers> given) {
        boolean told = false;
        var places = new TreeMap<BodyPart, Integer>();
        for (var answers : given) {
            var worst = worst(answers);
            told |= worst.isPresent();
            worst.ifPresent(level -> answers.regions().forEach(part -> places.merge(part, level, Math::max)));
        }
        return told ? Optional.of(places) : Optional.empty();
    }

    private static OptionalInt worst(FeedbackAnswers answers) {
        return IntStream.of(answers.sorenessNow().orElse(-1), answers.sorenessWorst().orElse(-1))
                .filter(level -> level >= 0)
                .max();
    }
}
