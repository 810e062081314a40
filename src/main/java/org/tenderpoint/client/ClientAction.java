package org.tenderpoint.client;

import java.util.Set;
import org.tenderpoint.practice.Role;
import org.tenderpoint.shared.id.ClientId;

/** A button on a client's page, contributed by a feature. */
public interface ClientAction {

    /** The bundle key of its word. */
    String labelKey();

    /** The icon's name. */
    String icon();

    /** Who sees it. */
    Set<Role> roles();

    /** Lower stands further left; the last one is the page's main action. */
    int order();

    String route(ClientId client);
}
