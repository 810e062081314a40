package org.tenderpoint.followup.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
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

    /** @param onTakeBack takes back who was reached by mistake; empty where that is not offered */
    AlertContacts(
            List<ContactMade> contacts, ZoneId zone, Instant now, Optional<Consumer<AlertId>> onTakeBack) {
        addClassNames("told", "stack");
        contacts.forEach(made -> {
            var box = box(made, zone, now);
            onTakeBack.filter(_ -> made.outcome().closes() && !made.mistaken())
                    .ifPresent(back -> box.add(div("row", Buttons.quiet(
                            Texts.of("followup.plan.take_back"), click -> back.accept(made.alert())))));
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
