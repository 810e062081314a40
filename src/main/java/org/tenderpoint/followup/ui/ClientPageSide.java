package org.tenderpoint.followup.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.tenderpoint.client.ui.ClientNavigation.ClientSide;
import org.tenderpoint.followup.contact.ClientWords;
import org.tenderpoint.followup.page.ClientPageService;
import org.tenderpoint.followup.page.ClientPageService.PageAddress;
import org.tenderpoint.followup.page.ClientPageService.PageGiven;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.HandedLink;
import org.tenderpoint.platform.ui.Toasts;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.PracticeRecord;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.practice.Role;

/** The client's own page that came with a sheet, with buttons to end it and to hand it over again. */
@org.springframework.stereotype.Component
@Order(10)
record ClientPageSide(ClientPageService pages, PracticeService practice, CurrentUser user, PracticeTime time)
        implements ClientSide {

    @Override
    public boolean isToDo() {
        return true;
    }

    @Override
    public boolean besidesTheRecord() {
        return true;
    }

    @Override
    public Optional<Component> of(ClientId client) {
        return pages.pageGiven(client).map(given -> {
            var section = div("section stack client-page-given");
            show(section, client, given);
            return section;
        });
    }

    private void show(Div section, ClientId client, PageGiven given) {
        section.removeAll();
        var buttons = div("row wrap");
        if (user.has(Role.THERAPIST) || user.has(Role.FRONT_DESK)) {
            buttons.add(Buttons.plain(Texts.of("followup.client_page.again"), click -> {
                var made = pages.newAddress(client);
                refresh(section, client);
                section.add(handed(made));
            }));
        }
        if (given.live()) {
            buttons.add(Buttons.quiet(Texts.of("followup.client_page.end"), click -> {
                pages.end(client);
                Toasts.done(Texts.of("followup.client_page.ended_toast"));
                refresh(section, client);
            }));
        }
        section.add(
                new H2(Texts.of("followup.client_page")),
                paragraph("meta", given.live()
                        ? Texts.of("followup.client_page.live",
                                Dates.in(time.zone()).dateTime(given.until(), time.now()))
                        : Texts.of("followup.client_page.ended")),
                buttons);
    }

    private void refresh(Div section, ClientId client) {
        pages.pageGiven(client).ifPresentOrElse(given -> show(section, client, given), section::removeAll);
    }

    private Component handed(PageAddress made) {
        var words = new ClientWords(time.zone(), made.language());
        return new HandedLink(
                HandedLink.until(Dates.in(time.zone()).dateTime(made.expiresAt(), time.now())), made.address(),
                Texts.in(made.language(), "followup.own_page.message",
                        practice.current().map(PracticeRecord::name).orElse(""), made.address(),
                        words.day(made.expiresAt())),
                made.phone());
    }
}
