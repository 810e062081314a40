package org.tenderpoint.client;

import java.util.Set;
import java.util.function.Function;
import org.tenderpoint.platform.id.ClientId;
import org.tenderpoint.practice.Role;

/**
 * A button on a client's page. A feature contributes one by a bean of this kind.
 *
 * @param labelKey the bundle key of its word
 * @param icon the icon's name
 * @param order lower stands further left; the last one is the page's main action
 * @param to says where it leads
 * @param roles who sees it
 */
public record ClientAction(String labelKey, String icon, int order, Function<ClientId, String> to, Set<Role> roles) {

    public static ClientAction of(String labelKey, String icon, int order, Function<ClientId, String> to,
            Role... roles) {
        return new ClientAction(labelKey, icon, order, to, Set.of(roles));
    }

    /** The address that it leads to. */
    public String route(ClientId client) {
        return to.apply(client);
    }
}
