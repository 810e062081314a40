package org.tenderpoint.followup.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import org.tenderpoint.followup.AlertRow.ContactMade;
import org.tenderpoint.followup.alert.AlertOutcome;
import org.tenderpoint.platform.OneLine;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.AlertId;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Dates;

/** What came of the contacts about the alerts of a session, the latest first. */
class AlertContacts extends Div {

    AlertContacts(List<ContactMade> contacts, ZoneId zone, Instant now) {
        addClassNames("told", "stack");
        contacts.forEach(made -> add(box(made, zone, now)));
        setVisible(!contacts.isEmpty());
    }

    /** With a button to take back who was reached by mistake. */
    AlertContacts(List<ContactMade> contacts, ZoneId zone, Instant now, Consumer<AlertId> onTakeBack) {
        this(List.of(), zone, now);
        contacts.forEach(made -> {
            var box = box(made, zone, now);
            if (made.outcome().closes() && !made.mistaken()) {
                box.add(div("row", Buttons.quiet(
                        Texts.of("followup.plan.take_back"), click -> onTakeBack.accept(made.alert()))));
            }
            add(box);
        });
        setVisible(!contacts.isEmpty());
    }

    private static Div box(ContactMade made, ZoneId zone, Instant now) {
        var box = div("stack tight told-box", span("meta", OneLine.of(
                made.mistaken() ? Texts.label(AlertOutcome.MISTAKE) : "",
                Dates.in(zone).dateTime(made.at(), now), made.by(), Texts.label(made.outcome()),
                made.spokenTo())));
        if (!made.said().isEmpty()) {
            box.add(paragraph("told-said", made.said()));
        }
        return box;
    }
}
