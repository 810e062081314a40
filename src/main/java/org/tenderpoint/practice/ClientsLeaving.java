package org.tenderpoint.practice;

import java.util.List;
import java.util.UUID;

/**
 * Clients are being erased, in the transaction of whoever listens: real ones, or some of the sample practice. Their
 * records go first; a feature that has marked something else as the sample's takes that away itself.
 *
 * @param last whether no others of the sample practice are left
 */
public record ClientsLeaving(List<UUID> clients, boolean last) {

    public ClientsLeaving {
        clients = List.copyOf(clients);
    }
}
