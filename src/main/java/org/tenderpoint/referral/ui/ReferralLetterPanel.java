package org.tenderpoint.referral.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import org.tenderpoint.letter.LetterKind;
import org.tenderpoint.letter.LetterService;
import org.tenderpoint.letter.ui.LetterNavigation;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.referral.ReferralRecord;
import org.tenderpoint.referral.ReferralState;

/** The letters of a referral, and the way to a new one once the client wants it and a partner is chosen. */
class ReferralLetterPanel extends Div {

    ReferralLetterPanel(LetterService letters, ReferralRecord record, boolean writes) {
        addClassName("stack");
        var made = letters.about(LetterKind.REFERRAL, record.id().value());
        var list = new UnorderedList();
        made.forEach(one -> {
            var link = new Anchor(
                    LetterNavigation.route(one.id()), Texts.of("referral.letter.one", one.recipient(), Texts.label(one.state())));
            link.setRouterIgnore(false);
            list.add(new ListItem(link));
        });
        list.setVisible(!made.isEmpty());
        add(list);
        boolean wanted = record.state() == ReferralState.ACCEPTED && !record.withoutLetter();
        if (writes && wanted && record.partner().isPresent()) {
            add(new Div(Buttons.plain(Texts.of("referral.letter.write"), click ->
                    LetterNavigation.begin(LetterKind.REFERRAL, record.id().value()))));
        } else if (writes && wanted) {
            add(new Paragraph(Texts.of("referral.letter.no_partner")));
        }
        setVisible(!made.isEmpty() || writes && wanted);
    }
}
