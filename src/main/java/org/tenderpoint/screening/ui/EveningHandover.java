package org.tenderpoint.screening.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.time.Instant;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.tenderpoint.client.ui.ClientNavigation.ClientSide;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.HandedLink;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.screening.plan.EveningLinkService;
import org.tenderpoint.screening.plan.EveningLinkService.EveningOffer;
import org.tenderpoint.screening.plan.EveningLinkService.NoEveningLink;

/** The link to the questions before a visit, for a session that is planned; nothing where nobody is asked by a link. */
class EveningHandover extends Section {

    private final EveningLinkService links;
    private final PracticeTime time;

    EveningHandover(EveningLinkService links, PracticeTime time) {
        this.links = links;
        this.time = time;
        addClassNames("section", "stack");
        setVisible(false);
    }

    void show(SessionId session) {
        removeAll();
        var offer = links.offer(session);
        setVisible(offer.isPresent());
        offer.ifPresent(one -> {
            add(new H2(Texts.of("screening.evening.title")),
                    paragraph("meta measure", Texts.of("screening.evening.why")));
            one.hindrance().ifPresentOrElse(why -> add(paragraph("measure", words(why, one))), () -> make(session));
        });
    }

    private void make(SessionId session) {
        var handed = div("stack");
        add(new Div(Buttons.soft(Texts.of("screening.evening.make"), click -> {
            var made = links.make(session);
            handed.removeAll();
            handed.add(new HandedLink(
                    HandedLink.until(moment(made.expiresAt())), made.address(), made.message(), made.phone()));
        })), handed);
    }

    /** On the client's page, shortly before a visit: where those look who have the client on the phone. */
    @org.springframework.stereotype.Component
    @Order(9)
    record EveningSide(EveningLinkService links, PracticeTime time) implements ClientSide {

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
            return links.next(client).map(session -> {
                var handover = new EveningHandover(links, time);
                handover.show(session);
                return handover;
            });
        }
    }

    private String words(NoEveningLink why, EveningOffer offer) {
        return why == NoEveningLink.TOO_EARLY
                ? Texts.of("screening.evening.none.too_early", moment(offer.from()))
                : Texts.of("screening.evening.none." + why.code());
    }

    private String moment(Instant at) {
        return Dates.in(time.zone()).dateTime(at, time.now());
    }
}
