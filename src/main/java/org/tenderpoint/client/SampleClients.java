package org.tenderpoint.client;

import jakarta.persistence.EntityManager;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tenderpoint.practice.Leaving;
import org.tenderpoint.practice.setup.SampleClient;
import org.tenderpoint.practice.setup.SamplePart;
import org.tenderpoint.practice.setup.SampleScene;
import org.tenderpoint.practice.setup.SampleWhat;
import org.tenderpoint.practice.setup.SampleWorld;

/** The people who come to the sample practice: front desk enters each two days before the first visit. */
@Component
class SampleClients implements SamplePart {

    private static final List<String> TIMES = List.of("", "", "", "after 17:00", "mornings", "lunch time",
            "weekends only", "not before 10:00");
    private static final List<String> DOCTORS = List.of("", "", "Dr A. Example, Mill Lane Surgery",
            "Dr B. Example, Station Road Practice", "Dr C. Example");

    private final ClientService clients;
    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final RecordErasure erasure;

    SampleClients(ClientService clients, EntityManager entities, JdbcClient jdbc, RecordErasure erasure) {
        this.clients = clients;
        this.entities = entities;
        this.jdbc = jdbc;
        this.erasure = erasure;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public void create(SampleWorld world) {
        for (var client : world.clients()) {
            var entered = world
                    .instant(client.firstVisit().minusDays(2).atTime(LocalTime.of(11, client.number() % 60)));
            world.at(SampleWhat.CLIENTS, entered, world.frontDesk(), () -> enter(world, client));
        }
    }

    private void enter(SampleWorld world, SampleClient client) {
        var id = clients.create(details(world, client));
        // plain SQL follows, which refers to the client
        entities.flush();
        jdbc.sql("insert into sample_clients (client_id) values (?)").param(id.value()).update();
        client.made(id);
    }

    private static ClientDetails details(SampleWorld world, SampleClient client) {
        var first = client.name().substring(0, client.name().indexOf(' '));
        var mail = client.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z ]", "").replace(' ', '.') + "@example.org";
        return new ClientDetails(
                client.name(),
                client.chance(3) ? Optional.empty() : Optional.of(client.birthDate()),
                "020 7946 0%03d".formatted(client.number() % 1000),
                client.chance(80) ? mail : "",
                PreferredChannel.values()[client.random().nextInt(PreferredChannel.values().length)],
                TIMES.get(client.random().nextInt(TIMES.size())),
                Locale.ENGLISH,
                client.chance(60)
                        ? new EmergencyContact(first + "'s sister",
                                "020 7946 0%03d".formatted(999 - client.number() % 400), true)
                        : EmergencyContact.NONE,
                DOCTORS.get(client.random().nextInt(DOCTORS.size())),
                "",
                Optional.of(world.host().filter(host -> client.scene() != SampleScene.NONE).orElse(client.therapist())
                        .id()));
    }

    @Override
    public void remove(Leaving leaving) {
        erasure.erase(leaving);
    }
}
