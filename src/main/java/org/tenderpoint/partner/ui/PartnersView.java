package org.tenderpoint.partner.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.tenderpoint.partner.PartnerDetails;
import org.tenderpoint.partner.PartnerFileService;
import org.tenderpoint.partner.PartnerFilter;
import org.tenderpoint.partner.PartnerService;
import org.tenderpoint.partner.PartnerSkill;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Columns;
import org.tenderpoint.platform.ui.EmptyState;
import org.tenderpoint.platform.ui.FileLink;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.Page;
import org.tenderpoint.platform.ui.Pane;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.Role;
import org.tenderpoint.vocabulary.Discipline;

/** Partners to whom clients can be referred: find by name, discipline, skill or language. */
@Route("partners")
@RolesAllowed({"THERAPIST", "FRONT_DESK", "MANAGER"})
class PartnersView extends Page implements BeforeEnterObserver {

    private static final PartnerFilter CLOSED = PartnerFilter.ALL.ofClosed();

    private final transient PartnerService partners;
    private final boolean writes;
    private final boolean manages;
    private final PartnerFilterBar filter = new PartnerFilterBar(this::filtered);
    private final PartnerList list;
    private final EmptyState.Place nothing = new EmptyState.Place();
    private final Span announced = span("for-screen-readers");
    private boolean filling;

    PartnersView(PartnerService partners, PartnerFileService files, CurrentUser user) {
        super("partner.list.title");
        this.partners = partners;
        manages = user.has(Role.MANAGER);
        writes = manages || user.has(Role.THERAPIST);
        list = new PartnerList(partners, writes);
        announced.getElement().setAttribute("role", "status");
        var buttons = new ArrayList<Component>();
        if (manages) {
            buttons.add(Buttons.plain(Texts.of("partner.list.import"), click -> PartnerNavigation.importing()));
        }
        if (writes) {
            buttons.add(addButton());
        }
        actions(buttons.toArray(Component[]::new));
        var pane = new Pane(Texts.of("partner.list.title")).top(filter, announced);
        if (manages) {
            filter.add(new ExportLinks(files, filter::value));
        }
        pane.add(nothing, list);
        pane.addClassName("partner-list");
        panes(Columns.ONE, pane);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filling = true;
        filter.show(FilterAddress.read(event.getLocation()));
        filling = false;
        show(filter.value());
    }

    private void filtered() {
        if (filling) {
            return;
        }
        var wanted = filter.value();
        UI.getCurrent().getPage().getHistory().replaceState(null, FilterAddress.location(wanted));
        show(wanted);
        announced.setText(Texts.of("partner.list.found", partners.count(wanted)));
    }

    private void show(PartnerFilter wanted) {
        int count = partners.count(wanted);
        subtitle(Texts.of(wanted.active() ? "partner.list.count" : "partner.list.count_closed", count));
        list.show(wanted, count);
        nothing.show(count, list, () -> empty(wanted));
        filter.setVisible(count > 0 || wanted.narrows() || !wanted.active() || partners.count(CLOSED) > 0);
    }

    private EmptyState empty(PartnerFilter wanted) {
        if (wanted.narrows()) {
            return new EmptyState(
                    Icons.SEARCH, Texts.of("partner.list.none_found"), Texts.of("partner.list.none_found_why"),
                    Buttons.plain(Texts.of("partner.list.clear"), click -> clear(wanted)));
        }
        if (!wanted.active()) {
            return new EmptyState(
                    Icons.ARCHIVE, Texts.of("partner.list.none_closed"), Texts.of("partner.list.none_closed_why"));
        }
        // the two ways to a first partner stand above
        return new EmptyState(Icons.SHARE, Texts.of("partner.list.empty"), Texts.of("partner.list.empty_why"));
    }

    private void clear(PartnerFilter wanted) {
        filling = true;
        filter.show(wanted.active() ? PartnerFilter.ALL : CLOSED);
        filling = false;
        filtered();
    }

    private static Component addButton() {
        return Buttons.with(
                Icons.PLUS, Buttons.primary(Texts.of("partner.list.add"), click -> PartnerNavigation.add()));
    }

    /** The list as a file: a table for spreadsheets, or cards for phones. */
    private static class ExportLinks extends Div {

        ExportLinks(PartnerFileService files, Supplier<PartnerFilter> filter) {
            addClassNames("row", "wrap", "tight", "not-on-paper");
            add(
                    new FileLink(
                            Texts.of("partner.list.export_csv"), "partners.csv", "text/csv",
                            () -> files.csv(filter.get())),
                    new FileLink(
                            Texts.of("partner.list.export_cards"), "partners.vcf", "text/vcard",
                            () -> files.cards(filter.get())));
        }
    }

    /**
     * The filter of the directory in its address; it covers partners only, and typed search text stays on the page.
     */
    static final class FilterAddress {

        private static final String DISCIPLINE = "discipline";
        private static final String SKILL = "skill";
        private static final String LANGUAGE = "language";
        private static final String CLOSED = "closed";

        private FilterAddress() {}

        static PartnerFilter read(Location address) {
            var said = address.getQueryParameters();
            return new PartnerFilter(
                    "",
                    said.getSingleParameter(DISCIPLINE).flatMap(code -> Coded.of(Discipline.class, code)),
                    said.getSingleParameter(SKILL).flatMap(code -> Coded.of(PartnerSkill.class, code)),
                    said.getSingleParameter(LANGUAGE).filter(PartnerDetails::isLanguage),
                    said.getSingleParameter(CLOSED).isEmpty());
        }

        static Location location(PartnerFilter filter) {
            Map<String, String> all = new HashMap<>();
            filter.discipline().ifPresent(word -> all.put(DISCIPLINE, word.code()));
            filter.skill().ifPresent(word -> all.put(SKILL, word.code()));
            filter.language().ifPresent(tag -> all.put(LANGUAGE, tag));
            if (!filter.active()) {
                all.put(CLOSED, "");
            }
            return new Location("partners", QueryParameters.simple(all));
        }
    }
}
