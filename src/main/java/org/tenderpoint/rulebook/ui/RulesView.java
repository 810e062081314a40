package org.tenderpoint.rulebook.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.virtuallist.VirtualList;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.tenderpoint.platform.OneLine;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Columns;
import org.tenderpoint.platform.ui.EmptyState;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.Page;
import org.tenderpoint.platform.ui.Pane;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.platform.ui.Toasts;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.practice.Role;
import org.tenderpoint.rulebook.ReplayRequest;
import org.tenderpoint.rulebook.ReplayService;
import org.tenderpoint.rulebook.ResponsibilityService;
import org.tenderpoint.rulebook.ReviewWordService;
import org.tenderpoint.rulebook.RuleBookService;
import org.tenderpoint.rulebook.RuleWords;
import org.tenderpoint.rulebook.RuleYieldService;
import org.tenderpoint.rulebook.SignOffService;
import org.tenderpoint.rulebook.ui.RuleFilters.RuleAddress;
import org.tenderpoint.vocabulary.rule.RuleEntry;
import org.tenderpoint.vocabulary.rule.RuleSetVersion;

/** All rules, found by words and by topic, and beside them the one in the address. */
@Route("rules/:rule?")
@RolesAllowed({"THERAPIST", "MANAGER"})
class RulesView extends Page implements BeforeEnterObserver {

    private final RuleBookService rules;
    private final SignOffService signOffs;
    private final ReplayService replays;
    private final RuleYieldService yields;
    private final ReviewWordService words;
    private final ResponsibilityService responsibility;
    private final PracticeTime time;
    private final boolean manager;
    private final RuleFilters filters = new RuleFilters(this::filtered);
    private final VirtualList<RuleEntry> list = new VirtualList<>();
    private final Div nothing = new Div();
    private final Pane rulePane = new Pane(Texts.of("rulebook.rule")).padded();
    private String shown = "";
    /** Asked for once, not with each letter of a filter: every row is compared with what was signed. */
    private String signed = "";

    RulesView(RuleBookService rules, SignOffService signOffs, ReplayService replays, RuleYieldService yields,
            ReviewWordService words, ResponsibilityService responsibility, CurrentUser user, PracticeTime time) {
        super("rulebook.title");
        this.rules = rules;
        this.signOffs = signOffs;
        this.replays = replays;
        this.yields = yields;
        this.words = words;
        this.responsibility = responsibility;
        this.time = time;
        manager = user.has(Role.MANAGER);
        addClassName("rules");
        list.setRenderer(new ComponentRenderer<>(this::row));
        list.addClassName("rule-list");
        var found = new Pane(Texts.of("rulebook.list")).quiet().top(filters);
        nothing.add(new EmptyState(Icons.SEARCH, Texts.of("rulebook.none"), Texts.of("rulebook.none_why")));
        found.add(list, nothing);
        panes(Columns.SIDE_LEFT, found, rulePane);
        actions(
                Buttons.plain(Texts.of("rulebook.myths.open"), event -> UI.getCurrent().navigate(MythsView.class)),
                Buttons.plain(Texts.of("rulebook.sign_off.open"), event -> UI.getCurrent().navigate(SignOffView.class)),
                Buttons.with(Icons.PRINT, Buttons.plain(Texts.of("rulebook.print"), event -> print())));
        // the browser would print only the list's rendered rows
        Shortcuts.addShortcutListener(this, this::print, Key.KEY_P, KeyModifier.CONTROL);
        Shortcuts.addShortcutListener(this, this::print, Key.KEY_P, KeyModifier.META);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var wanted = event.getRouteParameters().get("rule");
        var rule = wanted.flatMap(rules::byId);
        if (wanted.isPresent() && rule.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        filters.show(RuleAddress.filter(event.getLocation()));
        signed = OneLine.of(
                SignOffWords.of(signOffs.sections()), ResponsibleWords.missing(responsibility.current()));
        shown = rule.map(RuleEntry::id).orElse("");
        setClassName("one-rule", rule.isPresent());
        fill(rule);
        rulePane.toTop();
        find();
    }

    private void fill(Optional<RuleEntry> rule) {
        rulePane.removeAll();
        rule.ifPresentOrElse(
                found -> {
                    rulePane.add(toList(), page(found));
                    if (manager) {
                        ReplayLinks.of(found, replays).ifPresent(rulePane::add);
                    }
                },
                () -> {
                    box("rulebook.yield.review", yields.forReview()).ifPresent(rulePane::add);
                    box("rulebook.vain.to_change", words.toChange()).ifPresent(rulePane::add);
                    rulePane.add(new EmptyState(
                            Icons.BOOK, Texts.of("rulebook.choose"), Texts.of("rulebook.choose_why"),
                            manager ? new Component[]{key(), ReplayLinks.ofBook()} : new Component[]{key()}));
                });
    }

    private RulePanel page(RuleEntry rule) {
        var counts = yields.of(rule);
        var review = new RuleReviewPart(counts.standsForReview(), manager,
                words.said(rule), time, (outcome, why) -> {
                    words.end(rule, outcome, why);
                    Toasts.done(Texts.of("rulebook.vain.ended"));
                    fill(Optional.of(rule));
                });
        return RulePanel.alone(rule, rules, counts.quarters(), review, signOffs.reviews().of(rule), time.today());
    }

    /** Some rules, each a link to its page, and why they stand here. */
    private Optional<Component> box(String why, List<RuleEntry> some) {
        if (some.isEmpty()) {
            return Optional.empty();
        }
        var box = new NoteBox(State.ADAPT, Texts.of(why, some.size()), Texts.of(why + ".why"));
        some.forEach(rule -> box.with(row(rule)));
        return Optional.of(box);
    }

    /** The link back on a phone, where the rule fills the screen. */
    private RouterLink toList() {
        var link = new RouterLink(Texts.of("rulebook.print.back"), RulesView.class);
        link.setQueryParameters(RuleAddress.parameters(filters.value()));
        link.addClassName("rule-back");
        return link;
    }

    private static Component key() {
        return Buttons.with(
                Icons.BOOK,
                Buttons.plain(Texts.of("rulebook.key.open"), event -> UI.getCurrent().navigate(RuleKeyView.class)));
    }

    private void filtered() {
        find();
        // replaced, not navigated to: the field being typed into keeps the focus
        var path = shown.isEmpty() ? "rules" : RuleBookNavigation.route(shown);
        UI.getCurrent().getPage().getHistory().replaceState(null, RuleAddress.location(path, filters.value()));
    }

    private void find() {
        var found = rules.find(filters.value());
        subtitle(OneLine.of(Texts.of("rulebook.count", found.size()), signed));
        list.setItems(found);
        list.setVisible(!found.isEmpty());
        nothing.setVisible(found.isEmpty());
    }

    private void print() {
        if (shown.isEmpty()) {
            UI.getCurrent().navigate(RulesPrintView.class, RuleAddress.parameters(filters.value()));
        } else {
            Buttons.printPage(this);
        }
    }

    private RouterLink row(RuleEntry rule) {
        var title = span("strong", RuleWords.title(rule));
        var more = span("meta", Texts.of("rulebook.id", rule.id(), Texts.label(rule.section())));
        var text = div("grow stack tight", title, more);
        var row = new RouterLink(RulesView.class, new RouteParameters("rule", rule.id()));
        row.setQueryParameters(RuleAddress.parameters(filters.value()));
        row.add(text);
        row.addClassName("list-row");
        row.setClassName("current", rule.id().equals(shown));
        return row;
    }

    /** Links to replays, for managers. */
    private static final class ReplayLinks {

        private ReplayLinks() {}

        static Component ofBook() {
            var whatIf = Buttons.with(
                    Icons.REPEAT,
                    Buttons.plain(Texts.of("rulebook.replay.open"),
                            event -> UI.getCurrent().navigate(ReplayView.class)));
            return div("row wrap", whatIf, new RouterLink(Texts.of("rulebook.told.open"), ToldView.class));
        }

        /** From a rule that can be switched off. */
        static Optional<Component> of(RuleEntry rule, ReplayService replays) {
            if (!replays.canBeLeftOut(RuleSetVersion.CURRENT).contains(rule)) {
                return Optional.empty();
            }
            var link = new RouterLink(Texts.of("rulebook.replay.rule_off"), ReplayView.class);
            link.setQueryParameters(new QueryParameters(ReplayRequest.withoutRule(rule.id())));
            return Optional.of(div("rule-replay", link));
        }
    }
}
