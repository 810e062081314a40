package org.tenderpoint.platform.audit;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.tenderpoint.platform.id.Id.ClientId;

/** Names clients to the trail, which knows no features; for users who may read contact data. */
public interface ClientNames {

    /** A client to choose. */
    record NamedClient(ClientId id, String name) {}

    /** The names of those of these clients that still exist. */
    Map<ClientId, String> names(Collection<ClientId> ids);

    /** Clients of whose name any word begins so, ordered by name. */
    List<NamedClient> find(String text, int offset, int limit);

    int count(String text);
}
