package org.tenderpoint.followup.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.tenderpoint.followup.CallDraft;
import org.tenderpoint.followup.CallSheet;
import org.tenderpoint.followup.TryOutcome;
import org.tenderpoint.shared.PlainText;
import org.tenderpoint.shared.Texts;
import org.tenderpoint.shared.ui.Buttons;
import org.tenderpoint.shared.ui.TextFields;

/** How a call ended that did not come to its end: when to try again, or that it was cut off. */
class EndCallPanel extends Div {

    /** What is done with it. */
    interface Listener {
        void attempted(TryOutcome outcome, Optional<Instant> callAgain, String note);

        /** What was said so far is saved as it is. */
        void cutOff();

        void cancelled();
    }

    private static final List<TryOutcome> OUTCOMES = List.of(
            TryOutcome.CALL_LATER, TryOutcome.VOICEMAIL, TryOutcome.WRONG_NUMBER, TryOutcome.DECLINED,
            TryOutcome.NO_ANSWER);

    private final ComboBox<TryOutcome> outcome = new ComboBox<>(Texts.of("followup.call.end.outcome"), OUTCOMES);
    private final DateTimePicker at = new DateTimePicker(Texts.of("followup.call.end.at"));
    private final TextField note = TextFields.line(Texts.of("followup.call.end.note"));
    private final Paragraph voicemail = new Paragraph();
    private final CallSheet sheet;
    private final Instant now;
    private final Listener listener;

    EndCallPanel(CallSheet sheet, Instant now, Instant proposed, boolean somethingSaid, Listener listener) {
        this.sheet = sheet;
        this.now = now;
        this.listener = listener;
        addClassName("call-end");
        outcome.setItemLabelGenerator(Texts::label);
        outcome.setValue(TryOutcome.CALL_LATER);
        outcome.setAllowCustomValue(false);
        outcome.addValueChangeListener(change -> showWhatFits());
        at.setStep(Duration.ofMinutes(15));
        at.setValue(LocalDateTime.ofInstant(proposed, sheet.zone()));
        at.setMin(LocalDateTime.ofInstant(now, sheet.zone()));
        voicemail.addClassName("call-words");
        voicemail.setText(Texts.of(
                "followup.call.voicemail", sheet.clientName(), sheet.caller(), sheet.practiceName(),
                sheet.practicePhone(), sheet.emergencyNumber()));
        Button keep = Buttons.primary(Texts.of("followup.call.end.save"), click -> save());
        var buttons = new Div(keep);
        if (somethingSaid) {
            buttons.add(Buttons.plain(Texts.of("followup.call.end.cut_off"), click -> listener.cutOff()));
        }
        buttons.add(Buttons.quiet(Texts.of("followup.call.end.back"), click -> listener.cancelled()));
        buttons.addClassNames("row", "wrap");
        add(new H2(Texts.of("followup.call.end.title")), outcome, at, voicemail, note, buttons);
        showWhatFits();
    }

    private void showWhatFits() {
        at.setVisible(outcome.getValue() == TryOutcome.CALL_LATER);
        voicemail.setVisible(outcome.getValue() == TryOutcome.VOICEMAIL);
    }

    private void save() {
        if (outcome.getValue() == null) {
            outcome.setInvalid(true);
            outcome.setErrorMessage(Texts.of("followup.call.end.choose"));
            return;
        }
        var words = PlainText.line(note.getValue());
        var problem = PlainText.problem(words, CallDraft.NOTE_LENGTH);
        if (problem.isPresent()) {
            note.setInvalid(true);
            note.setErrorMessage(problem.get());
            return;
        }
        boolean later = outcome.getValue() == TryOutcome.CALL_LATER;
        if (later && (at.getValue() == null || at.getValue().atZone(sheet.zone()).toInstant().isBefore(now))) {
            at.setInvalid(true);
            at.setErrorMessage(Texts.of("followup.call.end.past"));
            return;
        }
        listener.attempted(
                outcome.getValue(),
                later ? Optional.of(at.getValue().atZone(sheet.zone()).toInstant()) : Optional.empty(),
                words);
    }
}
