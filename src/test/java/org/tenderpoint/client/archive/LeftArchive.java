package org.tenderpoint.client.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import net.lingala.zip4j.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenderpoint.client.copy.FhirCheck;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An archive as somebody else reads it, compared with the database by plain SQL. */
public final class LeftArchive {

    /** Of each client: how many records a chapter has, and how many rows the database. */
    private static final Map<String, String> CHAPTERS = Map.of(
            "contact", "clients where id",
            "consents", "consents where client_id",
            "appointments", "sessions where client_id",
            "screenings", "screenings where client_id",
            "follow_ups", "follow_ups where client_id",
            "assessments", "assessments where client_id",
            "adjustments", "adjustments where client_id",
            "referrals", "referrals where client_id",
            "letters", "letters where client_id",
            "messages", "messages where client_id");

    /** Resources of a bundle, and the rows that they tell of. */
    private static final Map<String, String> RESOURCES = Map.of(
            "Patient", "clients where id",
            "Appointment", "sessions where client_id",
            "Consent", "consents where client_id",
            "ServiceRequest", "referrals where client_id",
            "DocumentReference", "letters where client_id",
            "Procedure", "session_work w join session_charts c on c.session_id = w.session_id where c.client_id");

    /** Tables that name clients and are not told: keys, what is worked out, what is not confirmed. */
    private static final List<String> NOT_TOLD = List.of(
            "client_tokens", "sample_clients", "self_intake_links", "evening_links", "partner_links",
            "outcome_rows", "outcome_stale",
            "record_seals",
            "check_in_links", "client_merges", "client_distinctions", "import_moves");

    /** These also have rows about nobody. */
    private static final List<String> ALSO_OF_OTHERS = List.of("audit_entries", "messages");

    /** So many of the bundles. */
    private static final int VALIDATED = 4;

    private final Map<String, byte[]> files = new TreeMap<>();
    private final JdbcClient jdbc;

    private LeftArchive(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public static LeftArchive open(Path zip, String password, JdbcClient jdbc) throws IOException {
        var archive = new LeftArchive(jdbc);
        try (var file = new ZipFile(zip.toFile(), password.toCharArray())) {
            for (var entry : file.getFileHeaders()) {
                assertThat(entry.isEncrypted()).as(entry.getFileName()).isTrue();
                try (var in = file.getInputStream(entry)) {
                    assertThat(archive.files.put(entry.getFileName(), in.readAllBytes())).isNull();
                }
            }
        }
        return archive;
    }

    private String text(String name) {
        assertThat(files).containsKey(name);
        return new String(files.get(name), StandardCharsets.UTF_8);
    }

    private static JsonNode json(String text) {
        return new JsonMapper().readTree(text);
    }

    private List<Map<String, Object>> rows(String query) {
        return jdbc.sql(query).query().listOfRows();
    }

    private int count(String what, Object client) {
        return jdbc.sql("select count(*) from " + what + " = ?").param(client).query(Integer.class).single();
    }

    /** Everybody is in it, with as much as the database holds of them. */
    public void everyClientIsThere() {
        var clients = rows("select id, name, restricted from clients");
        assertThat(files.keySet().stream().filter(name -> name.startsWith("clients/")).map(name -> name.split("/")[1])
                .distinct()).hasSameSizeAs(clients);
        var schema = json(text("schema/record.schema.json"));
        for (var client : clients) {
            var id = client.get("id");
            var place = "clients/" + id + "/";
            var record = json(text(place + "record.json"));
            var contact = record.at("/chapters/contact/0");
            assertThat(contact.get("name").asString()).isEqualTo(client.get("name"));
            assertThat(contact.get("restricted").asBoolean()).isEqualTo(client.get("restricted"));
            CHAPTERS.forEach((chapter, rows) -> assertThat(record.at("/chapters/" + chapter).size())
                    .as(chapter).isEqualTo(count(rows, id)));
            assertThat(schema.at("/properties/chapters/properties").propertyNames())
                    .containsAll(record.get("chapters").propertyNames());
            assertThat(text(place + "record.pdf")).startsWith("%PDF");
            assertThat(files.keySet()).noneMatch(name -> name.contains(String.valueOf(client.get("name"))));
            bundle(text(place + "fhir.json"), id);
        }
    }

    private void bundle(String text, Object client) {
        var found = new HashMap<String, Integer>();
        json(text).get("entry").forEach(
                entry -> found.merge(entry.at("/resource/resourceType").asString(), 1, Integer::sum));
        RESOURCES.forEach((type, rows) -> assertThat(found.getOrDefault(type, 0)).as(type)
                .isEqualTo(count(rows, client)));
    }

    /** Another program reads the bundles that tell most and finds no error: the validator takes its time for each. */
    public void theLargestBundlesAreValid() {
        var bundles = files.entrySet().stream().filter(file -> file.getKey().endsWith("fhir.json"))
                .sorted(Comparator.comparingInt(file -> -file.getValue().length)).map(Map.Entry::getKey)
                .limit(VALIDATED).toList();
        assertThat(bundles).hasSize(VALIDATED)
                .allSatisfy(name -> assertThat(FhirCheck.errors(text(name))).as(name).isEmpty());
        FhirCheck.forget();
    }

    /** The tables hold what the database holds, cell by cell. */
    public void everyTableIsThere() {
        var withClients = jdbc.sql("select lower(table_name) from information_schema.columns"
                + " where lower(column_name) = 'client_id' and lower(table_schema) = 'public'")
                .query(String.class).list();
        var told = tables();
        assertThat(told).containsAll(withClients.stream().filter(name -> !NOT_TOLD.contains(name)).toList())
                .contains("clients", "staff", "session_work", "intake_answers");
        told.stream().filter(name -> !name.equals("staff")).forEach(this::table);
    }

    /** The tables that are in it. */
    public List<String> tables() {
        return files.keySet().stream().filter(name -> name.startsWith("tables/"))
                .map(name -> name.substring("tables/".length(), name.length() - ".csv".length())).toList();
    }

    /** A table's file as it can be dropped alone. */
    public byte[] file(String table) {
        return files.get("tables/" + table + ".csv");
    }

    /** The rows of a table by the names of its columns. */
    public List<Map<String, String>> rowsOf(String table) {
        var cells = cells(table);
        var header = cells.removeFirst();
        return cells.stream().map(row -> {
            var named = new HashMap<String, String>();
            for (int i = 0; i < header.size(); i++) {
                named.put(header.get(i), unguarded(row.get(i)));
            }
            return Map.copyOf(named);
        }).toList();
    }

    private List<List<String>> cells(String table) {
        var cells = new ArrayList<List<String>>();
        try (var csv = CSVFormat.RFC4180.parse(new StringReader(text("tables/" + table + ".csv").substring(1)))) {
            csv.forEach(row -> cells.add(row.toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return cells;
    }

    private void table(String table) {
        var cells = cells(table);
        var header = cells.removeFirst();
        assertThat(header).as(table).noneMatch(column -> column.endsWith("_hash"));
        var columns = String.join(", ", header);
        var stored = rows("select " + columns + " from " + table
                + (ALSO_OF_OTHERS.contains(table) ? " where client_id in (select id from clients)" : "")).stream()
                .map(row -> header.stream().map(column -> plain(row.get(column))).toList())
                .toList();
        assertThat(cells.stream().map(row -> row.stream().map(LeftArchive::unguarded).toList()))
                .as(table).containsExactlyInAnyOrderElementsOf(stored);
    }

    private static String plain(Object value) {
        return switch (value) {
            case null -> "";
            case OffsetDateTime at -> at.toInstant().toString();
            case Timestamp at -> at.toInstant().toString();
            case java.sql.Clob clob -> LeftArchive.clob(clob);
            case Boolean yes -> yes.toString().toLowerCase(Locale.ROOT);
            default -> unguarded(Objects.toString(value));
        };
    }

    private static String clob(java.sql.Clob clob) {
        try {
            return unguarded(clob.getSubString(1, (int) clob.length()));
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An apostrophe before a text may be a guard against formulas; both sides are compared without it. */
    private static String unguarded(String cell) {
        return cell.startsWith("'") ? cell.substring(1) : cell;
    }

    /** What photos, papers and letters hold. */
    public List<String> files() {
        return files.keySet().stream().filter(name -> name.contains("/files/")).map(this::text).toList();
    }
}
