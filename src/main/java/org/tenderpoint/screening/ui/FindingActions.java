package org.tenderpoint.screening.ui;

import com.vaadin.flow.component.Component;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.ui.Toasts;
import org.tenderpoint.screening.FindingService;
import org.tenderpoint.screening.OverrideRecord;
import org.tenderpoint.screening.OverrideRequest;
import org.tenderpoint.screening.ScreeningRecord;
import org.tenderpoint.screening.rules.ScreeningLevel;

/**
 * Performs a therapist's actions in the lists of a screening; answers can be taken back.
 *
 * @param changed called with the screening after each action
 * @param naming the form that names what the client told in words
 */
record FindingActions(FindingService findings, Supplier<SessionId> session, Consumer<ScreeningRecord> changed,
        Supplier<Component> naming) {

    void answer(String key, String answer) {
        showSaved(key, findings.answerAsk(session.get(), key, answer), "screening.ask.kept");
    }

    /** Several at once, by the question's key. */
    void answerAll(Map<String, String> given) {
        changed.accept(given.entrySet().stream()
                .map(one -> findings.answerAsk(session.get(), one.getKey(), one.getValue()))
                .toList().getLast());
        Toasts.undo(Texts.of("screening.ask.kept"), () -> changed.accept(given.keySet().stream()
                .map(key -> findings.takeBackAnswer(session.get(), key))
                .toList().getLast()));
    }

    void dismiss(String key, String reason) {
        showSaved(key, findings.dismissAsk(session.get(), key, reason), "screening.ask.left_out");
    }

    void override(OverrideRequest request) {
        changed.accept(findings.override(session.get(), request));
    }

    void takeBack(OverrideRecord override) {
        changed.accept(findings.takeBack(session.get(), override.id()));
    }

    /** A question whose answer was kept is open again. */
    void askAgain(String key) {
        changed.accept(findings.askAgain(session.get(), key));
    }

    /** Takes what the client told in words as a condition that the intake asks about. */
    Component nameTold() {
        return naming.get();
    }

    private void showSaved(String key, ScreeningRecord after, String words) {
        changed.accept(after);
        // an answer that led to an emergency is corrected with a reason and read back, not undone with a tap
        if (after.decision().level() != ScreeningLevel.EMERGENCY) {
            Toasts.undo(Texts.of(words), () -> changed.accept(findings.takeBackAnswer(session.get(), key)));
        }
    }
}
