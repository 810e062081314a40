package org.tenderpoint.platform.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.HasDynamicTitle;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.platform.Texts;

/**
 * The frame of every view: a header with title, one quieter line, a back button and at most three actions; perhaps an
 * alert; and one to three panes. The browser's title is a fixed text of the bundle, so that no client's name gets into
 * a history.
 */
public class Page extends Div implements HasDynamicTitle {

    private static final int MOST_ACTIONS = 3;

    private final String documentTitle;
    private final Div lead = div("row tight");
    private final H1 title = new H1();
    private final Div subtitle = div("head-sub");
    private final Div actions = div("head-actions");
    private final Div standing = div("head-alerts");
    private final Div alerts = div("head-alerts");
    private final Div body = div("body");
    private @Nullable Component way;
    private @Nullable Component mark;

    /** @param titleKey the text of the browser's title, and the heading until {@link #title} sets another */
    protected Page(String titleKey) {
        documentTitle = Texts.of("platform.page.title", Texts.of(titleKey));
        addClassName("sheet");
        title.setText(Texts.of(titleKey));
        // the shell moves the focus here after each navigation
        title.getElement().setAttribute("tabindex", "-1");
        var titles = div("head-titles", title, subtitle);
        lead.setVisible(false);
        add(styled(new com.vaadin.flow.component.html.Header(lead, titles, actions), "head"), standing, alerts, body);
    }

    @Override
    public String getPageTitle() {
        return documentTitle;
    }

    /**
     * Moves the focus to the heading, so that the new page is read from its beginning. A field's own focus comes later.
     */
    public void focusTitle() {
        title.getElement().callJsFunction("focus");
    }

    /** The heading, where it differs from the browser's title. */
    protected void title(String text) {
        title.setText(text);
    }

    /** Heads a page about a person with their name and initials. */
    protected void person(String name) {
        title(name);
        lead(name);
    }

    protected void subtitle(String text) {
        subtitle.setText(text);
    }

    /** Components instead of a text: a state, "saved 12:33". */
    protected void subtitle(Component... components) {
        subtitle.removeAll();
        subtitle.add(components);
    }

    /** Removes what is before the title and the actions, for a page that continues with another person. */
    protected void startAnew() {
        way = null;
        mark = null;
        lead.setVisible(false);
        actions.removeAll();
        alerts(List.of());
    }

    /** A button before the title that leads back to where this page was opened from. */
    protected void back(String label, Runnable goBack) {
        way = quietIcon(Buttons.icon(Icons.BACK, label, event -> goBack.run()));
        lead();
    }

    /** The initials of the person that the page is about, directly before the title. */
    protected void lead(String name) {
        mark = new Avatar(name).accented();
        lead();
    }

    /** Shows the back button and the initials anew, one of each, also where the page goes on with another record. */
    private void lead() {
        lead.removeAll();
        Stream.of(Optional.ofNullable(way), Optional.ofNullable(mark)).flatMap(Optional::stream).forEach(lead::add);
        lead.setVisible(true);
    }

    /**
     * The actions of the page, the primary one last.
     *
     * @throws IllegalArgumentException if there are more than three
     */
    protected void actions(Component... components) {
        if (components.length > MOST_ACTIONS) {
            throw new IllegalArgumentException("A header has at most three actions");
        }
        actions.removeAll();
        actions.add(components);
    }

    /** Replaces the alerts above the panes; unchanged ones stay, so that they are not read out again. */
    protected void alerts(List<AlertStrip> strips) {
        replace(alerts, strips);
    }

    /** What cannot wait about the page's client, whatever the page itself shows; the shell sets it. */
    public void standing(List<AlertStrip> strips) {
        replace(standing, strips);
    }

    private static void replace(Div place, List<AlertStrip> strips) {
        var said = strips.stream().map(AlertStrip::words).toList();
        var shown = place.getChildren().map(strip -> ((AlertStrip) strip).words()).toList();
        if (!said.equals(shown)) {
            place.removeAll();
            strips.forEach(place::add);
        }
    }

    protected void panes(Columns columns, Pane... panes) {
        body.removeAll();
        body.setClassName("body " + columns.className());
        body.add(panes);
    }

    private static Component quietIcon(com.vaadin.flow.component.button.Button button) {
        button.addThemeVariants(com.vaadin.flow.component.button.ButtonVariant.TERTIARY);
        return button;
    }
}
