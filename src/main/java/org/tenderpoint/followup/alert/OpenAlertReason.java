package org.tenderpoint.followup.alert;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.RecordGate.SelfEvidentReason;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.vocabulary.say.Phrase;

/** An open alert: those who must act on it need not say why they look. */
@Component
record OpenAlertReason(AlertRepository alerts) implements SelfEvidentReason {

    @Override
    public Phrase words() {
        return Phrase.of("audit.why.alert");
    }

    @Override
    public Set<ClientId> holdsFor(Collection<ClientId> clients) {
        return alerts.clientsWithOpen(clients.stream().map(ClientId::value).toList()).stream()
                .map(ClientId::new)
                .collect(Collectors.toSet());
    }
}
