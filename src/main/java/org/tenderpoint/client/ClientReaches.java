package org.tenderpoint.client;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.practice.SampleName;

/** How the program itself reaches clients when nobody is signed in. Not for screens. */
@Component
public class ClientReaches {

    private final ClientRepository clients;
    private final MadeUpClients madeUp;

    ClientReaches(ClientRepository clients, MadeUpClients madeUp) {
        this.clients = clients;
        this.madeUp = madeUp;
    }

    /**
     * The emergency contact, if the client agreed to have them notified when the client cannot be reached; empty
     * without that agreement or a number.
     */
    public Optional<EmergencyContact> emergencyContact(ClientId id) {
        return clients.findById(id.value())
                .map(client -> client.toContact().emergencyContact())
                .filter(EmergencyContact::mayBeRung);
    }

    /** Empty if there is no such client, or they are archived or restricted or have died: nothing is sent to them. */
    public Optional<ClientReach> of(ClientId id) {
        return clients.findById(id.value()).filter(ClientReaches::reachable).map(client -> {
            var contact = client.toContact();
            return new ClientReach(
                    id, contact.email(), contact.phone(), contact.channel(), contact.language(), madeUp.includes(id));
        });
    }

    /**
     * Names and numbers for a list that is printed; ids without a client are left out, and of a restricted record only
     * stays that there is one.
     */
    public Map<ClientId, NamedContact> named(Collection<ClientId> ids) {
        return clients.findByIdIn(ids.stream().map(ClientId::value).distinct().toList()).stream()
                .collect(Collectors.toMap(Client::id, client -> client.restricted()
                        ? new NamedContact(Texts.of("client.restricted.name"), "")
                        : new NamedContact(client.toContact().name(), client.toContact().phone())));
    }

    /** @param phone empty if there is none, or the record is restricted */
    public record NamedContact(String name, String phone) {}

    private static boolean reachable(Client client) {
        return !client.archived() && !client.restricted() && !client.dead();
    }

    /** The name of the person who decides for the client; empty if nobody does. */
    public Optional<String> guardian(ClientId id) {
        return clients.findById(id.value()).map(client -> client.toContact().guardian())
                .filter(name -> !name.isEmpty());
    }

    /** As a client is called on a page of their own; empty if there is no such client. */
    public String called(ClientId id) {
        return clients.names(Set.of(id.value())).stream().map(row -> SampleName.first(row.getName())).findFirst()
                .orElse("");
    }

    /** For comparisons and for what depends on age; empty if not known. */
    public Optional<LocalDate> birthDate(ClientId id) {
        return clients.findById(id.value()).flatMap(Client::birthDate);
    }
}
