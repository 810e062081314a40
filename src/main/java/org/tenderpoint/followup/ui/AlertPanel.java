package org.tenderpoint.followup.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import org.tenderpoint.client.ui.ClientNavigation;
import org.tenderpoint.followup.AlertRow;
import org.tenderpoint.followup.AlertService;
import org.tenderpoint.followup.alert.Alert.AlertOver;
import org.tenderpoint.followup.alert.AlertOutcome;
import org.tenderpoint.followup.alert.AlertState;
import org.tenderpoint.followup.answers.Quote;
import org.tenderpoint.platform.OneLine;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.draft.Drafts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.DraftFields;
import org.tenderpoint.platform.ui.FieldCheck;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.PhoneLink;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.platform.ui.StateBadge;
import org.tenderpoint.platform.ui.TextFields;
import org.tenderpoint.platform.ui.Toasts;
import org.tenderpoint.platform.ui.TypedChoice;

/** One alert with what to do about it. It stays until a contact and its outcome are recorded. */
class AlertPanel extends Div {

    private final AlertService alerts;
    private final transient Function<AlertRow, Optional<Runnable>> read;
    private final Runnable onChange;
    private final Div head = div("stack");
    private final TypedChoice<AlertOutcome> outcome = new TypedChoice<>(Texts.of("followup.alert.outcome"));
    private final TextField spokenTo = TextFields.line(Texts.of("followup.alert.spoken_to"));
    private final TextArea words = styled(TextFields.note(Texts.of("followup.alert.words")), "whole");
    private final Div buttons = div("row", Buttons.primary(Texts.of("followup.alert.save"), click -> save()));
    private final DraftFields kept;
    private AlertRow alert;

    /** @param read what records that its words are read; empty if that ends nothing, or for users who may not */
    AlertPanel(AlertRow alert, Instant now, ZoneId zone, AlertService alerts, Drafts drafts,
            Function<AlertRow, Optional<Runnable>> read, Runnable onChange) {
        this.alert = alert;
        this.read = read;
        this.alerts = alerts;
        this.onChange = onChange;
        addClassNames("section", "alert-panel", "stack");
        outcome.setItemLabelGenerator(Texts::label);
        outcome.setItems(AlertOutcome.ofContact());
        var form = div("form", outcome, spokenTo, words);
        kept = new DraftFields(drafts, "alert:" + alert.id(), zone)
                .field("outcome", AlertOutcome.class, outcome)
                .text("spoken_to", spokenTo)
                .text("words", words);
        kept.start();
        add(head, form, buttons, kept.state());
        head(now, zone);
    }

    /** Shows what others have done about it, and keeps what is being typed here. */
    void show(AlertRow changed, Instant now, ZoneId zone) {
        if (!changed.equals(alert)) {
            alert = changed;
            head(now, zone);
        }
    }

    /** Somebody else has closed it: what was typed here is not sent, and stays readable. */
    void closedElsewhere(Runnable putAway) {
        head.removeAll();
        buttons.removeAll();
        head.add(new H2(alert.clientName()), new NoteBox(
                State.ADAPT, Texts.of("followup.alert.over.title"), Texts.of("followup.alert.over")));
        buttons.add(Buttons.plain(Texts.of("followup.alert.put_away"), click -> {
            kept.discard();
            putAway.run();
        }));
    }

    /** Whether somebody has begun to record a contact. */
    boolean hasBegun() {
        return outcome.getValue() != null || !spokenTo.isEmpty() || !words.isEmpty();
    }

    private void head(Instant now, ZoneId zone) {
        var who = div("row wrap", new H2(alert.clientName()),
                new StateBadge(Levels.state(alert.level()), Levels.word(alert.level())));
        var escalated = alert.state() == AlertState.OPEN ? alert.escalatedAt() : Optional.<Instant>empty();
        var since = span("meta", OneLine.of(
                Texts.of("followup.alert.since", Dates.in(zone).dateTime(alert.raisedAt(), now)),
                alert.acknowledgedBy()
                        .map(name -> Texts.of("followup.alert.in_hand", name))
                        // said by the box below
                        .orElseGet(() -> escalated.isPresent() ? "" : Texts.label(AlertState.OPEN))));
        head.removeAll();
        head.add(who, since);
        escalated.ifPresent(at -> head.add(new NoteBox(
                State.STOP, Texts.of("followup.alert.escalated.title"),
                Texts.of("followup.alert.escalated", Dates.in(zone).dateTime(at, now)))));
        head.add(FeedbackHistory.of(alert.told(), zone, now),
                new AlertContacts(alert.contacts(), zone, now, Optional.empty()),
                ClientNavigation.guardian(alert.guardian()), ways(),
                somebodyElse());
    }

    private Div ways() {
        var ways = new Div(Icons.PHONE.create(),
                telephone(alert.phone(), Texts.of("followup.alert.ring", alert.phone())));
        if (alert.state() == AlertState.OPEN) {
            ways.add(Buttons.soft(Texts.of("followup.alert.take"),
                    click -> change(() -> alerts.acknowledge(alert.id()))));
        }
        ways.add(new Button(
                Texts.of("followup.alert.ask_again"), click -> FollowUpNavigation.call(alert.followUp())));
        alert.assessment().ifPresent(id -> ways.add(
                Buttons.quiet(Texts.of("followup.alert.answers"), click -> FollowUpNavigation.recommendation(id))));
        read.apply(alert)
                .ifPresent(now -> ways.add(Buttons.quiet(Texts.of("followup.list.read"), click -> change(now))));
        ways.addClassNames("row", "wrap");
        return ways;
    }

    /** Whom to call if the client does not answer; shown only if the client has agreed. */
    private Div somebodyElse() {
        return styled(alert.emergencyContact()
                .map(other -> new Div(
                        new Span(Texts.of("followup.alert.somebody_else")),
                        telephone(other.phone(), Texts.of("followup.alert.ring_them", other.name(), other.phone()))))
                .orElseGet(() -> new Div(new Span(Texts.of("followup.alert.nobody_else")))), "row wrap meta");
    }

    private static Anchor telephone(String number, String words) {
        return styled(new PhoneLink(number, words), "strong");
    }

    /** If somebody else has ended it meanwhile, shows its current state. */
    private void change(Runnable what) {
        try {
            what.run();
        } catch (AlertOver over) {
            Toasts.failed(Texts.of("followup.alert.over.title"));
        }
        onChange.run();
    }

    private void save() {
        boolean chosen = FieldCheck.right(outcome, !outcome.isEmpty(), Texts.of("followup.alert.choose"));
        boolean needed = chosen && outcome.getValue().closes();
        boolean named = FieldCheck.right(spokenTo,
                !(needed && spokenTo.getValue().isBlank()) && spokenTo.getValue().length() <= Quote.BY_LENGTH,
                Texts.of("followup.alert.name"));
        var note = FieldCheck.note(words, 1, Quote.WORDS_LENGTH, Texts.of("followup.alert.say"));
        if (!chosen || !named || note.isEmpty()) {
            return;
        }
        change(() -> {
            alerts.contacted(alert.id(), outcome.getValue(), spokenTo.getValue(), note.get());
            if (outcome.getValue().closes()) {
                Toasts.undo(Texts.of("followup.alert.closed"), () -> {
                    alerts.takeBack(alert.id());
                    onChange.run();
                });
            } else {
                Toasts.done(Texts.of("followup.alert.kept"));
            }
            kept.discard();
            outcome.clear();
            spokenTo.clear();
            words.clear();
        });
    }
}
