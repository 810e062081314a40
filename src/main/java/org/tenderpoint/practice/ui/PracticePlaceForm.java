package org.tenderpoint.practice.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.springframework.beans.factory.ObjectProvider;
import org.tenderpoint.platform.EditedByOther;
import org.tenderpoint.platform.OpeningHours;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.draft.Drafts;
import org.tenderpoint.platform.id.Id.PracticePlaceId;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.DraftFields;
import org.tenderpoint.platform.ui.FieldCheck;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.platform.ui.Toasts;
import org.tenderpoint.practice.Letterhead;
import org.tenderpoint.practice.PracticeSettings;
import org.tenderpoint.practice.place.PracticePlaceRecord;
import org.tenderpoint.practice.place.PracticePlaceRecord.PracticePlaceDetails;
import org.tenderpoint.practice.place.PracticePlaceService;
import org.tenderpoint.practice.ui.PracticeNavigation.OpeningPart;

/** An address of the practice, or a new one: what it is called, how it is reached, when it is open, and its end. */
class PracticePlaceForm extends Div {

    private final transient Optional<PracticePlaceRecord> place;
    private final transient PracticePlaceService places;
    private final transient Consumer<PracticePlaceId> done;
    private final TextField name = new TextField(Texts.of("practice.places.name"));
    private final TextField phone = new TextField(Texts.of("practice.about.phone"));
    private final TextArea address = styled(new TextArea(Texts.of("practice.places.address")), "whole");
    private final OpeningHoursField hours;
    private final Div conflict = div("conflict");
    private final DraftFields kept;
    private int version;

    PracticePlaceForm(
            Optional<PracticePlaceRecord> place, PracticePlaceService places,
            ObjectProvider<OpeningPart> closing, Drafts drafts, ZoneId zone, Consumer<PracticePlaceId> done) {
        this.place = place;
        this.places = places;
        this.done = done;
        hours = OpeningHoursField.telling(closing, place.map(PracticePlaceRecord::id));
        addClassNames("stack");
        address.setMinRows(2);
        address.setHelperText(Texts.of("practice.about.address.help"));
        phone.setHelperText(Texts.of("practice.about.phone.help"));
        version = place.map(PracticePlaceRecord::version).orElse(0);
        place.map(PracticePlaceRecord::details).ifPresentOrElse(this::show,
                () -> hours.setValue(OpeningHoursField.usual()));
        kept = new DraftFields(drafts, "practice_place:" + place.map(one -> one.id().toString()).orElse("new"), zone)
                .text("name", name)
                .text("phone", phone)
                .text("address", address)
                .field("hours", OpeningHours.class, hours)
                .version(version);
        kept.start().ifPresent(seen -> version = seen);
        var buttons = div("row wrap", Buttons.plain(Texts.of("practice.save"), event -> save()));
        place.ifPresent(one -> buttons.add(Buttons.quiet(
                Texts.of(one.active() ? "practice.places.close" : "practice.places.reopen"),
                event -> activate(one))));
        add(new H2(place.map(PracticePlaceRecord::name).orElseGet(() -> Texts.of("practice.places.add"))),
                kept.state(), conflict);
        place.filter(one -> !one.active()).ifPresent(one -> closing.orderedStream()
                .flatMap(part -> part.at(one.id()).stream()).forEach(this::add));
        add(div("form", name, phone, address), hours, buttons);
    }

    private void show(PracticePlaceDetails details) {
        name.setValue(details.name());
        phone.setValue(details.phone());
        address.setValue(details.address());
        hours.setValue(details.openingHours());
    }

    private void save() {
        boolean right = hours.right() & FieldCheck.right(name, PracticePlaceDetails.nameProblem(name.getValue()))
                & FieldCheck.right(phone, PracticeSettings.phoneProblem(phone.getValue()))
                & FieldCheck.right(address, Letterhead.addressProblem(address.getValue()));
        if (right) {
            var details = new PracticePlaceDetails(name.getValue(), address.getValue(), phone.getValue(),
                    hours.value());
            keep(seen -> place.map(one -> places.change(one.id(), seen, details)).orElseGet(() -> places.add(details)),
                    this::save);
        }
    }

    private void activate(PracticePlaceRecord one) {
        keep(seen -> places.activate(one.id(), seen, !one.active()), () -> activate(one));
    }

    /** @param again the same, once the other version is known */
    private void keep(IntFunction<PracticePlaceRecord> change, Runnable again) {
        try {
            var saved = change.apply(version);
            kept.discard();
            Toasts.done(Texts.of("practice.saved"));
            done.accept(saved.id());
        } catch (EditedByOther faster) {
            tellOfConflict(again);
        }
    }

    /** The user's input stays; the other version is one click away. */
    private void tellOfConflict(Runnable again) {
        conflict.removeAll();
        var theirs = place.flatMap(one -> places.byId(one.id())).orElseThrow();
        conflict.add(new NoteBox(State.ADAPT, Texts.of("practice.conflict"), Texts.of("practice.conflict.help")).with(
                Buttons.soft(Texts.of("practice.conflict.theirs"), event -> {
                    kept.discard();
                    done.accept(theirs.id());
                }),
                Buttons.soft(Texts.of("practice.conflict.mine"), event -> {
                    version = theirs.version();
                    again.run();
                })));
    }
}
