package org.tenderpoint.screening.ui;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.SessionId;
import org.tenderpoint.platform.ui.Toasts;
import org.tenderpoint.screening.FindingService;
import org.tenderpoint.screening.OverrideRecord;
import org.tenderpoint.screening.OverrideRequest;
import org.tenderpoint.screening.ScreeningRecord;
import org.tenderpoint.screening.rules.ScreeningLevel;

/** What a therapist does in the lists of a screening, done; what was answered can be taken back. */
class FindingActions implements ScreeningPanel.Actions {

    private final FindingService findings;
    private final Supplier<SessionId> session;
    private final Consumer<ScreeningRecord> changed;

    /** @param changed is told the screening after each */
    FindingActions(FindingService findings, Supplier<SessionId> session, Consumer<ScreeningRecord> changed) {
        this.findings = findings;
        this.session = session;
        this.changed = changed;
    }

    @Override
    public void answer(String key, String answer) {
        kept(key, findings.answerAsk(session.get(), key, answer), "screening.ask.kept");
    }

    @Override
    public void dismiss(String key, String reason) {
        kept(key, findings.dismissAsk(session.get(), key, reason), "screening.ask.left_out");
    }

    @Override
    public void override(OverrideRequest request) {
        changed.accept(findings.override(session.get(), request));
    }

    @Override
    public void takeBack(OverrideRecord override) {
        changed.accept(findings.takeBack(session.get(), override.id()));
    }

    private void kept(String key, ScreeningRecord after, String words) {
        changed.accept(after);
        // an answer that led to an emergency is corrected with a reason and read back, not by a slip of the finger
        if (after.decision().level() != ScreeningLevel.EMERGENCY) {
            Toasts.undo(Texts.of(words), () -> changed.accept(findings.takeBackAnswer(session.get(), key)));
        }
    }
}
