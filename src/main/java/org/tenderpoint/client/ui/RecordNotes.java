package org.tenderpoint.client.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.tenderpoint.client.ClientRecord;
import org.tenderpoint.client.RecordLookService;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.practice.PracticeTime;

/** What stands above a client's history when the record is closed to the reader, or open for a reason only. */
final class RecordNotes {

    private RecordNotes() {}

    static List<Component> of(RecordLookService looks, ClientRecord client, PracticeTime time) {
        return switch (looks.door(client.id())) {
            case OPEN -> looks.openUntil(client.id())
                    .map(until -> Texts.of("client.closed.until", Dates.in(time.zone()).dateTime(until, time.now())))
                    .map(words -> List.of(place(new NoteBox(State.INFO, words))))
                    .orElse(List.of());
            case BREAK_GLASS -> List.of(form(looks, client));
            case REVIEW -> List.of(unfolding(looks, client));
            // the front desk is told below that treatment is for therapists
            case CLOSED -> List.of();
        };
    }

    private static Component form(RecordLookService looks, ClientRecord client) {
        return ClientNavigation.closedRecord(
                looks, client.id(), client.details().name(), () -> UI.getCurrent().refreshCurrentRoute(false));
    }

    private static Component place(Component content) {
        var place = place();
        place.add(content);
        return place;
    }

    private static Div place() {
        var place = new Div();
        place.addClassName("closed-record");
        return place;
    }

    /** A manager mostly comes for the contact data, so the question waits behind a button. */
    private static Component unfolding(RecordLookService looks, ClientRecord client) {
        var place = place();
        place.add(Buttons.with(Icons.KEY, Buttons.plain(Texts.of("client.review.look"), click -> {
            place.removeAll();
            place.add(form(looks, client));
        })));
        return place;
    }
}
