package org.tenderpoint.client;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tenderpoint.platform.id.ClientId;

/** How the program itself reaches clients when nobody is signed in. Not for screens. */
@Component
public class ClientReaches {

    private final ClientRepository clients;
    private final MadeUpClients madeUp;

    ClientReaches(ClientRepository clients, MadeUpClients madeUp) {
        this.clients = clients;
        this.madeUp = madeUp;
    }

    /** Whom the client agreed to be told if they cannot be reached; empty without that agreement or a number. */
    public Optional<EmergencyContact> emergencyContact(ClientId id) {
        return clients.findById(id.value())
                .map(client -> client.toContact().emergencyContact())
                .filter(EmergencyContact::mayBeRung);
    }

    /** Empty if there is no such client, or they are archived. */
    public Optional<ClientReach> of(ClientId id) {
        return clients.findById(id.value()).filter(client -> !client.archived()).map(client -> {
            var contact = client.toContact();
            return new ClientReach(
                    id, contact.email(), contact.phone(), contact.channel(), contact.language(), madeUp.includes(id));
        });
    }

    /** Who decides for the client, by name; empty if nobody does. */
    public Optional<String> guardian(ClientId id) {
        return clients.findById(id.value()).map(client -> client.toContact().guardian())
                .filter(name -> !name.isEmpty());
    }

    /** For comparing and for what depends on age; empty if it is not known. */
    public Optional<LocalDate> birthDate(ClientId id) {
        return clients.findById(id.value()).flatMap(Client::birthDate);
    }

    /**
     * How the program itself may write to a client. Empty texts where nothing is known.
     *
     * @param madeUp belongs to the sample practice: nobody of that name exists, and nothing is ever sent
     */
    public record ClientReach(
            ClientId id, String email, String phone, PreferredChannel channel, Locale language, boolean madeUp) {

        /** Where an e-mail goes; empty if none does. */
        public Optional<String> emailAddress() {
            return email.isEmpty() || madeUp ? Optional.empty() : Optional.of(email);
        }

        /** Where somebody sends a text by hand: only to who has no e-mail address and wants texts. */
        public Optional<String> textNumber() {
            return email.isEmpty() && !phone.isEmpty() && channel == PreferredChannel.TEXT && !madeUp
                    ? Optional.of(phone)
                    : Optional.empty();
        }

        /** Whether a message gets to the client at all. */
        public boolean reached() {
            return emailAddress().isPresent() || textNumber().isPresent();
        }

        /** Never the addresses. */
        @Override
        public String toString() {
            return "ClientReach " + id;
        }
    }
}
