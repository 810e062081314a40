package org.tenderpoint.followup.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.tenderpoint.client.ui.ClientNavigation.ClientSide;
import org.tenderpoint.followup.CallService;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.practice.PracticeTime;

/** On the client's page: the way to the questions for a client who calls back, for everybody who answers the phone. */
@org.springframework.stereotype.Component
@Order(1)
record UnheardSide(CallService calls, PracticeTime time) implements ClientSide {

    @Override
    public boolean besidesTheRecord() {
        return true;
    }

    @Override
    public Optional<Component> of(ClientId client) {
        return calls.unheard(client).map(one -> div("section stack tight unheard",
                span("strong", Texts.of("followup.unheard",
                        Dates.date(Dates.in(time.zone()).dayOf(one.sessionEnd()), time.today()))),
                new Anchor(FollowUpNavigation.callRoute(one.followUp()), Texts.of("followup.alert.ask_again"))));
    }
}
