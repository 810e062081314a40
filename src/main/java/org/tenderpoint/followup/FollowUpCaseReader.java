package org.tenderpoint.followup;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.followup.assessment.AssessmentRepository;
import org.tenderpoint.followup.assessment.StoredAssessment.AssessmentState;
import org.tenderpoint.followup.contact.FollowUp;
import org.tenderpoint.followup.contact.FollowUpRepository;
import org.tenderpoint.platform.id.Id.AssessmentId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.id.Id.UserId;

/** Reads the results of follow-ups for single cases. */
@Component
class FollowUpCaseReader implements FollowUpCases {

    private final FollowUpRepository followUps;
    private final AssessmentRepository assessments;

    FollowUpCaseReader(FollowUpRepository followUps, AssessmentRepository assessments) {
        this.followUps = followUps;
        this.assessments = assessments;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<SessionId, Case> of(Collection<SessionId> sessions) {
        var ids = sessions.stream().map(SessionId::value).collect(Collectors.toSet());
        if (ids.isEmpty()) {
            return Map.of();
        }
        var judged = assessments.judged(ids).stream()
                .collect(Collectors.groupingBy(AssessmentRepository.Judged::session));
        return followUps.findBySessionIdIn(ids).stream()
                .collect(Collectors.toMap(FollowUp::session,
                        one -> found(one, judged.getOrDefault(one.session().value(), List.of()))));
    }

    private static Case found(FollowUp followUp, List<AssessmentRepository.Judged> judged) {
        return new Case(
                followUp.id(),
                judged.stream()
                        .max(Comparator.comparing(AssessmentRepository.Judged::level)
                                .thenComparing(AssessmentRepository.Judged::number))
                        .map(FollowUpCaseReader::result),
                judged.stream()
                        .filter(AssessmentRepository.Judged::lowered)
                        .max(Comparator.comparing(AssessmentRepository.Judged::proposed)
                                .thenComparing(AssessmentRepository.Judged::number))
                        .map(FollowUpCaseReader::result));
    }

    private static Result result(AssessmentRepository.Judged one) {
        return new Result(
                new AssessmentId(one.assessment()), one.proposed(), one.level(),
                Optional.ofNullable(one.decidedBy()).filter(_ -> one.state() == AssessmentState.CHANGED)
                        .map(UserId::new));
    }
}
