package org.tenderpoint.practice.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.draft.Drafts;
import org.tenderpoint.platform.id.Id.PracticePlaceId;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Columns;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.Page;
import org.tenderpoint.platform.ui.Pane;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.platform.ui.StateBadge;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.practice.place.PracticePlaceRecord;
import org.tenderpoint.practice.place.PracticePlaceService;
import org.tenderpoint.practice.ui.PracticeNavigation.OpeningPart;
import org.tenderpoint.practice.ui.PracticeNavigation.SettingsPage;

/** The addresses of the practice on the left, one of them, or a new one, on the right. */
@Route(PracticePlacesView.ROUTE)
@RolesAllowed("MANAGER")
class PracticePlacesView extends Page {

    static final String ROUTE = "settings/places";

    private final transient PracticePlaceService places;
    private final transient ObjectProvider<OpeningPart> closing;
    private final transient Drafts drafts;
    private final transient PracticeTime time;
    private final Div list = div("list");
    private final Pane detail = new Pane(Texts.of("practice.places.detail")).padded();

    PracticePlacesView(PracticePlaceService places, ObjectProvider<OpeningPart> closing, Drafts drafts,
            PracticeTime time) {
        super("practice.places.title");
        this.places = places;
        this.closing = closing;
        this.drafts = drafts;
        this.time = time;
        back(Texts.of("practice.settings.title"), PracticeNavigation::openSettings);
        var pane = new Pane(Texts.of("practice.places.title"));
        pane.add(list);
        panes(Columns.SIDE_LEFT, pane, detail);
        actions(Buttons.with(Icons.PLUS, Buttons.primary(Texts.of("practice.places.add"), event -> add())));
        open(PracticePlaceId.OWN);
    }

    private void open(PracticePlaceId id) {
        list(Optional.of(id));
        detail.removeAll();
        places.byId(id).ifPresent(place -> detail.add(
                place.own()
                        ? new NoteBox(State.INFO, place.name(), Texts.of("practice.places.own")).with(
                                Buttons.soft(Texts.of("practice.settings.title"),
                                        event -> PracticeNavigation.openSettings()))
                        : form(Optional.of(place))));
    }

    private void add() {
        list(Optional.empty());
        detail.removeAll();
        detail.add(form(Optional.empty()));
        inSight();
    }

    private PracticePlaceForm form(Optional<PracticePlaceRecord> place) {
        return new PracticePlaceForm(place, places, closing, drafts, time.zone(), this::open);
    }

    /** On a phone it stands below the whole list. */
    private void inSight() {
        detail.scrollIntoView();
    }

    private void list(Optional<PracticePlaceId> current) {
        list.removeAll();
        places.all().forEach(place -> list.add(row(place, current.filter(place.id()::equals).isPresent())));
    }

    private Button row(PracticePlaceRecord place, boolean current) {
        var row = Buttons.quiet("", event -> {
            open(place.id());
            inSight();
        });
        row.addClassNames("list-row", "person");
        var line = div("row grow", div("stack tight grow",
                span("strong", place.name()), span("meta", place.details().address().replace("\n", ", "))));
        if (!place.active()) {
            line.add(new StateBadge(State.NEUTRAL, Texts.of("practice.places.closed")));
        }
        row.getElement().appendChild(line.getElement());
        row.setClassName("current", current);
        return row;
    }

    /** Where it stands in the settings. */
    @Configuration(proxyBeanMethods = false)
    static class PracticePlacesPage {

        @Bean
        SettingsPage placesPage() {
            return new SettingsPage(ROUTE, "practice.places.title", "practice.places.setting");
        }
    }
}
