package org.tenderpoint.followup.ui;

import org.tenderpoint.followup.answers.Quote.RecordedQuote;
import org.tenderpoint.followup.assessment.RecordedAnswerService;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Toasts;

/** Says that an answer is recorded. */
final class RecordedToast {

    private RecordedToast() {}

    /** @param onTakenBack once it was taken back; where it can be */
    static void show(RecordedQuote recorded, RecordedAnswerService answers, Runnable onTakenBack) {
        var words = Texts.of("followup.plan.recorded");
        if (recorded.kind().mayBeTakenBack()) {
            Toasts.undo(words, () -> {
                answers.takeBack(recorded.id());
                onTakenBack.run();
            });
        } else {
            Toasts.done(words);
        }
    }
}
