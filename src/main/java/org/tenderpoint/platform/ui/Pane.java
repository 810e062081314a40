package org.tenderpoint.platform.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.Collection;

/**
 * A column of a {@link Page} that scrolls on its own. What is above the scrolling part (a verdict, a search field) goes
 * to {@link #top}, what must stay in reach goes to {@link #foot}.
 */
public class Pane extends Section implements HasComponents {

    private final Div scroll = new Div();

    /** @param label what the pane contains, for screen readers */
    public Pane(String label) {
        addClassName("pane");
        setAriaLabel(label);
        scroll.addClassName("pane-scroll");
        // so that the keyboard can scroll a pane that contains nothing to focus
        scroll.getElement().setAttribute("tabindex", "0");
        getElement().appendChild(scroll.getElement());
    }

    /** A quieter background, for secondary content. */
    public Pane quiet() {
        addClassName("quiet");
        return this;
    }

    /** Room around the content; lists whose rows reach the edges go without. */
    public Pane padded() {
        scroll.addClassName("padded");
        return this;
    }

    /** Adds content that scrolls, in the place where the pane is made. */
    public Pane with(Component... components) {
        add(components);
        return this;
    }

    /** Adds content above that does not scroll. */
    public Pane top(Component... components) {
        for (var component : components) {
            getElement().insertChild(getElement().indexOfChild(scroll.getElement()), component.getElement());
        }
        return this;
    }

    /** Adds content below that does not scroll; usually the one primary button. */
    public Pane foot(Component... components) {
        var foot = div("foot", components);
        getElement().appendChild(foot.getElement());
        return this;
    }

    /** A heading with a count after it, above a list. */
    public static Div heading(String title, String count) {
        return div("pane-head", new H2(title), span("count", count));
    }

    /** A part of a padded pane, under a hairline and a heading of its own. */
    public static Div section(String title, Component... components) {
        var section = div("section flat stack", new H2(title));
        section.add(components);
        return section;
    }

    @Override
    public void add(Component... components) {
        scroll.add(components);
    }

    @Override
    public void add(Collection<Component> components) {
        scroll.add(components);
    }

    @Override
    public void removeAll() {
        scroll.removeAll();
    }

    /** Something else stands in it now, to be read from its top. */
    public void toTop() {
        scroll.getElement().callJsFunction("scrollTo", 0, 0);
    }
}
