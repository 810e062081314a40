package org.tenderpoint.client;

import java.util.Set;
import java.util.function.Function;
import org.tenderpoint.platform.id.ClientId;
import org.tenderpoint.practice.Role;

/**
 * A button on a client's page, contributed by a feature as a bean.
 *
 * @param labelKey the bundle key of its label
 * @param order lower is further left; the last one is the page's main action
 * @param to gives the address it leads to
 * @param roles who sees it
 */
public record ClientAction(String labelKey, String icon, int order, Function<ClientId, String> to, Set<Role> roles) {

    public static ClientAction of(String labelKey, String icon, int order, Function<ClientId, String> to,
            Role... roles) {
        return new ClientAction(labelKey, icon, order, to, Set.of(roles));
    }

    public String route(ClientId client) {
        return to.apply(client);
    }
}
