package org.tenderpoint.followup.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.time.ZoneId;
import org.tenderpoint.followup.AlertOutcome;
import org.tenderpoint.followup.AlertRow;
import org.tenderpoint.followup.AlertService;
import org.tenderpoint.followup.AlertState;
import org.tenderpoint.followup.SaidAnswer;
import org.tenderpoint.shared.PlainText;
import org.tenderpoint.shared.Texts;
import org.tenderpoint.shared.ui.Buttons;
import org.tenderpoint.shared.ui.Dates;
import org.tenderpoint.shared.ui.Icons;
import org.tenderpoint.shared.ui.NoteBox;
import org.tenderpoint.shared.ui.State;
import org.tenderpoint.shared.ui.StateBadge;
import org.tenderpoint.shared.ui.TextFields;
import org.tenderpoint.shared.ui.Toasts;

/** One alert with what to do about it. It goes only when a contact and its outcome are recorded. */
class AlertPanel extends Div {

    private final AlertRow alert;
    private final AlertService alerts;
    private final Runnable onChange;
    private final ComboBox<AlertOutcome> outcome =
            new ComboBox<>(Texts.of("followup.alert.outcome"), AlertOutcome.values());
    private final TextField spokenTo = TextFields.line(Texts.of("followup.alert.spoken_to"));
    private final TextArea words = TextFields.note(Texts.of("followup.alert.words"));

    AlertPanel(AlertRow alert, Instant now, ZoneId zone, AlertService alerts, Runnable onChange) {
        this.alert = alert;
        this.alerts = alerts;
        this.onChange = onChange;
        addClassNames("section", "alert-panel", "stack");
        outcome.setItemLabelGenerator(Texts::label);
        outcome.setAllowCustomValue(false);
        var head = new Div(new H2(alert.clientName()), new StateBadge(Levels.state(alert.level()), Levels.word(alert.level())));
        head.addClassNames("row", "wrap");
        var since = new Span(Texts.of("followup.alert.since", Dates.in(zone).dateTime(alert.raisedAt(), now))
                + " · " + alert.acknowledgedBy()
                        .map(name -> Texts.of("followup.alert.in_hand", name))
                        .orElseGet(() -> Texts.label(AlertState.OPEN)));
        since.addClassName("meta");
        var form = new Div(outcome, spokenTo, words);
        words.addClassName("whole");
        form.addClassName("form");
        var save = Buttons.primary(Texts.of("followup.alert.save"), click -> save());
        var buttons = new Div(save);
        buttons.addClassName("row");
        add(head, since);
        if (alert.state() == AlertState.OPEN) {
            alert.escalatedAt().ifPresent(at -> add(new NoteBox(
                    State.STOP, Texts.of("followup.alert.escalated.title"),
                    Texts.of("followup.alert.escalated", Dates.in(zone).dateTime(at, now)))));
        }
        add(ways(), form, buttons);
    }

    private Div ways() {
        var call = new Anchor("tel:" + alert.phone().replaceAll("[^+0-9]", ""),
                Texts.of("followup.alert.ring", alert.phone()));
        call.addClassName("strong");
        var ways = new Div(Icons.PHONE.create(), call);
        if (alert.state() == AlertState.OPEN) {
            ways.add(Buttons.soft(Texts.of("followup.alert.take"), click -> {
                alerts.acknowledge(alert.id());
                onChange.run();
            }));
        }
        ways.add(new Button(
                Texts.of("followup.alert.ask_again"), click -> FollowUpNavigation.call(alert.followUp())));
        alert.assessment().ifPresent(id -> ways.add(
                Buttons.quiet(Texts.of("followup.alert.answers"), click -> FollowUpNavigation.recommendation(id))));
        ways.addClassNames("row", "wrap");
        return ways;
    }

    private void save() {
        boolean chosen = outcome.getValue() != null;
        boolean named = !chosen || !outcome.getValue().closes() || !spokenTo.getValue().isBlank();
        var note = PlainText.note(words.getValue());
        var problem = PlainText.problem(note, SaidAnswer.WORDS_LENGTH);
        outcome.setInvalid(!chosen);
        outcome.setErrorMessage(Texts.of("followup.alert.choose"));
        spokenTo.setInvalid(!named || spokenTo.getValue().length() > SaidAnswer.BY_LENGTH);
        spokenTo.setErrorMessage(Texts.of("followup.alert.name"));
        words.setInvalid(note.isEmpty() || problem.isPresent());
        words.setErrorMessage(problem.orElseGet(() -> Texts.of("followup.alert.say")));
        if (outcome.isInvalid() || spokenTo.isInvalid() || words.isInvalid()) {
            return;
        }
        alerts.contacted(alert.id(), outcome.getValue(), spokenTo.getValue(), note);
        Toasts.done(Texts.of(outcome.getValue().closes() ? "followup.alert.closed" : "followup.alert.kept"));
        onChange.run();
    }
}
