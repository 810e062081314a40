package org.tenderpoint.screening.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.tenderpoint.intake.IntakeAnswers;
import org.tenderpoint.intake.ui.IntakeNavigation.IntakeSidePanel;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.screening.ScreeningPreviewService;
import org.tenderpoint.screening.ui.ScreeningPanel.PlanPreview;

/** The provisional screening beside the intake form. */
@org.springframework.stereotype.Component
class IntakePreview implements IntakeSidePanel {

    private final ScreeningPreviewService previews;

    IntakePreview(ScreeningPreviewService previews) {
        this.previews = previews;
    }

    @Override
    public Panel panel(ClientId client) {
        var preview = new PlanPreview();
        var unanswered = previews.previewIntake(client, IntakeAnswers.empty());
        return new Panel() {

            @Override
            public Component component() {
                return preview;
            }

            @Override
            public void show(IntakeAnswers draft) {
                var limits = Limits.of(previews.previewIntake(client, draft));
                if (draft.openQuestions().isEmpty()) {
                    preview.show(Optional.of(limits));
                } else {
                    preview.showSoFar(limits.decision(), unanswered);
                }
            }
        };
    }
}
