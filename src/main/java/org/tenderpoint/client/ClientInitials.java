package org.tenderpoint.client;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tenderpoint.platform.Initials;
import org.tenderpoint.platform.id.Id.ClientId;

/** The client's initials: all that the calendar feed says about whose session it is. Not for screens. */
@Component
public class ClientInitials {

    private final ClientRepository clients;

    ClientInitials(ClientRepository clients) {
        this.clients = clients;
    }

    /** Restricted clients, and ids without a client, are left out. */
    public Map<ClientId, String> of(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : clients.names(ids).stream().filter(client -> !client.getRestricted()).collect(Collectors.toMap(
                        client -> new ClientId(client.getId()), client -> Initials.of(client.getName())));
    }
}
