package org.tenderpoint.followup;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.shared.id.AssessmentId;
import org.tenderpoint.shared.id.SessionId;
import org.tenderpoint.shared.id.UserId;

/** Reads the gravest results of follow-ups. */
@Component
class CaseReader implements FollowUpCases {

    /** What the rules said counts first, so that a lowered one is found; of two the one that was changed, then the newer. */
    private static final Comparator<AssessmentRepository.Judged> GRAVEST = Comparator
            .comparing(AssessmentRepository.Judged::proposed)
            .thenComparing(one -> one.state() == AssessmentState.CHANGED)
            .thenComparing(AssessmentRepository.Judged::number);

    private final FollowUpRepository followUps;
    private final AssessmentRepository assessments;

    CaseReader(FollowUpRepository followUps, AssessmentRepository assessments) {
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
        var judged = assessments.judged(ids).stream().collect(Collectors.groupingBy(AssessmentRepository.Judged::session));
        return followUps.findBySessionIdIn(ids).stream()
                .collect(Collectors.toMap(FollowUp::session, one -> gravest(one, judged)));
    }

    private static Case gravest(FollowUp followUp, Map<UUID, List<AssessmentRepository.Judged>> judged) {
        var gravest = judged.getOrDefault(followUp.session().value(), List.of()).stream().max(GRAVEST);
        return new Case(
                followUp.id(),
                gravest.map(AssessmentRepository.Judged::assessment).map(AssessmentId::new),
                gravest.map(AssessmentRepository.Judged::proposed),
                gravest.map(AssessmentRepository.Judged::level),
                gravest.filter(one -> one.state() == AssessmentState.CHANGED)
                        .flatMap(one -> Optional.ofNullable(one.decidedBy()))
                        .map(UserId::new));
    }
}
