package org.tenderpoint.client;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tenderpoint.platform.audit.ClientNames;
import org.tenderpoint.platform.id.Id.ClientId;

/** Names clients for readers of the trail; {@link ClientService} checks who may read it. */
@Component
record ClientNamesForTrail(ClientService clients) implements ClientNames {

    @Override
    public Map<ClientId, String> names(Collection<ClientId> ids) {
        return clients.names(ids);
    }

    @Override
    public List<NamedClient> find(String text, int offset, int limit) {
        return clients.search(text, offset, limit).stream().map(row -> new NamedClient(row.id(), row.name())).toList();
    }

    @Override
    public int count(String text) {
        return clients.count(text);
    }
}
