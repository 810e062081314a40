package org.tenderpoint.followup.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenderpoint.followup.answers.CallDraft;
import org.tenderpoint.followup.answers.FollowUpQuestion;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.State;

/** Somebody else has taken over the call: who, and everything heard until now, to be copied or used later. */
class LostCallPanel extends Div {

    LostCallPanel(String other, CallDraft draft, List<FollowUpQuestion> aims, Runnable goOn, Runnable toList) {
        addClassNames("section", "stack", "lost-call");
        var words = new TextArea(Texts.of("followup.call.lost.words"));
        words.setValue(words(draft, aims));
        words.setReadOnly(true);
        words.setAutoselect(true);
        words.setWidthFull();
        var buttons = new Div(
                Buttons.primary(Texts.of("followup.call.lost.go_on"), click -> goOn.run()),
                Buttons.plain(Texts.of("followup.call.to_list"), click -> toList.run()));
        buttons.addClassNames("row", "wrap");
        add(new NoteBox(State.ADAPT, Texts.of("followup.call.taken", other), Texts.of("followup.call.lost.why", other)),
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
                Stream.of(draft.note()))
                .filter(line -> !line.isBlank())
                .collect(Collectors.joining("\n"));
    }
}
