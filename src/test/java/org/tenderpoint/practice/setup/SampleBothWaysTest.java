package org.tenderpoint.practice.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.tenderpoint.CommittedTest;
import org.tenderpoint.Moment;
import org.tenderpoint.audit.TestTrail;
import org.tenderpoint.practice.ClientsLeaving;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.practice.UserRecord;
import org.tenderpoint.practice.setup.SampleClient.Scene;
import org.tenderpoint.practice.setup.SampleDescription.Line;
import org.tenderpoint.practice.setup.SampleWorld.Size;
import org.tenderpoint.practice.setup.SampleWorld.Twin;

/**
 * The same people in the same weeks, once as twins of others and once through the services: every table holds the same,
 * so that the short way cannot drift from what the services store.
 */
@CommittedTest
@Tag("UC-02")
class SampleBothWaysTest {

    private static final Instant NOW = Instant.parse("2026-09-22T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-09-22");
    private static final LocalDate MONDAY = LocalDate.parse("2026-07-20");
    private static final int EARLIER = 21;
    private static final Size YEAR = new Size(1, 52);

    /** The chain counts on, each seal hashes ids, and what is made later than the rest is marked for its figures. */
    private static final Set<String> ANEW = Set.of("audit_links", "audit_withdrawals", "audit_head", "record_seals",
            "outcome_stale", "outcome_rows", "outcome_progress", "flyway_schema_history", "client_tokens");

    /** How somebody is reached goes through the service both ways, and is drawn at another point of the dice. */
    private static final Set<String> DRAWN = Set.of("doctor", "email", "emergency_consent", "emergency_name",
            "emergency_phone", "preferred_channel", "preferred_time");

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    @Autowired
    SampleYear year;
    @Autowired
    SampleMaker sample;
    @Autowired
    TestTrail trail;
    @Autowired
    TestUsers users;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    Moment.Shared clock;
    @Autowired
    TransactionOperations transaction;
    @Autowired
    ApplicationEventPublisher events;

    private UserRecord manager;

    @AfterEach
    void removed() {
        users.as(manager, sample::remove);
    }

    @Test
    void aTwinHasToTheLastColumnWhatTheServicesStore() {
        manager = users.make("both", Role.MANAGER);
        clock.set(NOW);
        var lines = lines();

        var others = make(lines, MONDAY, TODAY, true);
        transaction.executeWithoutResult(_ -> users.as(manager, () -> events.publishEvent(
                new ClientsLeaving(others, false))));
        var twins = everything();
        users.as(manager, sample::remove);
        make(lines, MONDAY.minusDays(EARLIER), TODAY.minusDays(EARLIER), false);
        var served = everything();

        assertThat(twins.get("sessions")).hasSize(2 * lines.size());
        assertThat(twins.get("intake_answers")).isNotEmpty();
        assertThat(twins.keySet()).isEqualTo(served.keySet());
        assertThat(twins).allSatisfy(
                (table, rows) -> assertThat(rows).as(table).containsExactlyInAnyOrderElementsOf(served.get(table)));
        assertThat(trail.findings()).isEmpty();
    }

    /** Some with conditions and some without, each with another therapist. */
    private static List<Line> lines() {
        var chosen = new TreeMap<Integer, Line>();
        for (var line : SampleDescription.ofPractice().clients()) {
            if (chosen.size() < 3 && line.conditions().isEmpty() == (chosen.size() == 1)) {
                chosen.putIfAbsent(line.therapist(), line);
            }
        }
        int first = (int) (MONDAY.toEpochDay() - TODAY.minusDays(YEAR.days()).toEpochDay()) - EARLIER;
        return chosen.values().stream().map(line -> new Line(line.name(), line.age(), first, line.therapist(), 7,
                line.visiting(2).visits(), line.course(), line.conditions())).toList();
    }

    /** @return the clients to whom it happens */
    private List<UUID> make(List<Line> lines, LocalDate first, LocalDate born, boolean withTwins) {
        return users.as(manager, () -> {
            var team = transaction.execute(_ -> year.world(YEAR, NOW));
            var clients = each(lines, number -> {
                var line = lines.get(number);
                var client = new SampleClient(number, line, born, first, team.therapists().get(line.therapist()));
                client.standsFor(Scene.OVER);
                return client;
            });
            var twins = each(lines, number -> new Twin(number, lines.get(number), List.of(clients.get(number))));
            var world = new SampleWorld(YEAR, NOW, team.zone(), team.hours(), team.therapists(), team.frontDesk(),
                    team.host(), clients, withTwins ? twins : List.of());
            assertThat(year.run(world, _ -> {})).as("steps left out").isZero();
            return clients.stream().map(client -> client.id().value()).toList();
        });
    }

    private static <T> List<T> each(List<Line> lines, IntFunction<T> made) {
        return IntStream.range(0, lines.size()).mapToObj(made).toList();
    }

    /** All rows of all tables as text; of an id it says in which table it is a key. */
    private Map<String, List<String>> everything() {
        var rows = new HashMap<String, List<Map<String, Object>>>();
        var keys = new HashMap<String, String>();
        for (var table : jdbc
                .sql("select table_name from information_schema.tables where lower(table_schema) = 'public'")
                .query(String.class).list()) {
            var name = table.toLowerCase();
            if (!ANEW.contains(name)) {
                var where = name.equals("audit_entries") ? " where client_id in (select id from clients)" : "";
                var all = jdbc.sql("select * from " + name + where).query().listOfRows();
                rows.put(name, new ArrayList<>(all));
                if (name.equals("clients")) {
                    all.forEach(row -> row.keySet().removeAll(DRAWN));
                }
                all.stream().map(row -> row.get("id")).filter(UUID.class::isInstance)
                        .forEach(id -> keys.put(id.toString(), name));
            }
        }
        leaveOut(rows);
        var said = new HashMap<String, List<String>>();
        rows.forEach((table, all) -> said.put(table, all.stream().map(row -> said(row, keys)).sorted().toList()));
        return said;
    }

    /** What no screen shows of a session that is over: its screenings but the one with which it started. */
    private static void leaveOut(Map<String, List<Map<String, Object>>> rows) {
        var started = new HashSet<>(rows.get("sessions").stream().map(row -> row.get("screening_id")).toList());
        var out = new HashSet<Object>(rows.get("screenings").stream().map(row -> row.get("id"))
                .filter(id -> !started.contains(id)).toList());
        int before;
        do {
            before = out.size();
            rows.values().forEach(all -> all.stream().filter(row -> row.values().stream().anyMatch(out::contains))
                    .map(row -> row.get("id")).filter(UUID.class::isInstance).toList().forEach(out::add));
        } while (out.size() > before);
        rows.values().forEach(all -> all.removeIf(row -> row.values().stream().anyMatch(out::contains)));
    }

    private static String said(Map<String, Object> row, Map<String, String> keys) {
        return ID.matcher(new TreeMap<>(row).toString())
                .replaceAll(found -> keys.getOrDefault(found.group(), "an id"));
    }
}
