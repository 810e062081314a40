package org.tenderpoint.practice;

import java.util.List;
import java.util.UUID;

/**
 * Some clients go now, real or made up, in the transaction of whoever listens. Their records are erased first; a
 * feature that has marked something else as the sample's takes that away itself.
 *
 * @param clients at least one
 * @param last whether no others of the sample practice are left
 */
public record ClientsLeaving(List<UUID> clients, boolean last) {

    public ClientsLeaving {
        clients = List.copyOf(clients);
    }
}
