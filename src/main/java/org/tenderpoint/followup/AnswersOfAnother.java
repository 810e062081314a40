package org.tenderpoint.followup;

import java.time.Clock;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.client.RecordGate;
import org.tenderpoint.followup.answers.FurtherAnswers;
import org.tenderpoint.followup.assessment.AssessmentKeeper;
import org.tenderpoint.followup.assessment.AssessmentRepository;
import org.tenderpoint.followup.assessment.StoredAssessment;
import org.tenderpoint.followup.contact.FollowUpRepository;
import org.tenderpoint.platform.NoSuch;
import org.tenderpoint.platform.id.Id.AssessmentId;
import org.tenderpoint.practice.CurrentUser;

/**
 * Takes answers about a session back that another client gave, in a call, at an arrival or by link. All that was told
 * and made of it is kept, and counts no longer.
 */
@Service
@PreAuthorize("hasRole('THERAPIST')")
@Transactional
public class AnswersOfAnother {

    private final AssessmentRepository assessments;
    private final AssessmentKeeper keeper;
    private final FollowUpRepository followUps;
    private final UnusedAdjustments adjustments;
    private final FurtherAnswers further;
    private final RecordGate gate;
    private final CurrentUser currentUser;
    private final Clock clock;

    AnswersOfAnother(
            AssessmentRepository assessments,
            AssessmentKeeper keeper,
            FollowUpRepository followUps,
            UnusedAdjustments adjustments,
            FurtherAnswers further,
            RecordGate gate,
            CurrentUser currentUser,
            Clock clock) {
        this.assessments = assessments;
        this.keeper = keeper;
        this.followUps = followUps;
        this.adjustments = adjustments;
        this.further = further;
        this.gate = gate;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * The session's own client is still to be asked.
     *
     * @param version as read
     * @throws org.tenderpoint.platform.EditedByOther if somebody has decided about it or taken it back since
     * @throws org.tenderpoint.followup.assessment.AssessmentService.ChangeRefused if broken-off answers rest on it
     */
    public void takeBack(AssessmentId id, int version) {
        var now = clock.instant();
        var shown = gate.filter(assessments.kept(id.value()), StoredAssessment::client)
                .orElseThrow(() -> new NoSuch("assessment"));
        shown.seenAt(version);
        var followUp = followUps.findById(shown.followUp().value()).orElseThrow();
        var gone = keeper.ofAnother(followUp, shown, currentUser.id(), now);
        adjustments.ofAnother(shown.client(), gone.assessments());
        further.ofAnother(followUp, gone.way(), gone.from(), gone.to(), gone.left());
    }
}
