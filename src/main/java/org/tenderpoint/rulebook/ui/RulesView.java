package org.tenderpoint.rulebook.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.virtuallist.VirtualList;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.tenderpoint.rulebook.RuleBookService;
import org.tenderpoint.shared.Texts;
import org.tenderpoint.shared.rule.RuleBookSection;
import org.tenderpoint.shared.rule.RuleEntry;
import org.tenderpoint.shared.ui.Columns;
import org.tenderpoint.shared.ui.EmptyState;
import org.tenderpoint.shared.ui.Icons;
import org.tenderpoint.shared.ui.Page;
import org.tenderpoint.shared.ui.Pane;
import org.tenderpoint.shared.ui.TextFields;

/** All rules, found by words, and beside them the one in the address. */
@Route("rules/:rule?")
@RolesAllowed({"THERAPIST", "MANAGER"})
class RulesView extends Page implements BeforeEnterObserver {

    private final RuleBookService rules;
    private final TextField words = TextFields.line(Texts.of("rulebook.search"));
    private final Select<RuleBookSection> section = new Select<>();
    private final VirtualList<RuleEntry> list = new VirtualList<>();
    private final Div nothing = new Div();
    private final Pane rulePane = new Pane(Texts.of("rulebook.rule")).padded();
    private String shown = "";

    RulesView(RuleBookService rules) {
        super("rulebook.title");
        this.rules = rules;
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setClearButtonVisible(true);
        words.setPrefixComponent(Icons.SEARCH.create());
        words.addValueChangeListener(event -> find());
        section.setLabel(Texts.of("rulebook.section"));
        section.setItems(RuleBookSection.values());
        section.setItemLabelGenerator(chosen -> chosen == null ? Texts.of("rulebook.all") : Texts.label(chosen));
        section.setEmptySelectionAllowed(true);
        section.setEmptySelectionCaption(Texts.of("rulebook.all"));
        section.addValueChangeListener(event -> find());
        list.setRenderer(new ComponentRenderer<>(this::row));
        list.addClassName("rule-list");
        var filters = new Div(words, section);
        filters.addClassNames("stack", "rule-filters");
        var found = new Pane(Texts.of("rulebook.list")).quiet().top(filters);
        nothing.add(new EmptyState(Icons.SEARCH, Texts.of("rulebook.none"), Texts.of("rulebook.none_why")));
        found.add(list, nothing);
        panes(Columns.SIDE_LEFT, found, rulePane);
        find();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var wanted = event.getRouteParameters().get("rule");
        var rule = wanted.flatMap(rules::byId);
        if (wanted.isPresent() && rule.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        rulePane.removeAll();
        shown = rule.map(RuleEntry::id).orElse("");
        rulePane.add(rule.map(found -> (com.vaadin.flow.component.Component) new RulePanel(found, rules.cases(found.id())))
                .orElseGet(() -> new EmptyState(Icons.BOOK, Texts.of("rulebook.choose"), Texts.of("rulebook.choose_why"))));
        list.getDataProvider().refreshAll();
    }

    private void find() {
        var found = rules.find(Optional.ofNullable(section.getValue()), words.getValue());
        subtitle(Texts.of("rulebook.count", found.size()));
        list.setItems(found);
        list.setVisible(!found.isEmpty());
        nothing.setVisible(found.isEmpty());
    }

    private RouterLink row(RuleEntry rule) {
        var title = new Span(rule.title());
        title.addClassName("strong");
        var more = new Span(Texts.of("rulebook.id", rule.id(), Texts.label(rule.section())));
        more.addClassName("meta");
        var text = new Div(title, more);
        text.addClassNames("grow", "stack", "tight");
        var row = new RouterLink(RulesView.class, new com.vaadin.flow.router.RouteParameters("rule", rule.id()));
        row.add(text);
        row.addClassName("list-row");
        row.setClassName("current", rule.id().equals(shown));
        return row;
    }
}
