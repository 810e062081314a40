package org.tenderpoint.client.merge;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenderpoint.As;
import org.tenderpoint.DatabaseTest;
import org.tenderpoint.QueryCount;
import org.tenderpoint.client.ClientDetails;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.client.EmergencyContact;
import org.tenderpoint.client.PreferredChannel;
import org.tenderpoint.client.RestrictionReason;
import org.tenderpoint.client.Treatments.TreatedSessions;
import org.tenderpoint.client.merge.ClientDuplicateService.DuplicatePair;
import org.tenderpoint.client.merge.ClientDuplicateService.Likeness;
import org.tenderpoint.client.rights.ClientRightsService;
import org.tenderpoint.intake.IntakeService;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.session.SessionService;
import org.tenderpoint.session.Sessions;

/** Which records look as if they were of one person. */
@DatabaseTest
@As(Role.FRONT_DESK)
@Tag("UC-33")
class ClientDuplicatesTest {

    @Autowired
    private ClientDuplicateService duplicates;
    @Autowired
    private ClientService clients;
    @Autowired
    private ClientRightsService rights;
    @Autowired
    private TestUsers users;
    @Autowired
    private QueryCount queries;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    private EntityManager entities;
    @Autowired
    private Sessions make;
    @Autowired
    private SessionService sessions;
    @Autowired
    private IntakeService intakes;

    @Test
    void whoWasTreatedIsRatherKeptElseTheOlderRecord() {
        var older = make("Wera Twice", LocalDate.of(1980, 2, 3), "020 1", null);
        jdbc.sql("update clients set created_at = :at where id = :id").param("id", older.value())
                .param("at", OffsetDateTime.of(2020, 1, 1, 8, 0, 0, 0, ZoneOffset.UTC)).update();
        var newer = make("Wera Twice", LocalDate.of(1980, 2, 3), "020 1", null);
        entities.flush();
        assertThat(shown(older, newer).one().id()).isEqualTo(older);

        users.as(users.make("wera.therapist", Role.THERAPIST), () -> treated(newer));
        entities.flush();

        var pair = shown(older, newer);
        assertThat(pair.one().id()).isEqualTo(newer);
        assertThat(pair.one().hasMoreSessions(pair.other())).isTrue();
        assertThat(pair.one().treated()).get().extracting(TreatedSessions::sessions).isEqualTo(1);
        assertThat(pair.other().treated()).as("never treated, though on file").isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
            "Nadia Petrov | 1980-02-03 | 020 1 | -         | Nadia Petrov   | 1980-02-03 | 020 2 | -         | yes",
            "Nadia Petrov | 1980-02-03 | 020 1 | -         | Petrov, Nadia  | 1980-02-03 | 020 2 | -         | yes",
            "Nadia Petrov | 1980-02-03 | 020 1 | -         | Nadja Petrow   | 1980-02-03 | 020 2 | -         | yes",
            "Sophie Meyer | 1980-02-03 | 020 1 | -         | Sofie Maier    | 1980-02-03 | 020 2 | -         | yes",
            "Nadia Petrov | -          | 020 1 | -         | Nadia Petrov   | 1980-02-03 | 020 2 | -         | yes",
            "Nadia Petrov | -          | 020 1 | n@x.org   | N. Petrov      | 1980-02-03 | 020 2 | N@x.org   | no",
            "Nadia Petrov | -          | 020 1 | n@x.org   | Nadia B Petrov | -          | 020 2 | N@x.org   | yes",
            "Nadia Petrov | -          | 020 77 81 | -     | Nadia Petrova  | -          | 0207781 | -       | yes",
            "Nadia Petrov | 1980-02-03 | 020 1 | -         | Nadia Petrov   | 1991-02-03 | 020 2 | -         | no",
            "Nadia Petrov | -          | 020 1 | f@x.org   | Ivan Petrov    | -          | 020 1 | f@x.org   | no",
            "Nadia Petrov | 1980-02-03 | 020 1 | -         | Rose Miller    | 1980-02-03 | 020 2 | -         | no",
            "Amy Li       | 1980-02-03 | 020 1 | -         | Ann Lo         | 1980-02-03 | 020 2 | -         | no"
    })
    void twoRecordsAreSuggestedForWhatTheyHaveInCommon(
            String name, LocalDate birth, String phone, String email, String otherName, LocalDate otherBirth,
            String otherPhone, String otherEmail, String found) {
        var one = make(name, birth, phone, email);
        var other = make(otherName, otherBirth, otherPhone, otherEmail);
        entities.flush();

        assertThat(suggested(one, other)).isEqualTo(found.equals("yes"));
    }

    @Test
    void whoeverSaysThatTheyAreTwoIsNotAskedAgain() {
        var one = make("Nadia Petrov", LocalDate.of(1980, 2, 3), "020 1", null);
        var other = make("Nadia Petrov", LocalDate.of(1980, 2, 3), "020 1", null);
        entities.flush();
        assertThat(duplicates.suggestions().getFirst().alike())
                .isEqualTo(Set.of(Likeness.NAME, Likeness.PHONE, Likeness.BIRTH_DATE));

        duplicates.notTheSame(other, one);
        duplicates.notTheSame(one, other);
        assertThat(suggested(one, other)).isFalse();

        duplicates.perhapsTheSame(one, other);
        assertThat(suggested(one, other)).isTrue();
    }

    @Test
    void archivedAndRestrictedRecordsAreLeftOut() {
        var one = make("Nadia Petrov", LocalDate.of(1980, 2, 3), "020 1", null);
        var other = make("Nadia Petrov", LocalDate.of(1980, 2, 3), "020 1", null);
        entities.flush();

        users.as(users.make("mona.manager", Role.MANAGER), () -> rights.restrict(other, RestrictionReason.WISH));
        assertThat(suggested(one, other)).isFalse();
        users.as(users.make("mona.manager", Role.MANAGER), () -> {
            rights.lift(other);
            clients.archive(other);
        });
        entities.flush();
        assertThat(suggested(one, other)).isFalse();
    }

    /** 20,000 clients, a tenth of them with a namesake, born over sixty years. */
    @Test
    void twentyThousandClientsTakeFiveStatementsAndAMoment() {
        users.make("mona.manager", Role.MANAGER);
        jdbc.sql("""
                insert into clients (id, name, sort_name, birth_date, phone, email, preferred_channel, preferred_time,
                    language, emergency_name, emergency_phone, emergency_consent, doctor, guardian, archived,
                    created_at, created_by, changed_at, changed_by, version, restricted)
                select gen_random_uuid(), 'Person Nr' || mod(x, 18000), 'person nr' || mod(x, 18000),
                    date '1940-01-01' + mod(x * 7919, 21900), '020 ' || x, 'p' || x || '@x.org', 'phone',
                    '', 'en', '', '', false, '', '', false, now(), gen_random_uuid(), now(), gen_random_uuid(), 0, false
                from (select 1 + a.n + 10 * b.n + 100 * c.n + 1000 * d.n + 10000 * e.n as x
                    from (values (0), (1), (2), (3), (4), (5), (6), (7), (8), (9)) as a(n),
                    (values (0), (1), (2), (3), (4), (5), (6), (7), (8), (9)) as b(n),
                    (values (0), (1), (2), (3), (4), (5), (6), (7), (8), (9)) as c(n),
                    (values (0), (1), (2), (3), (4), (5), (6), (7), (8), (9)) as d(n),
                    (values (0), (1)) as e(n)) as numbers""").update();
        jdbc.sql("""
                insert into client_tokens (client_id, token) select id, 'p' || replace(phone, ' ', '') from clients
                where name like 'Person Nr%'""").update();
        jdbc.sql("""
                insert into client_tokens (client_id, token) select id, 'e' || email from clients
                where name like 'Person Nr%'""").update();
        counted();
        duplicates.suggestions();

        long began = System.nanoTime();
        long statements = queries.during(() -> duplicates.suggestions());
        var took = Duration.ofNanos(System.nanoTime() - began);
        System.out.printf("Duplicates among 20,000 clients: %d ms%n", took.toMillis());

        assertThat(statements).isLessThanOrEqualTo(5);
        assertThat(took).isLessThan(Duration.ofSeconds(5));
    }

    /** Told to the database, where it plans by what others see. */
    void counted() {}

    private void treated(ClientId client) {
        intakes.confirm(client, Optional.empty(), Sessions.harmless(List.of(Sessions.GENTLE_BACK)));
        var session = make.arrived(client, Sessions.calmVisit(), Sessions.GENTLE_BACK);
        make.screened(session);
        sessions.finish(sessions.start(session).id(), Optional.empty());
    }

    private DuplicatePair shown(ClientId one, ClientId other) {
        return duplicates.suggestions().stream()
                .filter(pair -> Set.of(pair.one().id(), pair.other().id()).equals(Set.of(one, other)))
                .findFirst().orElseThrow();
    }

    private boolean suggested(ClientId one, ClientId other) {
        return duplicates.suggestions().stream()
                .anyMatch(pair -> Set.of(pair.one().id(), pair.other().id()).equals(Set.of(one, other)));
    }

    private ClientId make(String name, LocalDate birth, String phone, String email) {
        return clients.create(new ClientDetails(
                name, Optional.ofNullable(birth), phone, email == null ? "" : email, PreferredChannel.PHONE, "",
                Locale.ENGLISH, EmergencyContact.NONE, "", "", Optional.empty()));
    }
}
