package org.tenderpoint.screening.ui;

import com.vaadin.flow.component.Component;
import java.util.Arrays;
import java.util.Optional;
import org.tenderpoint.intake.IntakeAnswers;
import org.tenderpoint.intake.ui.IntakeNavigation.IntakeSidePanel;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.screening.ScreeningPreviewService;
import org.tenderpoint.screening.WorkLimits;
import org.tenderpoint.screening.rules.ScreeningDecision;
import org.tenderpoint.screening.ui.ScreeningPanel.PlanPreview;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;
import org.tenderpoint.vocabulary.facts.Detail;

/**
 * The provisional screening beside the intake form. A condition that was just answered with yes is judged once its
 * details are answered, or something else is: before that nothing is said about it.
 */
@org.springframework.stereotype.Component
record IntakePreview(ScreeningPreviewService previews) implements IntakeSidePanel {

    @Override
    public Panel panel(ClientId client) {
        return new SoFar(client);
    }

    private class SoFar implements Panel {

        private final ClientId client;
        private final PlanPreview preview = new PlanPreview();
        private final ScreeningDecision unanswered;
        private IntakeAnswers before = IntakeAnswers.empty();
        private Optional<Condition> beingTold = Optional.empty();

        SoFar(ClientId client) {
            this.client = client;
            unanswered = previews.previewIntake(client, before).decision();
        }

        @Override
        public Component component() {
            return preview;
        }

        @Override
        public void show(IntakeAnswers draft) {
            var changed = Arrays.stream(Condition.values())
                    .filter(condition -> !draft.of(condition).equals(before.of(condition)))
                    .toList();
            if (!draft.equals(before)) {
                beingTold = changed.size() == 1 ? Optional.of(changed.getFirst()) : Optional.empty();
            }
            before = draft;
            var waiting = beingTold.filter(condition -> hasOpenDetails(condition, draft.of(condition)));
            var told = waiting
                    .map(condition -> draft.with(condition, ConditionAnswer.NOT_ASKED))
                    .orElse(draft);
            var found = previews.previewIntake(client, told);
            if (told.openQuestions().isEmpty()) {
                preview.show(Optional.of(Limits.of(found, WorkLimits.NONE)));
            } else {
                preview.showSoFar(found, unanswered, waiting);
            }
        }

        private static boolean hasOpenDetails(Condition condition, ConditionAnswer answer) {
            return answer.recorded() == Recorded.YES
                    && condition.askedDetails().stream()
                            .filter(detail -> detail != Detail.TEXT)
                            .anyMatch(detail -> !answer.details().containsKey(detail)
                                    && !(detail == Detail.SINCE && answer.details().containsKey(Detail.PHASE)));
        }
    }
}
