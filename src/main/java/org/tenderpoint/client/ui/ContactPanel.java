package org.tenderpoint.client.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.List;
import org.tenderpoint.client.ClientRecord;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.page.PageLanguage;
import org.tenderpoint.platform.place.Formats;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.Facts;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.PhoneLink;

/** How to reach a client, and what can be done with the record. */
class ContactPanel extends Div {

    /** @param writes whether the reader may change the record */
    ContactPanel(ClientRecord client, List<? extends Component> further, boolean writes, Runnable edit,
            Runnable archive,
            Runnable restore) {
        addClassName("section");
        var details = client.details();
        var facts = new Facts("client.form.");
        var phone = new PhoneLink(details.phone());
        facts.fact("phone", phone);
        if (!details.email().isEmpty()) {
            facts.fact("email", new Anchor("mailto:" + details.email(), details.email()));
        }
        details.birthDate().ifPresent(day -> facts.fact("birth_date", Dates.shortDate(day)));
        facts.fact("preferred_time", details.preferredTime());
        if (!details.language().equals(PageLanguage.spokenIn(Formats.here().country()).locale())) {
            facts.fact("language", details.language().getDisplayLanguage(Texts.spoken()));
        }
        var emergency = details.emergencyContact();
        if (!emergency.name().isEmpty() || !emergency.phone().isEmpty()) {
            var named = (emergency.name() + " " + emergency.phone()).strip();
            facts.fact("emergency", emergency.consent() ? named : Texts.of("client.page.emergency_no_consent", named));
        }
        facts.fact("doctor", details.doctor());
        facts.fact("guardian", details.guardian());
        add(new H2(Texts.of("client.page.contact")), facts);
        if (!writes) {
            return;
        }
        var buttons = div("row wrap contact-actions",
                Buttons.with(Icons.EDIT, Buttons.plain(Texts.of("client.page.edit"), click -> edit.run())));
        further.forEach(buttons::add);
        buttons.add(client.archived()
                ? Buttons.plain(Texts.of("client.page.restore"), click -> restore.run())
                : Buttons.with(Icons.ARCHIVE, Buttons.quiet(Texts.of("client.page.archive"), click -> archive.run())));
        add(buttons);
    }
}
