package org.tenderpoint.followup;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.followup.rules.FeedbackAnswers;
import org.tenderpoint.followup.rules.Symptom;
import org.tenderpoint.shared.Answer;
import org.tenderpoint.shared.id.SessionId;

/** Puts the results of follow-ups together. */
@Component
class ResultReader implements FollowUpResults {

    private final FollowUpRepository followUps;
    private final FeedbackRepository feedbacks;
    private final AssessmentRepository assessments;

    ResultReader(FollowUpRepository followUps, FeedbackRepository feedbacks, AssessmentRepository assessments) {
        this.followUps = followUps;
        this.feedbacks = feedbacks;
        this.assessments = assessments;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Result> of(SessionId session) {
        return followUps.findBySessionId(session.value()).map(this::result);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Result> page(int page, int size) {
        return followUps.findAll(PageRequest.of(page, size, Sort.by("sessionEnd", "id"))).stream()
                .map(this::result)
                .toList();
    }

    private Result result(FollowUp followUp) {
        var given = feedbacks.findByFollowUpIdAndStateOrderByAnsweredAt(followUp.id().value(), FeedbackState.GIVEN);
        var answeredAt = given.stream()
                .map(Feedback::answeredAt)
                .filter(followUp::answersFrom)
                .findFirst();
        var answers = given.stream().map(Feedback::answers).toList();
        return new Result(
                followUp.session(),
                followUp.client(),
                followUp.therapist(),
                followUp.sessionEnd(),
                followUp.brokenOff(),
                followUp.dueFrom(),
                answeredAt,
                answeredAt.isPresent() ? worst(answers) : OptionalInt.empty(),
                assessments.findByFollowUpIdOrderByNumberDesc(followUp.id().value()).stream()
                        .map(Assessment::level)
                        .max(Comparator.naturalOrder()),
                redFlag(answers));
    }

    private static OptionalInt worst(List<FeedbackAnswers> answers) {
        return answers.stream()
                .flatMapToInt(one -> IntStream.concat(one.sorenessWorst().stream(), one.sorenessNow().stream()))
                .max();
    }

    private static Answer redFlag(List<FeedbackAnswers> answers) {
        if (answers.stream().anyMatch(one -> one.symptoms().containsValue(Answer.YES))) {
            return Answer.YES;
        }
        boolean allDenied = answers.stream().anyMatch(one -> one.symptoms().size() == Symptom.values().length
                && one.symptoms().values().stream().allMatch(answer -> answer == Answer.NO));
        return allDenied ? Answer.NO : Answer.UNKNOWN;
    }
}
