package org.tenderpoint.message;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.client.ClientCopyPart;
import org.tenderpoint.client.CopyChapter;
import org.tenderpoint.client.RecordGate;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.ClientId;

/** What was written to the client, or was to be; never the key in a link, which is nowhere in here. */
@Service
@Order(80)
@PreAuthorize("hasAnyRole('THERAPIST', 'MANAGER')")
class MessageCopy implements ClientCopyPart {

    private final MessageRepository messages;
    private final RecordGate gate;

    MessageCopy(MessageRepository messages, RecordGate gate) {
        this.messages = messages;
        this.gate = gate;
    }

    @Override
    public String holds() {
        return Texts.of("copy.holds.messages");
    }

    @Override
    @Transactional(readOnly = true)
    public List<CopyChapter> of(ClientId client) {
        gate.require(client);
        return List.of(new CopyChapter(
                "messages", messages.findByClientIdOrderByDue(client.value()).stream().map(Message::copy).toList()));
    }
}
