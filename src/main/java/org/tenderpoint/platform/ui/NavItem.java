package org.tenderpoint.platform.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Set;
import java.util.function.IntSupplier;
import org.tenderpoint.platform.ui.UpToDate.Changes;

/**
 * A place in the navigation. A feature contributes its own as a Spring bean; the shell collects them and knows no
 * feature's views.
 *
 * @param labelKey the word under the icon
 * @param view where it leads
 * @param order small numbers first; the first four are in the bar of a phone, from {@link #AT_THE_END} on at the end
 * @param roles who sees it, without {@code ROLE_}; this only hides, the views check access themselves
 * @param sections the first parts of the addresses that belong to this place, e.g. {@code clients}; empty text: the
 * start page
 * @param count how many things wait there; 0 shows nothing. Called at each navigation, so it must be cheap
 * @param news notifies when the count may have changed
 */
public record NavItem(
        String labelKey,
        Icons icon,
        Class<? extends Component> view,
        int order,
        Set<String> roles,
        Set<String> sections,
        IntSupplier count,
        Changes news) {

    public static final int AT_THE_END = 900;
    public static final List<String> EVERYONE = List.of("THERAPIST", "FRONT_DESK", "MANAGER");

    public static NavItem of(String labelKey, Icons icon, Class<? extends Component> view, int order) {
        return new NavItem(labelKey, icon, view, order, Set.copyOf(EVERYONE), Set.of(), () -> 0, Changes.NONE);
    }

    public NavItem forRoles(String... seenBy) {
        return new NavItem(labelKey, icon, view, order, Set.of(seenBy), sections, count, news);
    }

    /** Marked as the current place under all addresses that begin with one of these. */
    public NavItem covering(String... firstParts) {
        return new NavItem(labelKey, icon, view, order, roles, Set.of(firstParts), count, news);
    }

    /** With a number on it. */
    public NavItem counting(IntSupplier waiting) {
        return new NavItem(labelKey, icon, view, order, roles, sections, waiting, news);
    }

    /** With a number that is updated while the page is open. */
    public NavItem following(Changes told) {
        return new NavItem(labelKey, icon, view, order, roles, sections, count, told);
    }
}
