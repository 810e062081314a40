package org.tenderpoint.followup.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenderpoint.followup.CallSheet;
import org.tenderpoint.followup.FeedbackService;
import org.tenderpoint.followup.answers.CallDraft;
import org.tenderpoint.followup.answers.CallResult;
import org.tenderpoint.followup.answers.FollowUpQuestion;
import org.tenderpoint.followup.assessment.AssessmentPreview;
import org.tenderpoint.followup.contact.TakenByOther;
import org.tenderpoint.followup.ui.CallKeeper.LostCallPanel;
import org.tenderpoint.platform.PlainText;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.ByHand;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.FieldCheck;
import org.tenderpoint.platform.ui.Keeper;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.SaveState;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.platform.ui.TextFields;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.vocabulary.say.Phrase;
import org.tenderpoint.vocabulary.say.Say;

/**
 * Saves what is heard in a call at once, and shows what it means. If somebody else has taken over the call, it saves
 * aside.
 */
class CallKeeper implements Keeper.Page<TakenByOther> {

    interface Listener {

        /** The answers so far mean this. */
        void showResult(AssessmentPreview preview);

        /** The time ran out and somebody else has the call now. What was heard is stored for this caller. */
        void callLost(String other, CallDraft kept, AssessmentPreview preview);
    }

    private final FeedbackService feedback;
    private final CallSheet sheet;
    private final CallNote note;
    private final Listener listener;
    private final SaveState saved = new SaveState();
    private final Keeper<TakenByOther> keeper;
    private CallFlow flow;
    /** Who took the call over after the caller's time ran out. */
    private Optional<String> lostTo = Optional.empty();

    CallKeeper(
            FeedbackService feedback, PracticeTime time, CallSheet sheet, CallFlow flow, CallNote note,
            Listener listener) {
        this.feedback = feedback;
        this.sheet = sheet;
        this.flow = flow;
        this.note = note;
        this.listener = listener;
        this.keeper = new Keeper<>(saved, time::moment, TakenByOther.class, this);
    }

    /** Shows when the answers were last saved. */
    SaveState state() {
        return saved;
    }

    /** Merges what was stored aside with the answers given since. */
    void takeUp(CallDraft kept, CallFlow together) {
        flow = together;
        note.add(Say.it(kept.note()));
        keep();
        feedback.forgetAside(sheet.id());
    }

    void keep() {
        if (lostTo.isPresent()) {
            saved.failed(tellLost(lostTo.get()));
            return;
        }
        keeper.save(
                () -> draft().map(draft -> () -> listener.showResult(feedback.saveDraft(sheet.id(), draft))),
                Texts.of("followup.call.not_saved"));
    }

    /** Submits the answers: from now on they are facts. */
    void give(Consumer<CallResult> then) {
        draft().ifPresent(draft -> keeper.step(() -> then.accept(feedback.give(sheet.id(), draft))));
    }

    /** Does what only the person who has the call may do. */
    void guarded(Runnable change) {
        keeper.step(change);
    }

    @Override
    public String tooLate(TakenByOther taken) {
        return tellLost(taken.name());
    }

    private String tellLost(String other) {
        draft().ifPresent(draft -> {
            lostTo = Optional.of(other);
            listener.callLost(other, draft, feedback.keepAside(sheet.id(), draft));
        });
        return Texts.of("followup.call.taken", other);
    }

    private Optional<CallDraft> draft() {
        return note.words().map(words -> new CallDraft(flow.answers(), words, sheet.answeredBy()));
    }

    static class CallNote extends Composite<TextArea> {

        private final TextArea field = TextFields.note(Texts.of("followup.call.note"));
        private Phrase shown = Phrase.NOTHING;

        CallNote(Runnable changed) {
            field.setMinRows(1);
            ByHand.changed(field, _ -> changed.run());
        }

        @Override
        protected TextArea initContent() {
            return field;
        }

        void show(Phrase note) {
            shown = note;
            field.setValue(Say.it(note));
        }

        /** Adds words below the existing text. */
        void add(String words) {
            if (!words.isBlank() && !field.getValue().contains(words)) {
                field.setValue(field.isEmpty() ? words : field.getValue() + "\n" + words);
            }
        }

        void focus() {
            field.focus();
        }

        /** As typed, or as it was shown; empty if it is invalid, with the reason shown beside it. */
        Optional<Phrase> words() {
            var words = PlainText.note(field.getValue());
            var problem = PlainText.problem(words, CallDraft.NOTE_LENGTH);
            FieldCheck.show(field, problem);
            return problem.isPresent()
                    ? Optional.empty()
                    : Optional.of(words.equals(Say.it(shown)) ? shown : Phrase.typed(words));
        }
    }

    /** Somebody else has taken over the call: who, and everything heard until now, to be copied or used later. */
    static class LostCallPanel extends Div {

        LostCallPanel(String other, CallDraft draft, List<FollowUpQuestion> aims, Runnable goOn, Runnable toList) {
            addClassNames("section", "stack", "lost-call");
            var words = new TextArea(Texts.of("followup.call.lost.words"));
            words.setValue(words(draft, aims));
            words.setReadOnly(true);
            words.setAutoselect(true);
            words.setWidthFull();
            var buttons = div("row wrap",
                    Buttons.primary(Texts.of("followup.call.lost.go_on"), click -> goOn.run()),
                    Buttons.plain(Texts.of("followup.call.to_list"), click -> toList.run()));
            add(new NoteBox(State.ADAPT, Texts.of("followup.call.taken", other),
                    Texts.of("followup.call.lost.why", other)),
                    words, buttons);
        }

        /**
         * Each question with its answer, and the note.
         *
         * @param aims questions after the script
         */
        static String words(CallDraft draft, List<FollowUpQuestion> aims) {
            return Stream.concat(
                    new CallFlow(draft.said(), 0, aims).steps().stream()
                            .filter(step -> draft.said().has(step.code()))
                            .map(step -> step.name() + ": " + CallWords.answer(step, draft.said())),
                    Stream.of(Say.it(draft.note())))
                    .filter(line -> !line.isBlank())
                    .collect(Collectors.joining("\n"));
        }
    }

    /** What the caller heard while somebody else had the call, with buttons to use or discard it. */
    static final class AsideNote {

        private AsideNote() {}

        static Div of(CallDraft.SupersededDraft kept, List<FollowUpQuestion> aims, PracticeTime time, Runnable takeUp,
                Runnable putAway) {
            var box = new Div();
            var words = paragraph("as-written", LostCallPanel.words(kept.draft(), aims));
            var buttons = div("row wrap",
                    Buttons.soft(Texts.of("followup.call.aside.take_up"), click -> {
                        box.removeFromParent();
                        takeUp.run();
                    }),
                    Buttons.quiet(Texts.of("followup.call.aside.put_away"), click -> {
                        box.removeFromParent();
                        putAway.run();
                    }));
            box.add(new NoteBox(
                    State.INFO,
                    Texts.of("followup.call.aside", Dates.in(time.zone()).dateTime(kept.at(), time.now())))
                    .with(words, buttons));
            return box;
        }
    }
}
