package org.tenderpoint.platform.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.util.Optional;
import java.util.UUID;

/**
 * A browser tab: the same after a reload and a restart, another one in each window and on each device. The browser
 * keeps its name as long as the tab is open.
 *
 * @param id its name, or one made for it
 */
public record Tab(String id) {

    /** As long as the column; a browser's own names are shorter. */
    private static final int LONGEST = 60;

    /** The tab of the page that is shown now. */
    public static Tab current() {
        var ui = UI.getCurrent();
        var known = ComponentUtil.getData(ui, Tab.class);
        if (known != null) {
            return known;
        }
        var tab = named(ui).filter(name -> !shownElsewhere(ui, name)).orElseGet(() -> UUID.randomUUID().toString());
        ComponentUtil.setData(ui, Tab.class, new Tab(tab));
        return new Tab(tab);
    }

    private static Optional<String> named(UI ui) {
        return Optional.ofNullable(ui.getPage().getExtendedClientDetails())
                .flatMap(details -> Optional.ofNullable(details.getWindowName()))
                .filter(name -> !name.isBlank() && name.length() <= LONGEST);
    }

    /** A tab that was duplicated has the other's name, and is another tab all the same. */
    private static boolean shownElsewhere(UI ui, String name) {
        return ui.getSession().getUIs().stream()
                .filter(other -> other != ui && !other.isClosing())
                .map(other -> ComponentUtil.getData(other, Tab.class))
                .anyMatch(new Tab(name)::equals);
    }
}
