package org.tenderpoint.screening.ui;

import com.vaadin.flow.component.html.Div;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tenderpoint.client.ui.ClientNavigation.RecordAction;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.screening.rules.ScreeningDecision;
import org.tenderpoint.screening.rules.ScreeningTrait;

/** Where is recorded what the next session waits for, and what a doctor said about it. */
class TalkLinks extends Div {

    private static final Set<RecordAction.Place> WHERE = EnumSet.of(RecordAction.Place.WAITING_TALK,
            RecordAction.Place.NEXT_SESSION);

    private final List<RecordAction> links;

    /** @param all those that features contribute */
    TalkLinks(List<RecordAction> all) {
        links = all.stream().filter(one -> WHERE.contains(one.place())).toList();
        addClassName("to-letter");
    }

    /** @param decision empty where nothing is to be done about it */
    void show(ClientId client, Optional<ScreeningDecision> decision) {
        removeAll();
        decision.ifPresent(found -> {
            boolean held = found.shownFindings().stream().anyMatch(one -> one.has(ScreeningTrait.HOLD));
            links.stream().filter(link -> held || link.place() == RecordAction.Place.NEXT_SESSION)
                    .flatMap(link -> link.link(client).stream()).forEach(this::add);
        });
    }
}
