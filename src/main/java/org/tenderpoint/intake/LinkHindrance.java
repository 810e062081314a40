package org.tenderpoint.intake;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.ClientReaches;
import org.tenderpoint.message.MessageTrouble;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.practice.link.ClientLinks;

/** Whether the program may ask a client something by a link. */
@Component
public record LinkHindrance(ClientReaches reaches, ConsentService consents, ClientLinks links) {

    /** Why this client gets no link; empty if they may get one. */
    public Optional<MessageTrouble> of(ClientId client) {
        var reach = reaches.of(client);
        if (reach.isEmpty()) {
            return Optional.of(MessageTrouble.NOT_NEEDED);
        }
        if (consents.contactRefused(client)) {
            return Optional.of(MessageTrouble.UNWANTED);
        }
        if (reach.get().madeUp()) {
            return Optional.of(MessageTrouble.MADE_UP);
        }
        return links.publicAddress().isEmpty() ? Optional.of(MessageTrouble.NO_WAY) : Optional.empty();
    }
}
