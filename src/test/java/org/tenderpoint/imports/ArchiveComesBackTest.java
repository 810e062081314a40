package org.tenderpoint.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tenderpoint.As;
import org.tenderpoint.CommittedTest;
import org.tenderpoint.Emptying;
import org.tenderpoint.Missing;
import org.tenderpoint.Moment;
import org.tenderpoint.ReasonedTables;
import org.tenderpoint.client.DeathService;
import org.tenderpoint.client.DeathSource;
import org.tenderpoint.client.KnownDeathService;
import org.tenderpoint.client.RestrictionReason;
import org.tenderpoint.client.archive.ClientArchiveService;
import org.tenderpoint.client.archive.LeftArchive;
import org.tenderpoint.client.rights.ClientRightsService;
import org.tenderpoint.client.ui.WholeRecord;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.store.backup.ArchiveFolder;
import org.tenderpoint.platform.store.schedule.BackgroundRun;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;

/**
 * What left comes back: the archive of a practice, dropped into an empty one, whose archive is then compared with it.
 */
@CommittedTest
@Moment("2026-11-23T10:00:00Z")
@As(Role.MANAGER)
@Tag("UC-34")
@Tag("UC-35")
class ArchiveComesBackTest {

    private static final String PASSWORD = "seven quiet otters in a row";
    private static final String REASON = "We move to another program";
    /** What stays in the archive, each with the reason. */
    private static final Path STAYS = Path.of("src/test/resources/archive-tables-that-stay.txt");
    private static final List<String> CONTACT = List.of(
            "name", "birth_date", "phone", "email", "preferred_channel", "preferred_time", "language", "doctor",
            "guardian", "emergency_name", "emergency_phone", "archived", "restricted", "dead", "last_seen");
    private static final List<String> OFF = List.of("cancelled", "deferred", "missed");

    @Autowired
    private ClientArchiveService archives;
    @Autowired
    private ImportService imports;
    @Autowired
    private ClientRightsService rights;
    @Autowired
    private DeathService deaths;
    @Autowired
    private KnownDeathService known;
    @Autowired
    private ArchiveFolder folder;
    @Autowired
    private WholeRecord whole;
    @Autowired
    private TestUsers users;
    @Autowired
    private Emptying database;
    @Autowired
    private JdbcClient jdbc;

    private static @Nullable Left left;

    /** @param lacking papers without all letters of the name */
    private record Left(LeftArchive read, byte[] file, int lacking, ImportPreview.Counts ofItself) {

        DroppedFile dropped() {
            return new DroppedFile("archive.zip", file);
        }

        DroppedFile opened() {
            return dropped().openedWith(PASSWORD);
        }
    }

    @AfterEach
    void nothingLeft() {
        folder.empty();
    }

    private LeftArchive leaves() throws Exception {
        assertThat(archives.begin(TestUsers.PASSWORD, PASSWORD, REASON)).isTrue();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
        while (archives.progress().isPresent() && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        return LeftArchive.open(folder.wholeFile(), PASSWORD, jdbc);
    }

    /** What has left a practice that is gone: made once, as each test begins with nobody. */
    private Left left() throws Exception {
        if (left == null) {
            aPractice();
            var read = leaves();
            var dropped = new DroppedFile("archive.zip", Files.readAllBytes(folder.wholeFile()));
            left = new Left(read, dropped.bytes(), archives.state().orElseThrow().lacking(),
                    imports.look(List.of(dropped.openedWith(PASSWORD)), ImportAnswers.NONE).counts());
        }
        anEmptyOne();
        return left;
    }

    private void aPractice() {
        anEmptyOne();
        users.as(users.make("tara.therapist", Role.THERAPIST), () -> whole.make("Vera Ganz"));
        take(TypedFiles.file("patients.csv", """
                patient_guid,First Name,Last Name,Email,Mobile Phone,Birth Date,Last Visit,Active
                g-1,Ada,Rivera,ada@example.org,+44 20 7946 0101,1984-05-31,2024-02-03,true
                g-3,Cleo,Marsh,,020 7946 0103,,2015-06-01,false
                g-4,\u0905\u0928\u0932,Kumar,,020 7946 0104,,2015-06-01,true
                """), TypedFiles.file("appointments.csv", """
                id,state,patient_guid,treatment_name,start_at,end_at,practitioner
                a-1,arrived,g-1,Deep Tissue 60,2026-10-30 10:00,2026-10-30 11:00,Tara Therapist
                a-2,booked,g-1,Deep Tissue 60,2027-01-11 10:00,2027-01-11 11:00,Tara Therapist
                a-4,no_show,g-3,Swedish,2026-09-01 12:00,2026-09-01 13:00,Tara Therapist
                """));
        jdbc.sql("""
                update clients set language = 'es', preferred_time = 'after six', preferred_channel = 'email',
                guardian = 'Rosa Rivera, mother' where name = 'Ada Rivera'""").update();
        assertThat(jdbc.sql("""
                update feedbacks set of_another = true
                where answered_at = (select max(answered_at) from feedbacks where state = 'given')""").update())
                .as("told by another client").isEqualTo(1);
        rights.restrict(named("Cleo Marsh"), RestrictionReason.DISPUTE);
        deaths.record(named("\u0905\u0928\u0932 Kumar"), Optional.of(LocalDate.of(2026, 2, 28)), DeathSource.NOTICE);
    }

    private ClientId named(String name) {
        return new ClientId(jdbc.sql("select id from clients where name = ?").param(name).query(UUID.class).single());
    }

    private void anEmptyOne() {
        database.empty();
        SecurityContextHolder.getContext()
                .setAuthentication(users.authentication(users.make("manager", Role.MANAGER)));
        users.make("tara.therapist", Role.THERAPIST);
    }

    private ImportDone take(DroppedFile... files) {
        return imports.take(BroughtFiles.dropped(List.of(files), ImportAnswers.NONE), new BackgroundRun<>());
    }

    @Test
    void theLockedArchiveComesBackIntoAnEmptyPractice() throws Exception {
        var left = left();
        var dropped = left.dropped();
        assertThat(left.lacking()).as("papers without all letters of the name").isEqualTo(1);
        assertThat(left.ofItself()).as("dropped into the practice that it is of").matches(counts -> !counts.any());

        var before = imports.look(List.of(dropped), ImportAnswers.NONE);
        assertThat(before.locked()).as("nobody has given its password").containsExactly("archive.zip");
        assertThat(imports.look(List.of(dropped.openedWith("seven loud otters")), ImportAnswers.NONE).locked())
                .containsExactly("archive.zip");
        var opened = left.opened();
        var preview = imports.look(List.of(opened), ImportAnswers.NONE);
        assertThat(preview.refused()).isEmpty();
        assertThat(preview.notes()).as("who was restricted or had died is named").anySatisfy(
                note -> assertThat(note.words())
                        .contains("Only managers saw the record there, and only they see it here."))
                .anySatisfy(note -> assertThat(note.words()).contains("having died: nothing is planned or sent here"));
        assertThat(preview.notes()).noneSatisfy(note -> assertThat(note.words()).contains("not known"));
        assertThat(imports.look(List.of(large(dropped).openedWith(PASSWORD)), ImportAnswers.NONE).counts())
                .as("as one that is too large to be held").isEqualTo(preview.counts());
        take(opened);

        compare(left.read(), leaves());
        assertThat(imports.look(List.of(opened), ImportAnswers.NONE).counts().any()).as("dropped again").isFalse();
    }

    private static DroppedFile large(DroppedFile file) throws IOException {
        return new DroppedFile(
                file.name(), LargeArchive.tables(new ByteArrayInputStream(file.bytes())).orElseThrow());
    }

    @Test
    void whoDiedOrWasRestrictedThereAndIsHereAlreadyIsNamedAndStaysAsTheyAre() throws Exception {
        var opened = left().opened();
        take(TypedFiles.file("patients.csv", """
                First Name,Last Name,Mobile Phone
                Cleo,Marsh,020 7946 0103
                \u0905\u0928\u0932,Kumar,020 7946 0104
                """));

        assertThat(imports.look(List.of(opened), ImportAnswers.NONE).notes()).extracting(note -> note.words())
                .anyMatch(words -> words.contains("Here it is open"))
                .anyMatch(words -> words.contains("having died, but not here"));
        take(opened);

        assertThat(jdbc.sql("select count(*) from clients where dead or restricted").query(Integer.class).single())
                .isZero();
    }

    @Test
    void withoutTheTablesThatTellMoreWhoDiedOrWasRestrictedIsSoAllTheSame() throws Exception {
        var clients = left().read().file("clients");

        take(new DroppedFile("clients.csv", clients));

        assertThat(jdbc.sql("select name from clients where restricted").query(String.class).list())
                .containsExactly("Cleo Marsh");
        assertThat(known.of(named("\u0905\u0928\u0932 Kumar"))).hasValueSatisfying(
                death -> assertThat(death.source()).isEqualTo(DeathSource.RECORDS));
    }

    @Test
    void whoDiedOrWasRestrictedIsTakenBackWithTheImport() throws Exception {
        var opened = left().opened();
        take(opened);

        undoLast();

        assertThat(jdbc.sql("""
                select (select count(*) from clients) + (select count(*) from client_deaths)
                + (select count(*) from client_restrictions)""").query(Integer.class).single()).isZero();
    }

    private void undoLast() throws InterruptedException {
        imports.undo(imports.history().getFirst().id());
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (imports.running() && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    @Test
    void aPracticeInGermanyReadsWhatCameBackInGerman() throws Exception {
        var opened = left().opened();
        users.practiceIn("DE");

        take(opened);

        assertThat(jdbc.sql("select words from earlier_records").query(String.class).list())
                .anyMatch(words -> words.contains("Gew\u00fcnschter Druck: Unterer R\u00fccken 3"))
                .anyMatch(words -> words.startsWith("Kein Warnzeichen"));
    }

    @Test
    void itsTablesAloneComeBackAsTheArchiveDoes() throws Exception {
        var left = left().read();

        take(left.tables().stream().filter(table -> OwnTables.comes("tables/" + table + ".csv"))
                .map(table -> new DroppedFile(table + ".csv", left.file(table))).toArray(DroppedFile[]::new));

        compare(left, leaves());
    }

    @Test
    void everyTableOfAnArchiveComesBackOrIsListedWithTheReason() throws Exception {
        Missing.same("Tables of an archive", left().read().tables(), Stream.concat(
                ReasonedTables.in(STAYS).keySet().stream(),
                Arrays.stream(OwnTables.OwnTable.values()).map(OwnTables.OwnTable::table)).toList(),
                "Let it come back (OwnArchive), or say in " + STAYS + " why it stays.");
    }

    private static void compare(LeftArchive left, LeftArchive again) {
        same("deaths", left, again, archive -> standing(
                archive, "client_deaths", "taken_back_at", "died_on", "source"));
        same("restrictions", left, again, archive -> standing(
                archive, "client_restrictions", "lifted_at", "reason", "kept_until"));
        same("clients", left, again, archive -> archive.rowsOf("clients").stream()
                .map(row -> CONTACT.stream().map(row::get).toList().toString()));
        same("appointments", left, again, ArchiveComesBackTest::appointments);
        same("records", left, again, ArchiveComesBackTest::records);
    }

    private static void same(String what, LeftArchive left, LeftArchive again,
            Function<LeftArchive, Stream<String>> rows) {
        assertThat(rows.apply(again).toList()).as(what).isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(rows.apply(left).toList());
    }

    /** What nobody has ended there. */
    private static Stream<String> standing(LeftArchive archive, String table, String end, String... columns) {
        var names = names(archive, "clients");
        return archive.rowsOf(table).stream().filter(row -> row.get(end).isEmpty())
                .map(row -> names.get(row.get("client_id")) + " "
                        + Arrays.stream(columns).map(row::get).toList());
    }

    /** Past ones become earlier visits; what was off in the time to come stays out. */
    private static Stream<String> appointments(LeftArchive archive) {
        var names = names(archive, "clients");
        var staff = names(archive, "staff");
        var planned = archive.rowsOf("sessions").stream()
                .filter(row -> !OFF.contains(row.get("state").toLowerCase(Locale.ROOT))
                        || Instant.parse(row.get("start_at")).isBefore(Instant.parse("2026-11-23T00:00:00Z")))
                .map(row -> String.join(" ", names.get(row.get("client_id")), row.get("start_at"), row.get("minutes"),
                        staff.get(row.get("therapist_id")), state(row)));
        var earlier = archive.rowsOf("earlier_visits").stream()
                .map(row -> String.join(" ", names.get(row.get("client_id")), row.get("started_at"),
                        row.get("minutes"), row.get("therapist"), state(row)));
        return Stream.concat(planned, earlier);
    }

    private static String state(Map<String, String> row) {
        return switch (row.get("state").toLowerCase(Locale.ROOT)) {
            case "cancelled", "deferred" -> "cancelled";
            case "missed" -> "missed";
            default -> "kept";
        };
    }

    private static Stream<String> records(LeftArchive archive) {
        var names = names(archive, "clients");
        return Stream.of(
                archive.rowsOf("intake_versions").stream()
                        .map(row -> names.get(row.get("client_id")) + " intake " + row.get("confirmed_at")),
                archive.rowsOf("feedbacks").stream().filter(row -> row.get("state").equals("given"))
                        .filter(row -> row.get("of_another").equals("false"))
                        .map(row -> names.get(row.get("client_id")) + " feedback " + row.get("answered_at")),
                archive.rowsOf("earlier_records").stream()
                        .map(row -> names.get(row.get("client_id")) + " " + row.get("kind") + " "
                                + row.get("told_at")))
                .flatMap(rows -> rows);
    }

    private static Map<String, String> names(LeftArchive archive, String table) {
        var names = new HashMap<String, String>();
        archive.rowsOf(table).forEach(row -> names.put(row.get("id"), row.get("name")));
        return names;
    }
}
