package org.tenderpoint.client;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.ClientId;

/** Who the client is and how to reach them. */
@Service
@Order(10)
@PreAuthorize("hasAnyRole('THERAPIST', 'MANAGER')")
class ContactCopy implements ClientCopyPart {

    private final ClientRepository clients;
    private final RecordGate gate;

    ContactCopy(ClientRepository clients, RecordGate gate) {
        this.clients = clients;
        this.gate = gate;
    }

    @Override
    public String holds() {
        return Texts.of("copy.holds.contact");
    }

    @Override
    @Transactional(readOnly = true)
    public List<CopyChapter> of(ClientId client) {
        gate.require(client);
        return List.of(new CopyChapter(
                "contact", clients.findById(client.value()).map(Client::copy).stream().toList()));
    }
}
