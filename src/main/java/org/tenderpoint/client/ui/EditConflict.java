package org.tenderpoint.client.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.time.ZoneId;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.State;

/** Tells the second of two editors who was faster and where the two texts differ, and lets them choose. */
class EditConflict extends NoteBox {

    EditConflict(
            String who, Instant at, ZoneId zone, Instant now, TypedClient theirs, TypedClient mine, Runnable saveMine,
            Runnable takeTheirs) {
        super(State.ADAPT, Texts.of("client.edit.conflict", who, Dates.in(zone).dateTime(at, now)),
                Texts.of("client.edit.conflict_kept"));
        getElement().setAttribute("role", "alert");
        var buttons = new Div(
                Buttons.plain(Texts.of("client.edit.save_mine"), click -> saveMine.run()),
                Buttons.plain(Texts.of("client.edit.take_theirs"), click -> takeTheirs.run()));
        buttons.addClassNames("row", "wrap");
        with(differences(theirs, mine), buttons);
    }

    private static UnorderedList differences(TypedClient theirs, TypedClient mine) {
        var list = new UnorderedList();
        difference(list, "name", theirs.name(), mine.name());
        difference(list, "phone", theirs.phone(), mine.phone());
        difference(list, "birth_date", theirs.birthDate(), mine.birthDate());
        difference(list, "email", theirs.email(), mine.email());
        difference(list, "channel", Texts.label(theirs.channel()), Texts.label(mine.channel()));
        difference(list, "preferred_time", theirs.preferredTime(), mine.preferredTime());
        difference(list, "language", theirs.language(), mine.language());
        difference(list, "emergency_name", theirs.emergencyName(), mine.emergencyName());
        difference(list, "emergency_phone", theirs.emergencyPhone(), mine.emergencyPhone());
        difference(list, "doctor", theirs.doctor(), mine.doctor());
        difference(list, "guardian", theirs.guardian(), mine.guardian());
        return list;
    }

    private static void difference(UnorderedList list, String field, String theirs, String mine) {
        if (!theirs.equals(mine)) {
            var nothing = Texts.of("client.edit.nothing");
            list.add(new ListItem(Texts.of(
                    "client.edit.difference", Texts.of("client.form." + field), theirs.isEmpty() ? nothing : theirs,
                    mine.isEmpty() ? nothing : mine)));
        }
    }
}
