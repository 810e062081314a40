package org.tenderpoint.incident.ui;

import static org.tenderpoint.platform.ui.Styled.div;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.QueryParameters;
import java.util.function.Consumer;
import org.tenderpoint.incident.IncidentListService;
import org.tenderpoint.incident.IncidentRecord.Withdrawal;
import org.tenderpoint.platform.EditedByOther;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.FollowUpId;
import org.tenderpoint.platform.id.Id.IncidentId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Disclosure;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.ReasonForm;
import org.tenderpoint.platform.ui.Toasts;

/** Ways into the book of incidents, from wherever something went wrong. */
public final class IncidentNavigation {

    static final String BOOK = "incidents";
    static final String CALL = "call";
    static final String AGAIN = "again";

    private IncidentNavigation() {}

    /** A button that records one about nobody yet: the form offers the day's sessions. */
    public static Button record() {
        return button(() -> UI.getCurrent().navigate(BOOK + "/record"));
    }

    /** A button that records an incident about a session and then comes back to its chart. */
    public static Button record(SessionId session) {
        return button(() -> UI.getCurrent().navigate(route(session)));
    }

    /** The same, told in a call; it comes back to the call. */
    public static Button recordInCall(SessionId session, FollowUpId followUp) {
        return button(() -> UI.getCurrent().navigate(route(session), QueryParameters.of(CALL, followUp.toString())));
    }

    /** How many wait for the reader of this page; invisible where none do. */
    public static Component toRead(IncidentListService list) {
        int waiting = list.forMe();
        var place = div("incidents-to-read",
                Buttons.with(Icons.WARNING, Buttons.quiet(Texts.of("incident.to_read", waiting),
                        click -> UI.getCurrent().navigate(IncidentsView.class))));
        place.setVisible(waiting > 0);
        return place;
    }

    /** The form, with what was told in an entry that is out of the book. */
    static void recordAgain(IncidentId incident) {
        UI.getCurrent().navigate(BOOK + "/record", QueryParameters.of(AGAIN, incident.toString()));
    }

    /** Takes an entry out of the book, with a reason. */
    static Disclosure takeOut(Consumer<String> onReason) {
        return Disclosure.later(Texts.of("incident.take_out"), () -> new ReasonForm(
                Texts.of("incident.take_out.why"), Texts.of("incident.take_out"), Withdrawal.LEAST_REASON,
                Withdrawal.MOST_REASON, onReason).help(Texts.of("incident.take_out.help")));
    }

    /** Says so if somebody has read an entry or taken it out since it was shown. */
    static void unlessFaster(Runnable change) {
        try {
            change.run();
        } catch (EditedByOther faster) {
            Toasts.failed(Texts.of("incident.meanwhile"));
        }
    }

    static String route(SessionId session) {
        return "sessions/" + session + "/incident";
    }

    static String route(IncidentId incident) {
        return BOOK + "/" + incident;
    }

    private static Button button(Runnable open) {
        return Buttons.with(Icons.WARNING, Buttons.quiet(Texts.of("incident.record"), click -> open.run()));
    }
}
