package org.tenderpoint.client.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tenderpoint.As;
import org.tenderpoint.DatabaseTest;
import org.tenderpoint.Moment;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.client.PreferredChannel;
import org.tenderpoint.client.ui.WholeRecord;
import org.tenderpoint.message.Sending;
import org.tenderpoint.platform.store.backup.Eraser;
import org.tenderpoint.practice.ClientsLeaving;
import org.tenderpoint.practice.Role;

/** Whom a restored backup brings back although they were erased is erased again, with everything. */
@DatabaseTest
@Moment("2026-11-23T10:00:00Z")
@As(Role.THERAPIST)
@Tag("UC-27")
class ErasedClientsTest {

    @Autowired
    ErasedClients erased;
    @Autowired
    KeptClients kept;
    @Autowired
    List<Eraser> erasers;
    @Autowired
    WholeRecord whole;
    @Autowired
    ClientService clients;
    @Autowired
    ApplicationEventPublisher events;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    jakarta.persistence.EntityManager entities;

    @Test
    void aWholeRecordGoesAgain() {
        var client = whole.make("Vera Ganz");
        var other = clients.create(Sending.client("Ada", "", PreferredChannel.PHONE, Locale.ENGLISH));
        entities.flush();

        erased.eraseAgain(List.of(client.value(), UUID.randomUUID()));

        assertThat(ids("select id from clients")).containsExactly(other.value());
        assertThat(count("select count(*) from intake_versions")).isZero();
        assertThat(count("select count(*) from session_charts")).isZero();
        assertThat(ids("select id from erased_records")).contains(client.value()).doesNotContain(other.value());
    }

    @Test
    void ofWhomOnlyWhatMustBeKeptWasLeftNoMoreIsLeftAgain() {
        var client = whole.make("Vera Ganz");
        entities.flush();

        // nobody is signed in at a start
        SecurityContextHolder.clearContext();
        kept.eraseAgain(List.of(client.value(), UUID.randomUUID()));
        entities.flush();

        assertThat(jdbc.sql("select email || emergency_name from clients where id = ?").param(client.value())
                .query(String.class).single()).isEmpty();
        assertThat(count("select count(*) from intake_versions")).isPositive();
        assertThat(jdbc.sql("""
                select kept_until from client_restrictions where client_id = ? and reason = 'retention'
                    and lifted_at is null and restricted_by is null""").param(client.value())
                .query(LocalDate.class).single()).isAfter(LocalDate.of(2026, 11, 23));
        assertThat(ids("select id from erased_records where kind = 'kept_client'")).containsExactly(client.value());

        erased.eraseAgain(List.of(client.value()));
        assertThat(ids("select id from clients")).isEmpty();
        assertThat(ids("select id from erased_records where kind = 'client'")).containsExactly(client.value());
    }

    @Test
    void whoIsRestrictedForAnotherReasonStaysSo() {
        var client = whole.make("Vera Ganz");
        jdbc.sql("update clients set restricted = true where id = ?").param(client.value()).update();
        entities.flush();
        entities.clear();

        kept.eraseAgain(List.of(client.value()));
        entities.flush();

        assertThat(count("select count(*) from client_restrictions where reason = 'retention'")).isZero();
        assertThat(jdbc.sql("select email from clients where id = ?").param(client.value()).query(String.class)
                .single()).isEmpty();
    }

    @Test
    void everyKindIsAWordByWhichALineOfTheListIsReadAgain() {
        assertThat(erasers).extracting(Eraser::kind).doesNotHaveDuplicates()
                .allMatch(kind -> kind.matches("\\S{1,20}"));
    }

    @Test
    void madeUpPeopleAreNotRemembered() {
        var client = clients.create(Sending.client("Ada", "", PreferredChannel.PHONE, Locale.ENGLISH));
        entities.flush();
        jdbc.sql("insert into sample_clients (client_id) values (?)").param(client.value()).update();

        events.publishEvent(new ClientsLeaving(List.of(client.value()), false));

        assertThat(ids("select id from clients")).doesNotContain(client.value());
        assertThat(ids("select id from erased_records")).doesNotContain(client.value());
    }

    private List<UUID> ids(String sql) {
        return jdbc.sql(sql).query(UUID.class).list();
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }
}
