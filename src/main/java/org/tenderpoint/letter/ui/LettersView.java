package org.tenderpoint.letter.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.client.ui.ClientNavigation.NamedClientPage;
import org.tenderpoint.letter.LetterRow;
import org.tenderpoint.letter.LetterService;
import org.tenderpoint.letter.LetterState;
import org.tenderpoint.platform.OneLine;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.ui.Columns;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.EmptyState;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.Pane;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.platform.ui.StateBadge;
import org.tenderpoint.practice.PracticeTime;

/** The letters about a client, most recently changed first. */
@Route("clients/:client/letters")
@RolesAllowed({"THERAPIST", "MANAGER"})
class LettersView extends NamedClientPage {

    private final LetterService letters;
    private final PracticeTime time;

    LettersView(LetterService letters, ClientService clients, PracticeTime time) {
        super("letter.list.title", clients);
        this.letters = letters;
        this.time = time;
    }

    @Override
    protected void show(ClientId client, String name) {
        about(client, name);
        subtitle(Texts.of("letter.list.title"));
        var pane = new Pane(Texts.of("letter.list.title"));
        var rows = letters.of(client);
        if (rows.isEmpty()) {
            pane.add(new EmptyState(Icons.DOCUMENT, Texts.of("letter.list.empty"), Texts.of("letter.list.empty_why")));
        } else {
            var list = div("list");
            rows.forEach(row -> list.add(line(row)));
            pane.add(list);
        }
        panes(Columns.ONE, pane);
    }

    private RouterLink line(LetterRow row) {
        var kind = span("person-name", Texts.label(row.kind()));
        var more = span("meta", OneLine.of(
                Texts.of("letter.list.to",
                        row.recipient().isEmpty() ? Texts.of("letter.timeline.none") : row.recipient()),
                Dates.in(time.zone()).dateTime(row.stateAt(), time.now())));
        var words = div("grow stack tight", kind, more);
        var state = div("list-state", LetterStates.badge(row.state()));
        var link = new RouterLink();
        link.setRoute(LetterView.class, new RouteParameters("letter", row.id().toString()));
        link.addClassNames("list-row", "clickable");
        link.add(words, state);
        return link;
    }

    /** The state of a letter as a badge. */
    static final class LetterStates {

        private LetterStates() {}

        static StateBadge badge(LetterState state) {
            var word = Texts.label(state);
            return switch (state) {
                case DRAFT -> new StateBadge(State.NEUTRAL, Icons.EDIT, word).plain();
                case CONSENTED -> new StateBadge(State.INFO, Icons.CHECK, word).plain();
                case WAITING -> new StateBadge(State.INFO, Icons.CLOCK, word).plain();
                case SENT -> new StateBadge(State.OK, word).plain();
                case WITHDRAWN -> new StateBadge(State.NEUTRAL, Icons.ARCHIVE, word).plain();
            };
        }
    }
}
