package org.tenderpoint.imports.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tenderpoint.imports.CalendarAddresses;
import org.tenderpoint.imports.CalendarAddresses.CalendarRefused;
import org.tenderpoint.imports.CalendarAddresses.CalendarSeen;
import org.tenderpoint.imports.CalendarEntry;
import org.tenderpoint.imports.ImportBusy;
import org.tenderpoint.imports.ImportDone;
import org.tenderpoint.imports.SourceRefused;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.WebAddress;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.store.schedule.BackgroundRun;
import org.tenderpoint.platform.ui.BackgroundProgress;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.FieldCheck;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.platform.ui.StateBadge;
import org.tenderpoint.platform.ui.Toasts;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.practice.UserRecord;
import org.tenderpoint.practice.place.PracticePlaceRecord;
import org.tenderpoint.practice.ui.PracticePlaceNavigation.PracticePlaceSelect;

/** The calendars that are read every hour, and how to subscribe to one more. */
class CalendarPanel extends Div {

    private final transient CalendarAddresses calendars;
    private final transient PracticeTime time;
    private final transient Runnable brought;
    private final transient Map<UserId, String> names;
    private final Div entries = div("stack");
    private final Div asked = div("stack");
    private final TextField address = styled(new TextField(Texts.of("imports.address.field")), "grow");
    private final Select<UserId> therapist = new Select<>();
    private final PracticePlaceSelect place;

    /** @param brought called after a calendar has brought something */
    CalendarPanel(
            CalendarAddresses calendars, List<UserRecord> therapists, List<PracticePlaceRecord> places,
            PracticeTime time, Runnable brought) {
        this.calendars = calendars;
        this.time = time;
        this.brought = brought;
        place = new PracticePlaceSelect(places);
        names = therapists.stream().collect(Collectors.toMap(UserRecord::id, UserRecord::name));
        addClassNames("stack", "import-calendars");
        asked.getElement().setAttribute("role", "status");
        var what = paragraph("meta measure", Texts.of("imports.address.what"));
        address.setHelperText(Texts.of("imports.address.help"));
        address.setMaxLength(WebAddress.MAX_LENGTH);
        address.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        therapist.setLabel(Texts.of("imports.address.whose"));
        therapist.setItems(therapists.stream().map(UserRecord::id).toList());
        therapist.setItemLabelGenerator(id -> names.getOrDefault(id, ""));
        therapists.stream().findFirst().filter(_ -> therapists.size() == 1)
                .ifPresent(only -> therapist.setValue(only.id()));
        var row = div("row wrap import-address", address, therapist, place,
                Buttons.plain(Texts.of("imports.address.look"), _ -> look()));
        add(new H2(Texts.of("imports.address.title")), what, entries, row, asked);
        refresh();
    }

    private void refresh() {
        entries.removeAll();
        calendars.all().forEach(one -> entries.add(entry(one)));
    }

    private Component entry(CalendarEntry one) {
        var which = span("strong", Texts.of("imports.address.of", one.host(), names.getOrDefault(one.therapist(), "")));
        var when = span("meta", Texts.of(
                "imports.address.outcome." + one.outcome().code(),
                Dates.in(time.zone()).dateTime(one.readAt(), time.now()), one.took(), one.leftOut()));
        var who = div("stack tight grow", which, when);
        return div("row wrap import-entry",
                who,
                new StateBadge(one.outcome().needsSomebody() ? State.ADAPT : State.OK, Texts.of(
                        one.outcome().needsSomebody() ? "imports.address.look_at" : "imports.address.on")),
                Buttons.plain(Texts.of("imports.address.end"), _ -> {
                    calendars.end(one.id());
                    refresh();
                    Toasts.done(Texts.of("imports.address.ended", one.host()));
                }));
    }

    private void look() {
        boolean readable = FieldCheck.right(address, calendars.problem(address.getValue()));
        boolean chosen = FieldCheck.right(
                therapist, !therapist.isEmpty(), Texts.of("imports.address.whose_missing"));
        if (!readable || !chosen) {
            return;
        }
        try {
            var run = calendars.look(address.getValue(), therapist.getValue());
            asked.removeAll();
            asked.add(new BackgroundProgress(Texts.of("imports.address.reading"), run::progress, () -> looked(run)));
        } catch (ImportBusy busy) {
            say(new NoteBox(State.ADAPT, Texts.of("imports.busy")));
        }
    }

    private void say(Component said) {
        asked.removeAll();
        asked.add(said);
    }

    private void looked(BackgroundRun<CalendarSeen, CalendarRefused> run) {
        run.result().ifPresentOrElse(this::showPreview, () -> {
            asked.removeAll();
            FieldCheck.show(address, Optional.of(
                    run.refused().map(CalendarRefused::words).orElse(Texts.of("imports.address.failed"))));
        });
    }

    void showPreview(CalendarSeen seen) {
        asked.removeAll();
        asked.add(new NoteBox(
                State.INFO, Texts.of("imports.address.found", seen.host()), Texts.of("imports.address.calls", seen
                        .host())));
        asked.add(ImportView.counts(seen.preview().counts()));
        if (!seen.preview().notes().isEmpty()) {
            asked.add(new LeftLines(seen.preview().notes()));
        }
        var go = Buttons.primary(Texts.of("imports.address.go"), _ -> subscribe(seen));
        go.setDisableOnClick(true);
        asked.add(div("row wrap", go, Buttons.plain(Texts.of("imports.address.not"), _ -> asked.removeAll())));
    }

    private void subscribe(CalendarSeen seen) {
        try {
            var run = calendars.subscribe(seen, place.chosenPlace());
            asked.removeAll();
            asked.add(new BackgroundProgress(Texts.of("imports.running"), run::progress, () -> subscribed(run)));
        } catch (ImportBusy busy) {
            say(new NoteBox(State.ADAPT, Texts.of("imports.busy")));
        }
    }

    private void subscribed(BackgroundRun<ImportDone, SourceRefused> run) {
        asked.removeAll();
        address.clear();
        refresh();
        brought.run();
        run.result().ifPresentOrElse(
                done -> {
                    say(new NoteBox(State.OK, Texts.of("imports.address.is_on"), Texts.of(
                            "imports.done", done.clients(), done.visits(), done.sessions())));
                    if (!done.left().isEmpty()) {
                        asked.add(new LeftLines(done.left()));
                    }
                },
                () -> say(new NoteBox(State.STOP, Texts.of("imports.failed"))));
    }
}
