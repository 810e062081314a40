package org.tenderpoint.followup.ui;

import java.util.Optional;
import java.util.function.Consumer;
import org.tenderpoint.followup.CallSheet;
import org.tenderpoint.followup.FeedbackService;
import org.tenderpoint.followup.answers.CallDraft;
import org.tenderpoint.followup.answers.CallResult;
import org.tenderpoint.followup.assessment.AssessmentPreview;
import org.tenderpoint.followup.contact.TakenCalls.TakenByOther;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.SaveState;
import org.tenderpoint.practice.PracticeTime;

/**
 * Saves what is heard in one call as it is heard, and shows what it means; keeps it aside once somebody else has taken
 * over the call.
 */
class CallKeeper {

    /** The page. */
    interface Listener {

        /** The answers so far mean this. */
        void meant(AssessmentPreview preview);

        /** The time ran out and somebody else has the call now: what was heard is kept for the caller who heard it. */
        void lost(String other, CallDraft kept, AssessmentPreview preview);
    }

    private final FeedbackService feedback;
    private final PracticeTime time;
    private final CallSheet sheet;
    private final CallNote note;
    private final Listener listener;
    private final SaveState saved = new SaveState();
    private CallFlow flow;
    /** Who has the call now that the caller's time has run out. */
    private Optional<String> lostTo = Optional.empty();

    CallKeeper(
            FeedbackService feedback, PracticeTime time, CallSheet sheet, CallFlow flow, CallNote note,
            Listener listener) {
        this.feedback = feedback;
        this.time = time;
        this.sheet = sheet;
        this.flow = flow;
        this.note = note;
        this.listener = listener;
    }

    /** Shows when the answers were last saved. */
    SaveState state() {
        return saved;
    }

    /** Adds what was kept aside to the answers given since. */
    void takeUp(CallDraft kept, CallFlow together) {
        flow = together;
        note.add(kept.note());
        keep();
        feedback.forgetAside(sheet.id());
    }

    void keep() {
        if (lostTo.isPresent()) {
            lost(lostTo.get());
            return;
        }
        draft().ifPresentOrElse(draft -> guarded(() -> {
            listener.meant(feedback.saveDraft(sheet.id(), draft));
            saved.saved(time.now(), sheet.zone());
        }), () -> saved.failed(Texts.of("followup.call.not_saved")));
    }

    /** Submits the answers: from now on they are facts. */
    void give(Consumer<CallResult> then) {
        draft().ifPresent(draft -> guarded(() -> then.accept(feedback.give(sheet.id(), draft))));
    }

    /** Does what only the person who has the call may do. */
    void guarded(Runnable change) {
        try {
            change.run();
        } catch (TakenByOther taken) {
            lost(taken.name());
        }
    }

    private void lost(String other) {
        saved.failed(Texts.of("followup.call.taken", other));
        draft().ifPresent(draft -> {
            lostTo = Optional.of(other);
            listener.lost(other, draft, feedback.keepAside(sheet.id(), draft));
        });
    }

    private Optional<CallDraft> draft() {
        return note.words().map(words -> new CallDraft(flow.said(), words, sheet.answeredBy()));
    }
}
