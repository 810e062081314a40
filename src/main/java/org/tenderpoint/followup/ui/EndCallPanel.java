package org.tenderpoint.followup.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyDownEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.tenderpoint.followup.CallSheet;
import org.tenderpoint.followup.answers.CallDraft;
import org.tenderpoint.followup.contact.TryOutcome;
import org.tenderpoint.platform.PlainText;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.DayField;
import org.tenderpoint.platform.ui.FieldCheck;
import org.tenderpoint.platform.ui.TextFields;
import org.tenderpoint.platform.ui.TimeField;

/**
 * How an unfinished call ended: when to try again, or that it was cut off. While it has the focus, a digit chooses,
 * Enter saves, Backspace goes back to the call.
 */
class EndCallPanel extends Div implements Focusable<EndCallPanel> {

    interface Listener {
        /** @param callAgain the time agreed with the client, or one chosen instead of the proposal */
        void attempted(TryOutcome outcome, Optional<Instant> callAgain, String note);

        /** Saves the answers so far as they are. */
        void cutOff();

        void cancelled();
    }

    private static final List<TryOutcome> OUTCOMES = List.of(
            TryOutcome.CALL_LATER, TryOutcome.VOICEMAIL, TryOutcome.NO_ANSWER, TryOutcome.WRONG_NUMBER,
            TryOutcome.DECLINED, TryOutcome.DECLINED_FOR_GOOD);

    /** The browser handles the slash that leads to the note: through the server the next letters were lost. */
    private static final String KEYS = "(" + QuestionCard.OWN_KEYS + ") && (event.key !== '/'"
            + " || (event.preventDefault(), element.querySelector('vaadin-text-field').focus()))";

    private static final Duration STEP = Duration.ofMinutes(15);

    private final Div outcomes = div("call-options ends");
    private final DayField day = new DayField(Texts.of("followup.call.end.day"));
    private final TimeField at = new TimeField(Texts.of("followup.call.end.time"), STEP);
    private final Span caption = span("caption");
    private final Div fields = div("row wrap tight top day-and-time", day, at);
    private final Div when = div("stack tight", caption, fields);
    private final TextField note = TextFields.line(Texts.of("followup.call.end.note"));
    private final Paragraph words = paragraph("call-words");
    private final CallSheet sheet;
    private final Instant now;
    private final LocalDateTime proposed;
    private final Listener listener;
    private TryOutcome outcome = TryOutcome.CALL_LATER;

    EndCallPanel(CallSheet sheet, Instant now, Instant proposed, boolean somethingSaid, Listener listener) {
        this.sheet = sheet;
        this.now = now;
        this.listener = listener;
        this.proposed = LocalDateTime.ofInstant(proposed, sheet.zone()).truncatedTo(ChronoUnit.MINUTES);
        addClassName("call-end");
        setTabIndex(0);
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", Texts.of("followup.call.end.title"));
        day.setValue(this.proposed.toLocalDate());
        day.setMin(LocalDateTime.ofInstant(now, sheet.zone()).toLocalDate());
        at.setValue(this.proposed.toLocalTime());
        when.getElement().setAttribute("role", "group");
        note.addKeyPressListener(Key.ENTER, press -> save());
        Button keep = Buttons.primary(Texts.of("followup.call.end.save"), click -> save());
        var buttons = new Div(keep);
        if (somethingSaid) {
            buttons.add(Buttons.plain(Texts.of("followup.call.end.cut_off"), click -> listener.cutOff()));
        }
        buttons.add(Buttons.quiet(Texts.of("followup.call.end.back"), click -> listener.cancelled()));
        buttons.addClassNames("row", "wrap");
        var keys = paragraph("meta call-keys", Texts.of("followup.call.end.keys"));
        add(new H2(Texts.of("followup.call.end.title")), outcomes, words, when, note, buttons, keys);
        // a key in a field belongs to that field
        ComponentUtil.addListener(this, KeyDownEvent.class, this::key,
                wanted -> wanted.setFilter(KEYS));
        choose(outcome);
    }

    private void key(KeyDownEvent event) {
        var pressed = event.getKey().getKeys().getFirst();
        if (!event.getModifiers().isEmpty()) {
            return;
        }
        switch (pressed) {
            case "Enter" -> save();
            case "Backspace" -> listener.cancelled();
            default -> {
                if (pressed.length() == 1 && pressed.charAt(0) >= '1' && pressed.charAt(0) < '1' + OUTCOMES.size()) {
                    choose(OUTCOMES.get(pressed.charAt(0) - '1'));
                }
            }
        }
    }

    private void choose(TryOutcome chosen) {
        outcome = chosen;
        outcomes.removeAll();
        for (int i = 0; i < OUTCOMES.size(); i++) {
            var one = OUTCOMES.get(i);
            outcomes.add(new AnswerButton(Texts.label(one), String.valueOf(i + 1), one == chosen, () -> {
                choose(one);
                focus();
            }));
        }
        when.setVisible(chosen.callAgain());
        caption.setText(Texts.of(chosen == TryOutcome.CALL_LATER ? "followup.call.end.at" : "followup.call.end.next"));
        when.getElement().setAttribute("aria-label", caption.getText());
        day.setInvalid(false);
        at.setInvalid(false);
        words.setText(switch (chosen) {
            case VOICEMAIL -> Texts.of(
                    "followup.call.voicemail", sheet.clientName(), sheet.caller(), sheet.practiceName(),
                    sheet.practicePhone(), sheet.emergencyNumber());
            case WRONG_NUMBER -> Texts.of("followup.call.wrong_number_why");
            case DECLINED_FOR_GOOD -> Texts.of("followup.call.end.for_good");
            default -> "";
        });
        words.setVisible(!words.getText().isEmpty());
    }

    private void save() {
        var said = PlainText.line(note.getValue());
        var problem = PlainText.problem(said, CallDraft.NOTE_LENGTH);
        FieldCheck.show(note, problem);
        boolean unread = outcome.callAgain() && (day.refusesUnread() | at.refusesUnread());
        var wrongTime = unread ? Optional.<String>empty() : wrongTime();
        if (!unread) {
            FieldCheck.show(at, wrongTime.map(Texts::of));
        }
        if (problem.isPresent() || unread || wrongTime.isPresent()) {
            return;
        }
        boolean told = outcome == TryOutcome.CALL_LATER || outcome.callAgain() && !proposed.equals(local());
        listener.attempted(outcome, told ? Optional.of(chosenMoment()) : Optional.empty(), said);
    }

    /** The key of what is wrong with the time. */
    private Optional<String> wrongTime() {
        if (!outcome.callAgain()) {
            return Optional.empty();
        }
        if (day.isEmpty() || at.isEmpty() || !chosenMoment().isAfter(now)) {
            return Optional.of("followup.call.end.past");
        }
        boolean nobodyThere = outcome != TryOutcome.CALL_LATER
                && !proposed.equals(local())
                && !sheet.hours().isOpen(chosenMoment(), sheet.zone());
        return nobodyThere ? Optional.of("followup.call.end.closed") : Optional.empty();
    }

    private Instant chosenMoment() {
        return local().atZone(sheet.zone()).toInstant();
    }

    private LocalDateTime local() {
        return day.getValue().atTime(at.getValue());
    }
}
