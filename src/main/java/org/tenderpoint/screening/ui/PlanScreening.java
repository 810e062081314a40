package org.tenderpoint.screening.ui;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.practice.Role;
import org.tenderpoint.screening.NewSession;
import org.tenderpoint.screening.PlannedSessionRecord;
import org.tenderpoint.screening.ScreeningChangeService;
import org.tenderpoint.screening.ScreeningNews;
import org.tenderpoint.screening.ScreeningPreviewService;
import org.tenderpoint.screening.plan.Learned;
import org.tenderpoint.screening.plan.LimitService;
import org.tenderpoint.screening.plan.PlanAdjustmentService;
import org.tenderpoint.screening.plan.SessionBefore;
import org.tenderpoint.screening.plan.SessionsBefore;

/** The limits for a plan that is still being made, for those who may read them. */
@Component
record PlanScreening(ScreeningPreviewService previews, LimitService agreed, CurrentUser user,
        ScreeningChangeService changes, ScreeningNews news, PracticeTime time, ObjectProvider<SessionsBefore> before,
        PlanAdjustmentService advice) {

    /** The front desk plans too, and learns after saving whether the session is ready. */
    boolean isShown() {
        return user.has(Role.THERAPIST);
    }

    /** What became stricter or milder since; the preview beside it is renewed on request. */
    ChangeNotice notice(Runnable renew) {
        return new ChangeNotice(changes, news, time, renew);
    }

    /** The client's last sessions beside the plan. */
    LastTimeComparison lastTimeComparison() {
        return new LastTimeComparison(before.stream().findFirst(), time);
    }

    /** The client's last session; empty if there is none. */
    Optional<SessionBefore> lastTime(ClientId client) {
        return advice.lastTime(client);
    }

    /** What the last session taught for this plan. */
    Learned learned(NewSession planned, SessionBefore last) {
        return advice.learned(planned, last);
    }

    /** @param moved the session being changed; empty for a new one */
    Limits limits(NewSession planned, Optional<PlannedSessionRecord> moved) {
        var preview = moved.map(found -> previews.preview(found.id(), planned.work()))
                .orElseGet(() -> previews.previewPlan(
                        planned.client(), planned.therapist(), planned.localStart(), planned.work()));
        var limits = moved.map(found -> agreed.agreed(found.id())).orElseGet(() -> agreed.agreed(planned.client()));
        return Limits.of(preview, limits);
    }
}
