package org.tenderpoint.screening.ui;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tenderpoint.client.ui.ClientNavigation.RecordAction;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.screening.rules.Finding;
import org.tenderpoint.screening.rules.ScreeningDecision;
import org.tenderpoint.screening.rules.ScreeningTrait;

/** Links to where one records what the next session waits for; beside them what a doctor said about it. */
class TalkLinks extends Div {

    /** What was looked up: on an open page only for another client, or once something else holds them, anew. */
    private record Shown(ClientId client, Set<String> holds) {}

    private final List<RecordAction> links;
    private Optional<Shown> shown = Optional.empty();

    /** @param all those that features contribute */
    TalkLinks(List<RecordAction> all) {
        links = all.stream().filter(one -> one.place() == RecordAction.Place.NEXT_SESSION).toList();
        addClassName("to-letter");
    }

    /** The page is opened: all is looked up once more. */
    void opened() {
        shown = Optional.empty();
        removeAll();
    }

    /** @param decision empty where nothing is to be done about it */
    void show(ClientId client, Optional<ScreeningDecision> decision) {
        var wanted = decision.map(found -> new Shown(client, found.shownFindings().stream()
                .filter(one -> one.has(ScreeningTrait.HOLD)).map(Finding::id).collect(Collectors.toSet())));
        if (!wanted.equals(shown)) {
            shown = wanted;
            removeAll();
            wanted.ifPresent(_ -> links.stream().flatMap(link -> link.links(client).stream()).forEach(this::add));
        }
    }
}
