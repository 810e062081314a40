package org.tenderpoint.client;

import jakarta.persistence.EntityManager;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.practice.ClientsLeaving;
import org.tenderpoint.practice.setup.SampleClient;
import org.tenderpoint.practice.setup.SampleClient.Scene;
import org.tenderpoint.practice.setup.SampleDescription;
import org.tenderpoint.practice.setup.SampleTopic;
import org.tenderpoint.practice.setup.SampleWorld;

/** The people who come to the sample practice: front desk adds each two days before the first visit. */
@Component
record SampleClients(ClientService clients, EntityManager entities, JdbcClient jdbc, RecordErasure erasure)
        implements SampleWorld.Part {

    /** Whoever has the sample made does not see these soon. */
    private static final Set<Scene> AWAY = EnumSet.of(Scene.NONE, Scene.OVER);

    /** How they are reached; of a hundred clients so many have it. */
    private record Description(
            double birthDate, double email, double emergencyContact, String sister, String phone,
            List<String> preferredTimes,
            List<String> doctors) {

        static Description read() {
            return SampleDescription.read("clients", Description.class);
        }
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public void create(SampleWorld world) {
        for (var client : world.clients()) {
            var entered = client.firstVisit().minusDays(2).atTime(LocalTime.of(11, client.number() % 60));
            world.at(client.turn(), SampleTopic.CLIENTS, world.instant(entered), world.frontDesk(),
                    () -> enter(world, client, true));
        }
    }

    /** @param passing whether this client's time passes now, so that what is open in it seems overdue */
    void enter(SampleWorld world, SampleClient client, boolean passing) {
        var id = clients.create(details(world, client));
        // the plain SQL that follows refers to the client
        entities.flush();
        jdbc.sql("insert into sample_clients (client_id, passing) values (?, ?)").params(id.value(), passing).update();
        client.keepId(id);
    }

    private static ClientDetails details(SampleWorld world, SampleClient client) {
        var first = client.name().substring(0, client.name().indexOf(' '));
        var mail = client.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z ]", "").replace(' ', '.') + "@example.org";
        var emergencyContact = new EmergencyContact(
                Description.read().sister.formatted(first), phone(999 - client.number() % 400), true);
        return new ClientDetails(
                client.name(),
                client.chance(Description.read().birthDate) ? Optional.of(client.birthDate()) : Optional.empty(),
                phone(client.number() % 1000),
                client.chance(Description.read().email) ? mail : "",
                client.oneOf(List.of(PreferredChannel.values())),
                client.oneOf(Description.read().preferredTimes),
                Texts.nearest("checkin", Texts.spoken()),
                client.chance(Description.read().emergencyContact) ? emergencyContact : EmergencyContact.NONE,
                client.oneOf(Description.read().doctors),
                "",
                Optional.of(
                        world.host().filter(host -> !AWAY.contains(client.scene())).orElse(client.therapist()).id()));
    }

    private static String phone(int number) {
        return Description.read().phone.formatted(number);
    }

    @EventListener
    @Order(1)
    void on(ClientsLeaving leaving) {
        erasure.erase(leaving.clients());
    }
}
