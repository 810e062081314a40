package org.tenderpoint.client.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.tenderpoint.client.ClientRecord;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.page.PageLanguage;
import org.tenderpoint.platform.place.Formats;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.PhoneLink;

/** How to reach a client, and what can be done with the record. */
class ContactPanel extends Div {

    /** @param writes whether the reader may change the record */
    ContactPanel(ClientRecord client, List<Component> further, boolean writes, Runnable edit, Runnable archive,
            Runnable restore) {
        addClassName("section");
        var details = client.details();
        var facts = styled(new DescriptionList(), "facts");
        var phone = new PhoneLink(details.phone());
        fact(facts, "phone", phone);
        if (!details.email().isEmpty()) {
            fact(facts, "email", new Anchor("mailto:" + details.email(), details.email()));
        }
        details.birthDate().ifPresent(day -> fact(facts, "birth_date", Dates.shortDate(day)));
        fact(facts, "preferred_time", details.preferredTime());
        if (!details.language().equals(PageLanguage.spokenIn(Formats.here().country()).locale())) {
            fact(facts, "language", details.language().getDisplayLanguage(Texts.spoken()));
        }
        var emergency = details.emergencyContact();
        if (!emergency.name().isEmpty() || !emergency.phone().isEmpty()) {
            var named = (emergency.name() + " " + emergency.phone()).strip();
            fact(facts, "emergency", emergency.consent() ? named : Texts.of("client.page.emergency_no_consent", named));
        }
        fact(facts, "doctor", details.doctor());
        fact(facts, "guardian", details.guardian());
        add(new H2(Texts.of("client.page.contact")), facts);
        if (!writes) {
            return;
        }
        var buttons = div("row wrap contact-actions",
                Buttons.with(Icons.EDIT, Buttons.plain(Texts.of("client.page.edit"), click -> edit.run())));
        buttons.add(further);
        buttons.add(client.archived()
                ? Buttons.plain(Texts.of("client.page.restore"), click -> restore.run())
                : Buttons.with(Icons.ARCHIVE, Buttons.quiet(Texts.of("client.page.archive"), click -> archive.run())));
        add(buttons);
    }

    private static void fact(DescriptionList facts, String key, String value) {
        if (!value.isEmpty()) {
            fact(facts, key, new Span(value));
        }
    }

    private static void fact(DescriptionList facts, String key, Component value) {
        facts.add(
                new DescriptionList.Term(Texts.of("client.form." + key)), new DescriptionList.Description(value));
    }
}
