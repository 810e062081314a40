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
import org.tenderpoint.followup.assessment.AssessmentState;
import org.tenderpoint.followup.contact.FollowUp;
import org.tenderpoint.followup.contact.FollowUpRepository;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.platform.id.Id.AssessmentId;
import org.tenderpoint.platform.id.Id.FollowUpId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.id.Id.UserId;

/**
 * Single cases for the lists in which people look through them. It checks no permission, because it shows only a level,
 * which everybody who works here may see; opening the result checks it.
 */
@Component
public class FollowUpCases {

    private final FollowUpRepository followUps;
    private final AssessmentRepository assessments;

    FollowUpCases(FollowUpRepository followUps, AssessmentRepository assessments) {
        this.followUps = followUps;
        this.assessments = assessments;
    }

    /** Of sessions that are followed up; a constant number of queries. */
    @Transactional(readOnly = true)
    public Map<SessionId, Case> of(Collection<SessionId> sessions) {
        var ids = sessions.stream().map(SessionId::value).collect(Collectors.toSet());
        if (ids.isEmpty()) {
            return Map.of();
        }
        var judged = assessments.results(ids).stream()
                .collect(Collectors.groupingBy(AssessmentRepository.SessionResult::session));
        return followUps.findBySessionIdIn(ids).stream()
                .collect(Collectors.toMap(FollowUp::session,
                        one -> caseOf(one, judged.getOrDefault(one.session().value(), List.of()))));
    }

    private static Case caseOf(FollowUp followUp, List<AssessmentRepository.SessionResult> judged) {
        return new Case(
                followUp.id(),
                judged.stream()
                        .max(Comparator.comparing(AssessmentRepository.SessionResult::level)
                                .thenComparing(AssessmentRepository.SessionResult::number))
                        .map(FollowUpCases::result),
                judged.stream()
                        .filter(AssessmentRepository.SessionResult::lowered)
                        .max(Comparator.comparing(AssessmentRepository.SessionResult::proposed)
                                .thenComparing(AssessmentRepository.SessionResult::number))
                        .map(FollowUpCases::result));
    }

    private static Result result(AssessmentRepository.SessionResult one) {
        return new Result(
                new AssessmentId(one.assessment()), one.proposed(), one.level(),
                Optional.ofNullable(one.decidedBy()).filter(_ -> one.state() == AssessmentState.CHANGED)
                        .map(UserId::new));
    }

    /**
     * One session's follow-up.
     *
     * @param gravest as it counts; empty during a call that has raised an alert
     * @param lowered the gravest result that a therapist lowered from urgent or emergency; empty if there is none
     */
    public record Case(FollowUpId followUp, Optional<Result> gravest, Optional<Result> lowered) {}

    /**
     * A result.
     *
     * @param proposed as the rules decided
     * @param level as it counts
     * @param changedBy who changed it; empty if nobody has
     */
    public record Result(AssessmentId id, TriageLevel proposed, TriageLevel level, Optional<UserId> changedBy) {}
}
