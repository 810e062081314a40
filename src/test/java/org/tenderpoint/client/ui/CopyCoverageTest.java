package org.tenderpoint.client.ui;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.convention.TestBean;
import org.tenderpoint.As;
import org.tenderpoint.DatabaseTest;
import org.tenderpoint.Missing;
import org.tenderpoint.client.ClientCopyPart;
import org.tenderpoint.client.ClientCopyService;
import org.tenderpoint.client.CopyForm;
import org.tenderpoint.platform.id.ClientId;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.SettableClock;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.session.Sessions;

/**
 * That a client's copy holds everything: every table of the schema is named in {@code client-copy.txt} with the part that
 * holds it or the reason why it is left out, and so is every column that a part leaves out. A new one fails.
 */
@DatabaseTest
@Import({Sessions.class, WholeRecord.class})
@As(Role.THERAPIST)
class CopyCoverageTest {

    private static final String FILE = "/client-copy.txt";
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @TestBean private Clock clock;
    @Autowired private WholeRecord whole;
    @Autowired private ClientCopyService copies;
    @Autowired private List<ClientCopyPart> parts;
    @Autowired private JdbcClient jdbc;
    @Autowired private EntityManager entities;

    static Clock clock() {
        return new SettableClock(Instant.parse("2026-11-23T10:00:00Z"));
    }

    /**
     * What the file says of a table.
     *
     * @param part the part that holds it; empty if it is left out
     * @param out its columns that the part leaves out
     */
    private record Place(String part, Set<String> out) {}

    @Test
    void everyTableIsHeldByAPartOrLeftOutForAReason() {
        var named = places();

        Missing.same("Tables of the schema", named.keySet(), columns().keySet(),
                "Say in src/test/resources" + FILE + " which part of a client's copy holds it, or '-' and why it is left out.");
        Missing.same("Parts of a client's copy",
                named.values().stream().map(Place::part).filter(part -> !part.isEmpty()).collect(Collectors.toSet()),
                parts.stream().map(part -> AopUtils.getTargetClass(part).getSimpleName()).toList(),
                "Name it in src/test/resources" + FILE + " at the tables that it holds.");
    }

    @Test
    void noColumnIsLeftOutThatThereIsNot() {
        var columns = columns();

        Missing.none("Columns that are left out and that there are not",
                places().entrySet().stream().flatMap(place -> place.getValue().out().stream()
                        .filter(column -> !columns.getOrDefault(place.getKey(), Set.of()).contains(column))
                        .map(column -> place.getKey() + "." + column)),
                "Take them out of src/test/resources" + FILE + ".");
    }

    /** The other way round: what is not left out stands in the file as it stands in the database. */
    @Test
    void everyValueThatIsNotLeftOutStandsInTheFile() {
        var client = whole.make("Vera Ganz");
        entities.flush();
        entities.clear();
        var out = new ByteArrayOutputStream();
        CopyJson.write(copies.make(copies.permit(client, TestUsers.PASSWORD).orElseThrow(), CopyForm.JSON), out);
        var file = new String(out.toByteArray(), StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
        var names = names();
        var missing = new TreeSet<String>();
        var held = new TreeSet<String>();
        var never = new TreeSet<String>();
        places().forEach((table, place) -> {
            if (!place.part().isEmpty()) {
                var rows = rows(table, client);
                columns().get(table).stream().filter(column -> !place.out().contains(column)).forEach(column -> {
                    var values = rows.stream().map(row -> row.get(column)).filter(value -> value != null && !"".equals(value)).toList();
                    (values.isEmpty() ? never : held).add(table + "." + column);
                    values.stream()
                            .flatMap(value -> texts(value, names).stream())
                            .filter(text -> !file.contains(text))
                            .forEach(text -> missing.add(table + "." + column + ": " + text));
                });
            }
        });
        System.out.printf("A client's copy: %d columns with a value, %d missing; no value in this record: %s%n",
                held.size(), missing.size(), never);

        Missing.none("Values that stand in the database and not in a client's copy", missing.stream(),
                "Add the column to copy() of its entity, with its label in i18n/copy.properties and copy_de.properties; or leave it"
                        + " out, with the reason, in src/test/resources" + FILE + ".");
        assertThat(held).hasSizeGreaterThan(150);
        assertThat(never).as("columns that this record leaves empty").hasSizeLessThan(40);
    }

    /** The rows of a table that belong to a client: by their own column, or through the table that they hang on. */
    private List<Map<String, Object>> rows(String table, ClientId client) {
        var own = table.equals("clients") ? "id" : "client_id";
        if (columns().get(table).contains(own)) {
            return jdbc.sql("select * from " + table + " where " + own + " = ?").param(client.value()).query().listOfRows();
        }
        var parent = parents(table).entrySet().stream()
                .filter(key -> columns().get(key.getValue()).contains("client_id"))
                .findFirst();
        if (parent.isPresent()) {
            var to = parent.get();
            return jdbc.sql("select * from " + table + " where " + to.getKey() + " in (select " + key(to.getValue()) + " from "
                            + to.getValue() + " where client_id = ?)")
                    .param(client.value())
                    .query()
                    .listOfRows();
        }
        throw new IllegalStateException("Nobody knows whose the rows of " + table + " are");
    }

    private static String key(String table) {
        return table.equals("session_charts") ? "session_id" : "id";
    }

    private Map<String, String> parents(String table) {
        var known = new LinkedHashMap<String, String>();
        known.put("session_id", table.startsWith("session_") ? "session_charts" : "sessions");
        known.put("version_id", "intake_versions");
        known.put("visit_id", "visit_answers");
        known.put("screening_id", "screenings");
        known.put("follow_up_id", "follow_ups");
        known.put("feedback_id", "feedbacks");
        known.put("assessment_id", "assessments");
        known.put("alert_id", "alerts");
        known.put("referral_id", "referrals");
        known.put("letter_id", "letters");
        known.put("set_id", "aim_sets");
        known.keySet().retainAll(columns().get(table));
        return known;
    }

    /** How a value may be found in the file; lists element by element. */
    private static List<String> texts(Object value, Map<UUID, String> names) {
        return switch (value) {
            case UUID id -> List.of(names.getOrDefault(id, id.toString()).toLowerCase(Locale.ROOT));
            case OffsetDateTime at -> List.of(
                    DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZoneSameInstant(LONDON)).toLowerCase(Locale.ROOT));
            case String words when words.matches("[A-Za-z_0-9:.-]+(,[A-Za-z_0-9:.-]+)+") -> Arrays.stream(words.split(","))
                    .map(word -> word.toLowerCase(Locale.ROOT))
                    .toList();
            case String words -> List.of(words.toLowerCase(Locale.ROOT));
            default -> List.of(value.toString().toLowerCase(Locale.ROOT));
        };
    }

    private Map<UUID, String> names() {
        return jdbc.sql("select id, name from users").query().listOfRows().stream()
                .collect(Collectors.toMap(row -> (UUID) row.get("id"), row -> (String) row.get("name")));
    }

    private Map<String, Set<String>> columns() {
        var all = new TreeMap<String, Set<String>>();
        jdbc.sql("""
                        select c.table_name, c.column_name from information_schema.columns c
                        join information_schema.tables t on t.table_name = c.table_name and t.table_schema = c.table_schema
                        where c.table_schema = 'public' and t.table_type = 'BASE TABLE'""")
                .query((row, number) -> List.of(row.getString(1).toLowerCase(Locale.ROOT), row.getString(2).toLowerCase(Locale.ROOT)))
                .list()
                .stream()
                .filter(column -> !column.getFirst().equals("flyway_schema_history"))
                .forEach(column -> all.computeIfAbsent(column.getFirst(), table -> new TreeSet<>()).add(column.getLast()));
        return all;
    }

    private static Map<String, Place> places() {
        var places = new TreeMap<String, Place>();
        var table = "";
        for (var line : lines()) {
            var said = line.split(" : ", 2);
            assertThat(said).as(line).hasSize(2);
            if (!line.startsWith("  ")) {
                table = said[0].strip();
                var part = said[1].startsWith("-") ? "" : said[1].strip();
                assertThat(part.isEmpty() ? said[1].substring(1).strip() : part).as("%s: part or reason", table).isNotEmpty();
                assertThat(places.put(table, new Place(part, new TreeSet<>()))).as("two lines for %s", table).isNull();
            } else {
                assertThat(said[1].strip()).as("%s: reason", line).isNotEmpty();
                places.get(table).out().addAll(Arrays.asList(said[0].strip().split(" ")));
            }
        }
        return places;
    }

    private static List<String> lines() {
        try (var in = CopyCoverageTest.class.getResourceAsStream(FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
