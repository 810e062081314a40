package org.tenderpoint.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import org.tenderpoint.platform.Texts;

/** What is known of one thing: a name and a value in each line. */
public final class Facts extends DescriptionList {

    private final String keys;

    /** @param keys where the bundle has the names: what stands before each name's own key */
    public Facts(String keys) {
        this.keys = keys;
        addClassName("facts");
    }

    /** Left out where it says nothing. */
    public void fact(String key, String value) {
        if (!value.isBlank()) {
            add(name(key), new Description(value));
        }
    }

    public void fact(String key, Component value) {
        add(name(key), new Description(value));
    }

    private Term name(String key) {
        return new Term(Texts.of(keys + key));
    }
}
