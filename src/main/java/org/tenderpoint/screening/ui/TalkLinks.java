package org.tenderpoint.screening.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import org.tenderpoint.client.ui.ClientNavigation.RecordAction;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.screening.rules.RowTraits.ScreeningTrait;
import org.tenderpoint.screening.rules.ScreeningDecision;

/** Where a conversation is recorded that the next session waits for. */
class TalkLinks extends Div {

    private final List<RecordAction> links;

    /** @param all those that features contribute */
    TalkLinks(List<RecordAction> all) {
        links = all.stream().filter(one -> one.place() == RecordAction.Place.WAITING_TALK).toList();
        addClassName("to-letter");
    }

    /** @param decision empty where nothing is to be done about it */
    void show(ClientId client, Optional<ScreeningDecision> decision) {
        removeAll();
        if (decision.filter(found -> found.shownFindings().stream().anyMatch(one -> one.has(ScreeningTrait.HOLD)))
                .isPresent()) {
            links.forEach(link -> {
                var route = link.route(client);
                if (!route.isEmpty()) {
                    add(new Anchor(route, Texts.of(link.labelKey())));
                }
            });
        }
    }
}
