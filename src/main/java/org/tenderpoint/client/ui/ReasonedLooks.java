package org.tenderpoint.client.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.client.RecordClosed;
import org.tenderpoint.client.RecordDoor;
import org.tenderpoint.client.RecordLookService;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.ui.ReasonForm;
import org.tenderpoint.vocabulary.ui.RecordLooks;

/** A manager gives a reason once on a page; it is used for each record that they open on it. */
@org.springframework.stereotype.Component
record ReasonedLooks(ClientService clients, RecordLookService looks) implements RecordLooks {

    @Override
    public OnPage begin(String why, String action) {
        return new OneReason(why, action);
    }

    private final class OneReason implements OnPage {

        private final String why;
        private final String action;
        private Optional<String> reason = Optional.empty();

        OneReason(String why, String action) {
            this.why = why;
            this.action = action;
        }

        @Override
        public Component into(Supplier<Component> look) {
            var place = new Div();
            show(place, look);
            return place;
        }

        @Override
        public Component link(ClientId client) {
            return new Anchor(ClientNavigation.route(client), name(client));
        }

        private void show(Div place, Supplier<Component> look) {
            place.removeAll();
            try {
                place.add(look.get());
            } catch (RecordClosed closed) {
                closed.client().ifPresent(client -> ask(place, client, () -> show(place, look)));
            }
        }

        private void ask(Div place, ClientId client, Runnable again) {
            if (looks.door(client) != RecordDoor.REVIEW) {
                place.add(ClientNavigation.closedRecord(looks, client, name(client), again));
            } else if (reason.isPresent()) {
                looks.review(client, reason.get());
                again.run();
            } else {
                place.add(new Paragraph(why), new ReasonForm(
                        Texts.of("client.review.reason"), action, RecordLookService.SHORTEST_REASON,
                        RecordLookService.LONGEST_REASON, words -> {
                            reason = Optional.of(words);
                            looks.review(client, words);
                            again.run();
                        })
                        .help(Texts.of("client.review.reason_help", RecordLookService.SHORTEST_REASON)));
            }
        }

        private String name(ClientId client) {
            return clients.names(List.of(client)).getOrDefault(client, "");
        }
    }
}
