package org.tenderpoint.screening.plan;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.practice.Trainings;
import org.tenderpoint.screening.AdjustedPlan;
import org.tenderpoint.screening.AdjustmentLine;
import org.tenderpoint.screening.NewSession;
import org.tenderpoint.screening.PlannedSessionRecord;
import org.tenderpoint.screening.ScreeningPreviewService;
import org.tenderpoint.screening.rules.ScreeningDecision;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Credential;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Work;

/** Combines agreed adjustments with what a session allows: its screening, and its therapist's trainings. */
@Component
record PlanAdjuster(ScreeningPreviewService previews, Trainings trainings) {

    AdjustedPlan of(List<AdjustmentLine> agreed, PlannedSessionRecord session, List<Work> plan) {
        return of(agreed, previews.preview(session.id(), plan).decision(), session.therapist(), session.day());
    }

    /** The same for a session that is not stored yet. */
    AdjustedPlan of(List<AdjustmentLine> agreed, NewSession planned, List<Work> plan) {
        return of(
                agreed,
                previews.previewPlan(planned.client(), planned.therapist(), planned.localStart(), plan).decision(),
                planned.therapist(), planned.localStart().toLocalDate());
    }

    private AdjustedPlan of(
            List<AdjustmentLine> agreed, ScreeningDecision decision, UserId therapist, LocalDate day) {
        var trained = trainings.credentials(therapist, day);
        return new AdjustedPlan(agreed, new AdjustedPlan.Room() {
            @Override
            public int ceiling(BodyPart part) {
                return decision.ceiling(part);
            }

            @Override
            public boolean allows(Modality modality, BodyPart part) {
                return !decision.modalitiesToAvoid(part).contains(modality)
                        && (!modality.needsAdvancedTraining() || trained.contains(Credential.of(modality)));
            }
        });
    }
}
