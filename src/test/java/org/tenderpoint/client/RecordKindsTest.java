package org.tenderpoint.client;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenderpoint.As;
import org.tenderpoint.DatabaseTest;
import org.tenderpoint.Missing;
import org.tenderpoint.Moment;
import org.tenderpoint.ProjectFiles;
import org.tenderpoint.ReasonedTables;
import org.tenderpoint.client.copy.ClientCopyService;
import org.tenderpoint.client.record.CopyForm;
import org.tenderpoint.client.record.RecordKind;
import org.tenderpoint.client.record.RecordKinds;
import org.tenderpoint.client.record.RecordTable;
import org.tenderpoint.client.ui.CopyFiles;
import org.tenderpoint.client.ui.WholeRecord;
import org.tenderpoint.platform.audit.TrailWords;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.practice.setup.SampleTwin;
import org.tenderpoint.vocabulary.say.Phrase;
import org.tenderpoint.vocabulary.say.Say;

/**
 * That every table is thought of: described by one kind of record, and by what that says held in a client's copy, shown
 * on the timeline and erased; or named in {@code tables-of-no-client.txt}. A new table or column fails until it is.
 */
@DatabaseTest
@Moment("2026-11-23T10:00:00Z")
@As(Role.THERAPIST)
@Tag("UC-27")
@WholeRecord.Kept({"Vera Ganz", "Otto Nachbar"})
class RecordKindsTest {

    private static final Path OF_NO_CLIENT = Path.of("src/test/resources/tables-of-no-client.txt");
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Pattern FIELD = Pattern.compile(
            "\\.(?:text|code|codes|parts|texts|number|yes|at|day|by|drawing|rows|work)\\(\\s*\"([a-z0-9_]+)\"");

    @Autowired
    private List<RecordKinds> records;
    @Autowired
    private WholeRecord whole;
    @Autowired
    private ClientService clients;
    @Autowired
    private ClientCopyService copies;
    @Autowired
    private RecordErasure erasure;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private JdbcTemplate jdbcTemplate;
    @Autowired
    private EntityManager entities;

    @Test
    void everyTableIsDescribedByOneKindOfRecordOrHoldsNothingOfAClient() {
        var named = Stream.concat(tables().map(RecordTable::name), ofNoClient().stream()).toList();
        var seen = new HashSet<String>();

        Missing.same("Tables of the schema", named, columns().keySet(),
                "Describe it as a RecordTable in the kinds() of the …RecordKinds of the feature that owns it: whose its rows are, what the copy"
                        + " leaves out; copied and shown or why not. If it keeps nothing of a client: "
                        + OF_NO_CLIENT + ".");
        Missing.none("Tables that are thought of twice", named.stream().filter(name -> !seen.add(name)),
                "Take one of them out of its …RecordKinds or of " + OF_NO_CLIENT + ".");
        Missing.none("Tables that name a client and are said to keep nothing of one",
                ofNoClient().stream().filter(name -> columns().get(name).contains("client_id")),
                "Describe it in the …RecordKinds of the feature that owns it, and take it out of "
                        + OF_NO_CLIENT + ".");
    }

    @Test
    void noDescriptionNamesAColumnThatThereIsNot() {
        var columns = columns();

        Missing.none("Columns that are described and that there are not",
                tables().flatMap(table -> Stream.of(
                        table.leftOut().keySet().stream(),
                        table.files().stream(),
                        table.owner().stream().map(RecordTable.Owner::column))
                        .flatMap(all -> all)
                        .filter(column -> !columns.getOrDefault(table.name(), Set.of()).contains(column))
                        .map(column -> table.name() + "." + column)),
                "Take them out of the …RecordKinds that describes the table.");
    }

    @Test
    void everyKindIsInTheCopyAndOnTheTimelineOrSaysWhyNot() {
        Missing.none("Tables of which the copy neither holds anything nor says why",
                kinds().filter(kind -> kind.copied().chapters().isEmpty())
                        .flatMap(kind -> kind.tables().stream())
                        .filter(table -> table.notCopied().isBlank()),
                "Say notCopied(why) at the table in its …RecordKinds, or give its kind a chapter with Copied.in.");
        Missing.none("Kinds that the timeline neither shows nor says why",
                kinds().filter(kind -> kind.shown().parts().isEmpty() && kind.shown().why().isBlank())
                        .map(RecordKind::tables),
                "Say Shown.not(why) in its …RecordKinds, or show it with Shown.in.");
        Missing.none("Reasons that say nothing",
                tables().filter(table -> table.leftOut().values().stream().anyMatch(String::isBlank)),
                "Say in its …RecordKinds why the copy leaves these columns out.");
    }

    /** What is not left out stands in the file as it stands in the database. */
    @Test
    void everyValueThatIsNotLeftOutStandsInTheFile() {
        var client = whole.kept("Vera Ganz");
        var file = CopyFiles.json(copies.make(copies.permit(client, TestUsers.PASSWORD).orElseThrow(), CopyForm.JSON))
                .toLowerCase(Locale.ROOT);
        var names = names();
        var missing = new TreeSet<String>();
        var held = new TreeSet<String>();
        var never = new TreeSet<String>();
        tables().filter(table -> table.notCopied().isEmpty()).forEach(table -> {
            var rows = rows(table, client);
            columns().get(table.name()).stream().filter(column -> !table.leftOut().containsKey(column))
                    .forEach(column -> {
                        var values = rows.stream().map(row -> row.get(column))
                                .filter(value -> value != null && !"".equals(value)).toList();
                        (values.isEmpty() ? never : held).add(table + "." + column);
                        values.stream()
                                .flatMap(value -> texts(table + "." + column, value, names).stream())
                                .filter(text -> !file.contains(text))
                                .forEach(text -> missing.add(table + "." + column + ": " + text));
                    });
        });
        System.out.printf("A client's copy: %d columns with a value, %d missing; no value in this record: %s%n",
                held.size(), missing.size(), never);

        Missing.none("Values that stand in the database and not in a client's copy", missing.stream(),
                "Add the column to copy() of its entity, with its label in i18n/copy.properties and copy_de.properties; or say in the"
                        + " …RecordKinds that describes the table leavesOut(column, why).");
        assertThat(held).hasSizeGreaterThan(150);
        assertThat(never).as("columns that this record leaves empty").hasSizeLessThan(40);
    }

    @Test
    void everyKindThatIsShownHasSomethingOnTheTimeline() {
        var client = whole.kept("Vera Ganz");

        Missing.none("Kinds of which the timeline shows nothing, for a client of whom there is something of every kind",
                kinds().filter(kind -> kind.shown().parts().stream()
                        .anyMatch(part -> part.entries().of(client, 100).isEmpty()))
                        .map(RecordKind::tables),
                "Check what Shown reads in its …RecordKinds, and that src/test/java/org/tenderpoint/client/ui/WholeRecord.java makes some.");
    }

    /** The sample practice writes most of its clients so; a column that is unique would leave them out. */
    @Test
    void aTwinInTheSampleHasARowOfEveryKindAndOpensNoLink() {
        var client = whole.kept("Vera Ganz");
        var twin = clients.create(new ClientDetails(
                "Zoe Zwilling", Optional.empty(), "020 7946 0123", "", PreferredChannel.PHONE, "", Locale.ENGLISH,
                EmergencyContact.NONE, "", "", Optional.empty()));
        entities.flush();
        // nobody in the sample has a file
        jdbc.sql("delete from session_attachments").update();

        SampleRecord.of(client, "Vera Ganz", records, jdbcTemplate)
                .write(new SampleTwin(client, "Vera Ganz", twin, "Zoe Zwilling", 3, LONDON), jdbcTemplate);

        assertThat(count("sessions", twin)).isEqualTo(count("sessions", client)).isPositive();
        assertThat(count("partner_links", client)).isPositive();
        assertThat(count("partner_links", twin)).isZero();
    }

    private long count(String table, ClientId client) {
        return jdbc.sql("select count(*) from " + table + " where client_id = ?").param(client.value())
                .query(Long.class).single();
    }

    @Test
    void erasingAClientTakesEveryRowOfEveryKindAndNothingOfAnybodyElse() {
        var client = whole.kept("Vera Ganz");
        var other = whole.kept("Otto Nachbar");
        var erased = tables().filter(table -> table.owner().isPresent()).toList();
        var before = counts(erased, client);
        var others = counts(erased, other);
        var all = rowsOfAll();
        System.out.printf("Erasing a client: %d rows of %d tables; no row in this record: %s%n",
                before.values().stream().mapToInt(Integer::intValue).sum(), erased.size(),
                before.entrySet().stream().filter(one -> one.getValue() == 0).map(Map.Entry::getKey).toList());

        erasure.erase(List.of(client.value()));
        entities.clear();

        var left = rowsOfAll();
        Missing.none("Tables in which rows of an erased client are left",
                erased.stream().filter(
                        table -> !all.get(table.name()).equals(left.get(table.name()) + before.get(table.name()))),
                "Check in its …RecordKinds whose its rows are.");
        assertThat(counts(erased, other)).isEqualTo(others);
        assertThat(left.get("documents")).as("files of the other").isEqualTo(all.get("documents") / 2).isPositive();
        assertThat(left.get("document_parts")).isEqualTo(all.get("document_parts") / 2);
        Missing.none("Tables that erasing a client has touched and need not",
                // the check of the trail has its own hours
                ofNoClient().stream().filter(name -> !name.equals("trail_checks"))
                        .filter(name -> !all.get(name).equals(left.get(name))),
                "Look at what erasing(…) does in the …RecordKinds.");
    }

    @Test
    void noRowPointsToOneThatIsErasedBeforeIt() {
        var order = tables().filter(table -> table.owner().isPresent()).map(RecordTable::name).toList();

        Missing.none("Tables that are described before one to which they point",
                foreignKeys().stream()
                        .filter(key -> order.contains(key.getFirst()) && order.contains(key.getLast()))
                        .filter(key -> order.indexOf(key.getFirst()) < order.indexOf(key.getLast())),
                "Put the second after the first in its …RecordKinds, or give the …RecordKinds another @Order.");
    }

    /** Also that of a field that no record of a test happens to fill: the keys are read from the code. */
    @ParameterizedTest
    @ValueSource(strings = {"copy", "copy_de", "copy_es", "copy_fr"})
    void everyFieldAndChapterOfTheCopyHasItsLabel(String bundle) {
        var labels = ProjectFiles.texts(bundle).stringPropertyNames();
        var keys = new TreeSet<String>(fields());
        kinds().flatMap(kind -> kind.copied().chapters().stream())
                .forEach(chapter -> keys.add("copy.chapter." + chapter.key()));
        // what a copy holds is told to staff
        if (Set.of("copy", "copy_de").contains(bundle)) {
            records.stream()
                    .filter(one -> one.kinds().stream().anyMatch(kind -> !kind.copied().chapters().isEmpty()))
                    .forEach(one -> keys.add("copy.holds." + one.about()));
        }

        Missing.none("Labels of a client's copy without words", keys.stream().filter(key -> !labels.contains(key)),
                "Put them into src/main/resources/i18n/" + bundle + ".properties.");
        assertThat(keys).hasSizeGreaterThan(100).contains("copy.chapter.contact", "copy.field.answered_by");
    }

    @Test
    void whatAnErasureTakesHasAWordOnThePageOfTheClientsRights() {
        var labels = ProjectFiles.texts("client").stringPropertyNames();

        Missing.none("Parts of a record without words",
                records.stream().map(one -> "client.rights.part." + one.about())
                        .filter(key -> !labels.contains(key)),
                "Put them into src/main/resources/i18n/client.properties.");
    }

    private Stream<RecordKind> kinds() {
        return records.stream().flatMap(one -> one.kinds().stream());
    }

    private Stream<RecordTable> tables() {
        return kinds().flatMap(kind -> kind.tables().stream());
    }

    private Map<String, Integer> counts(List<RecordTable> tables, ClientId client) {
        var counts = new TreeMap<String, Integer>();
        tables.forEach(table -> counts.put(table.name(), rows(table, client).size()));
        return counts;
    }

    private Map<String, Integer> rowsOfAll() {
        var counts = new TreeMap<String, Integer>();
        columns().keySet().forEach(
                table -> counts.put(table, jdbc.sql("select count(*) from " + table).query(Integer.class).single()));
        return counts;
    }

    /** The rows of a table that belong to a client, found as their description says. */
    private List<Map<String, Object>> rows(RecordTable table, ClientId client) {
        return jdbc.sql("select * from " + table + " where " + condition(table)).param("client", client.value()).query()
                .listOfRows();
    }

    private String condition(RecordTable table) {
        if (table.owner().isEmpty()) {
            // the trail, which stays
            return "client_id = :client";
        }
        var owner = table.owner().get();
        return owner.table()
                .map(this::table)
                .map(above -> owner.column() + " in (select " + above.key() + " from " + above + " where "
                        + condition(above) + ")")
                .orElse(owner.column() + " = :client");
    }

    private RecordTable table(String name) {
        return tables().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    }

    /** How a value may be found in the file; lists element by element. */
    private static List<String> texts(String column, Object value, Map<UUID, String> names) {
        return switch (value) {
            case UUID id -> List.of(names.getOrDefault(id, id.toString()).toLowerCase(Locale.ROOT));
            case OffsetDateTime at -> List.of(
                    DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZoneSameInstant(LONDON))
                            .toLowerCase(Locale.ROOT));
            case String phrase when phrase.matches("\\{\"(say|within|sentences|parts|words|lines)\":.*") ->
                    List.of(Say.it(Phrase.read(phrase)).toLowerCase(Locale.ROOT));
            case String code when column.equals("audit_entries.action") ->
                    List.of(TrailWords.action(code).toLowerCase(Locale.ROOT));
            case String code when column.equals("audit_entries.record_type") ->
                    List.of(TrailWords.record(code).toLowerCase(Locale.ROOT));
            case String words when words.matches("[A-Za-z_0-9:.-]+(,[A-Za-z_0-9:.-]+)+") ->
                    Arrays.stream(words.split(","))
                            .map(word -> word.toLowerCase(Locale.ROOT))
                            .toList();
            case String words -> List.of(words.toLowerCase(Locale.ROOT));
            default -> List.of(value.toString().toLowerCase(Locale.ROOT));
        };
    }

    private Map<UUID, String> names() {
        return jdbc.sql("select id, name from users union select id, name from practice_places").query().listOfRows()
                .stream()
                .collect(Collectors.toMap(row -> (UUID) row.get("id"), row -> (String) row.get("name")));
    }

    private Map<String, Set<String>> columns() {
        var all = new TreeMap<String, Set<String>>();
        jdbc.sql("""
                select c.table_name, c.column_name from information_schema.columns c
                join information_schema.tables t on t.table_name = c.table_name and t.table_schema = c.table_schema
                where c.table_schema = 'public' and t.table_type = 'BASE TABLE'""")
                .query((row, number) -> List.of(row.getString(1).toLowerCase(Locale.ROOT),
                        row.getString(2).toLowerCase(Locale.ROOT)))
                .list()
                .stream()
                .filter(column -> !column.getFirst().equals("flyway_schema_history"))
                .forEach(column -> all.computeIfAbsent(column.getFirst(), table -> new TreeSet<>())
                        .add(column.getLast()));
        return all;
    }

    /** Each as the table that points and the one that is pointed to. */
    private List<List<String>> foreignKeys() {
        return jdbc.sql("""
                select distinct f.table_name, t.table_name from information_schema.referential_constraints r
                join information_schema.table_constraints f on f.constraint_name = r.constraint_name
                    and f.constraint_schema = r.constraint_schema
                join information_schema.table_constraints t on t.constraint_name = r.unique_constraint_name
                    and t.constraint_schema = r.unique_constraint_schema
                where f.table_schema = 'public' and f.table_name <> t.table_name""")
                .query((row, number) -> List.of(row.getString(1), row.getString(2)))
                .list();
    }

    private static Set<String> ofNoClient() {
        return ReasonedTables.in(OF_NO_CLIENT).keySet();
    }

    private static Set<String> fields() {
        return ProjectFiles.sources()
                .map(ProjectFiles::read)
                .filter(code -> code.contains("CopyRow"))
                .flatMap(code -> FIELD.matcher(code).results().map(found -> "copy.field." + found.group(1)))
                .collect(Collectors.toSet());
    }
}
