package org.tenderpoint.followup.assessment;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tenderpoint.followup.answers.AnswerWay;
import org.tenderpoint.followup.answers.CheckInScript;
import org.tenderpoint.followup.answers.ClientReport;
import org.tenderpoint.followup.answers.Feedback;
import org.tenderpoint.followup.answers.FeedbackRepository;
import org.tenderpoint.followup.answers.GivenAnswers;
import org.tenderpoint.followup.contact.FollowUp;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.id.Id.FeedbackId;
import org.tenderpoint.platform.id.Id.FollowUpId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.practice.account.UserService;

/**
 * What clients reported about sessions by link, in calls and at arrivals, newest first; a constant number of queries.
 */
@Component
public class ClientReportReader {

    private final FeedbackRepository feedbacks;
    private final AssessmentRepository assessments;
    private final UserService users;

    ClientReportReader(FeedbackRepository feedbacks, AssessmentRepository assessments, UserService users) {
        this.feedbacks = feedbacks;
        this.assessments = assessments;
        this.users = users;
    }

    Feedback feedbackOf(StoredAssessment assessment) {
        return feedbacks.findById(assessment.feedback().value()).orElseThrow();
    }

    /**
     * The reports about one session, without what is being written in a call now.
     *
     * @param readable whether the reader may see what was answered
     */
    public List<ClientReport> reportsBeforeCall(FollowUp followUp, boolean readable) {
        return of(List.of(followUp.id()), _ -> readable).getOrDefault(followUp.id(), List.of()).stream()
                .filter(one -> one.given() || one.way() != AnswerWay.CALL)
                .toList();
    }

    /**
     * @param readable whose answers the reader may see; of others they learn when, how grave, and what was asked for
     */
    public Map<FollowUpId, List<ClientReport>> of(Collection<FollowUpId> followUps, Predicate<FollowUpId> readable) {
        if (followUps.isEmpty()) {
            return Map.of();
        }
        var found = feedbacks.findByFollowUpIdInOrderByAnsweredAtDesc(
                followUps.stream().map(FollowUpId::value).toList()).stream()
                .filter(one -> one.given() || !one.givenAnswers().given().isEmpty())
                .toList();
        var names = users.names(found.stream().flatMap(one -> one.writtenBy().stream()).collect(Collectors.toSet()));
        var levels = found.isEmpty()
                ? Map.<FeedbackId, TriageLevel>of()
                : assessments.findByFeedbackIdIn(found.stream().map(one -> one.id().value()).toList()).stream()
                        .sorted(Comparator.comparing(StoredAssessment::number))
                        .collect(Collectors.toMap(StoredAssessment::feedback, StoredAssessment::level,
                                (before, again) -> again));
        return found.stream().collect(Collectors.groupingBy(
                Feedback::followUp,
                Collectors.mapping(
                        one -> report(one, names, Optional.ofNullable(levels.get(one.id())),
                                readable.test(one.followUp())),
                        Collectors.toList())));
    }

    private static ClientReport report(
            Feedback one, Map<UserId, String> names, Optional<TriageLevel> judged, boolean readable) {
        return new ClientReport(
                one.answeredAt(), one.way(), one.answeredBy(), one.writtenBy().map(names::get), one.given(),
                judged.or(one::levelSoFar),
                one.givenAnswers().of(CheckInScript.EMERGENCY).flatMap(code -> Coded.of(ClientReport.Wish.class, code)),
                readable ? one.givenAnswers() : GivenAnswers.NONE);
    }
}
