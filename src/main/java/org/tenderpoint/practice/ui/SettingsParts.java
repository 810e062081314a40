package org.tenderpoint.practice.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenderpoint.platform.SearchWords;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Pane;
import org.tenderpoint.practice.ui.PracticeNavigation.SettingsPage;

/**
 * The parts of the settings and the pages that features add to them, as links; searched by any words that stand on
 * them, in each language of staff.
 */
class SettingsParts extends Pane {

    private static final String SETTINGS = "settings";

    /**
     * One part, at an address of its own.
     *
     * @param texts how the keys of its words begin
     */
    record Part(String code, String titleKey, Component content, List<String> texts) {

        QueryParameters where() {
            return PracticeNavigation.part(code);
        }
    }

    private record Entry(String route, QueryParameters where, String title, String why, String words) {

        static Entry of(Part part) {
            var below = Texts.keys("practice").stream().filter(key -> part.texts().stream().anyMatch(key::startsWith));
            return new Entry(SETTINGS, part.where(), Texts.of(part.titleKey()), "",
                    words(Stream.concat(Stream.of(part.titleKey()), below)));
        }

        static Entry of(SettingsPage page) {
            return new Entry(page.route(), QueryParameters.empty(), Texts.of(page.titleKey()), Texts.of(page.whyKey()),
                    words(Stream.of(page.titleKey(), page.whyKey())));
        }

        String address() {
            return address(route, where);
        }

        static String address(String route, QueryParameters where) {
            return new Location(route, where).getPathWithQueryParameters();
        }

        boolean hasAll(String typed) {
            return Stream.of(SearchWords.fold(typed).split(" ")).allMatch(words::contains);
        }

        private static String words(Stream<String> keys) {
            return keys.flatMap(key -> Texts.everywhere(key).stream()).map(SearchWords::fold)
                    .collect(Collectors.joining(" "));
        }
    }

    private final transient List<Entry> parts;
    private final transient List<Entry> pages;
    private final TextField search = new TextField(Texts.of("practice.settings.search"));
    private String current = "";

    SettingsParts(List<Part> parts, List<SettingsPage> pages) {
        super(Texts.of("practice.settings.parts"));
        this.parts = parts.stream().map(Entry::of).toList();
        this.pages = pages.stream().map(Entry::of).toList();
        addClassName("settings-parts");
        search.setSuffixComponent(span("key", "Alt K"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(_ -> list());
        search.addKeyDownListener(Key.ENTER, _ -> matching(this.parts, this.pages).findFirst()
                .ifPresent(first -> UI.getCurrent().navigate(first.route(), first.where())));
        search.addFocusShortcut(Key.KEY_K, KeyModifier.ALT);
        top(div("settings-search", search));
        list();
    }

    /** Marks the part that is shown. */
    void show(Part part) {
        current = Entry.address(SETTINGS, part.where());
        list();
    }

    private void list() {
        removeAll();
        if (matching(parts, pages).findAny().isEmpty()) {
            var none = paragraph("muted padded", Texts.of("practice.settings.search.none"));
            none.getElement().setAttribute("role", "status");
            add(none);
            return;
        }
        add(links(matching(parts)));
        if (matching(pages).findAny().isPresent()) {
            add(div("pane-head", new H2(Texts.of("practice.settings.more"))), links(matching(pages)));
        }
    }

    @SafeVarargs
    private Stream<Entry> matching(List<Entry>... entries) {
        return Stream.of(entries).flatMap(List::stream).filter(entry -> entry.hasAll(search.getValue()));
    }

    private UnorderedList links(Stream<Entry> entries) {
        var list = styled(new UnorderedList(), "list");
        entries.forEach(entry -> {
            var words = div("stack tight grow", span("strong", entry.title()));
            if (!entry.why().isEmpty()) {
                words.add(span("muted small", entry.why()));
            }
            var link = styled(new Anchor(entry.address(), words), "list-row");
            if (entry.address().equals(current)) {
                link.addClassName("current");
                link.getElement().setAttribute("aria-current", "page");
            }
            list.add(new ListItem(link));
        });
        return list;
    }
}
