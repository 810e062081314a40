package org.tenderpoint.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.spy;
import static org.tenderpoint.imports.TypedFiles.file;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenderpoint.As;
import org.tenderpoint.DatabaseTest;
import org.tenderpoint.Moment;
import org.tenderpoint.client.ClientDetails;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.imports.ImportAnswers.ClientChoice;
import org.tenderpoint.imports.ImportEntry.ImportState;
import org.tenderpoint.imports.ImportPreview.Candidate;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.PracticePlaceId;
import org.tenderpoint.platform.store.schedule.BackgroundRun;
import org.tenderpoint.platform.store.schedule.RunAs;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.practice.UserRecord;
import org.tenderpoint.practice.account.UserService;
import org.tenderpoint.practice.place.MadePlaces;
import org.tenderpoint.screening.PlannedSessionRecord;
import org.tenderpoint.screening.plan.PlanService;

/** Clients and appointments of another program come in, the same file changes nothing, and all of it goes again. */
@DatabaseTest
@Moment("2026-11-23T10:00:00Z")
@As(Role.MANAGER)
@Tag("UC-35")
public class ImportServiceTest {

    private static final DroppedFile CLIENTS = file("patients.csv", """
            patient_guid,First Name,Last Name,Email,Mobile Phone,Birth Date,Last Visit,Active
            g-1,Ada,Rivera,ada@example.org,020 7946 0101,1984-05-31,2024-02-03,true
            g-2,Ben,Okoye,ben@example.org,020 7946 0102,1979-12-01,,true
            g-3,Cleo,Marsh,,020 7946 0103,,2015-06-01,false
            """);
    private static final DroppedFile APPOINTMENTS = file("appointments.csv", """
            id,state,patient_guid,treatment_name,start_at,end_at,practitioner
            a-1,arrived,g-1,Deep Tissue 60,2026-10-30 10:00,2026-10-30 11:00,Tess Import
            a-2,booked,g-1,Deep Tissue 60,2026-12-01 10:00,2026-12-01 11:00,Tess Import
            a-3,booked,g-2,Swedish,2026-12-01 12:00,2026-12-01 13:00,Tess Import
            a-4,no_show,g-2,Swedish,2026-09-01 12:00,2026-09-01 13:00,Tess Import
            """);

    @Autowired
    private ImportUndo undo;
    @Autowired
    private ImportService imports;
    @Autowired
    private ImportIndex index;
    @Autowired
    private ImportMemory memory;
    @Autowired
    private ImportWriter writer;
    @Autowired
    private ImportStore store;
    @Autowired
    private UserService accounts;
    @Autowired
    private PracticeTime time;
    @Autowired
    private RunAs runAs;
    @Autowired
    private ClientService clients;
    @Autowired
    private PlanService plans;
    @Autowired
    private TestUsers users;
    @Autowired
    private MadePlaces places;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private EntityManager entities;

    private UserRecord tess;

    @BeforeEach
    void therapist() {
        tess = users.make("tess.import", Role.THERAPIST);
        jdbc.sql("update users set name = 'Tess Import' where id = ?").param(tess.id().value()).update();
    }

    @Test
    void theFirstDropBringsAllAndTheSecondOfTheSameFilesChangesNothing() {
        var done = take(ImportAnswers.NONE, CLIENTS, APPOINTMENTS);

        assertThat(done.clients()).isEqualTo(3);
        assertThat(done.visits()).isEqualTo(2);
        assertThat(done.sessions()).isEqualTo(2);
        var ada = client("Ada Rivera");
        assertThat(plans.ofClient(ada)).singleElement().satisfies(session -> assertThat(session.therapist())
                .isEqualTo(tess.id()));
        assertThat(number("select count(*) from screenings where client_id = ?", ada)).isEqualTo(1);
        assertThat(plans.finishedCount(ada, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 11, 23)))
                .as("counts as experience").isEqualTo(1);
        assertThat(plans.finishedCount(client("Ben Okoye"), LocalDate.of(2026, 1, 1), LocalDate.of(2026, 11, 23)))
                .as("a missed one does not").isZero();
        assertThat(day("select last_seen from clients where id = ?", ada)).isEqualTo("2026-10-30");
        assertThat(clients.searchArchived("cleo", 0, 5)).hasSize(1);

        var before = rows();
        var preview = imports.look(List.of(CLIENTS, APPOINTMENTS), ImportAnswers.NONE);

        assertThat(preview.counts().any()).isFalse();
        assertThat(preview.counts().known()).isEqualTo(3);
        assertThat(preview.counts().knownVisits()).isEqualTo(4);
        take(ImportAnswers.NONE, CLIENTS, APPOINTMENTS);
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void whoComesIntoAPracticeInGermanyIsSpokenToInGerman() {
        users.practiceIn("DE");
        take(ImportAnswers.NONE, CLIENTS, APPOINTMENTS);

        assertThat(clients.open(client("Ada Rivera")).orElseThrow().details().language()).isEqualTo(Locale.GERMAN);
    }

    @Test
    void undoneTheDatabaseIsAsItWasBefore() {
        var known = clients.create(ClientDetails.of("Ben Okoye", "020 7946 0102"));
        entities.flush();
        var before = rows();
        var done = take(ImportAnswers.NONE, CLIENTS, APPOINTMENTS);
        assertThat(done.clients()).isEqualTo(2);
        assertThat(plans.ofClient(known)).hasSize(1);
        assertThat(rows()).isNotEqualTo(before);

        var stay = undo.undo(done.id().orElseThrow(), new BackgroundRun<>());

        assertThat(stay).isEmpty();
        entities.clear();
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void whoSomebodyHasWorkedOnStaysAndIsNamed() {
        var done = take(ImportAnswers.NONE, CLIENTS, APPOINTMENTS);
        var ada = client("Ada Rivera");
        var record = clients.open(ada).orElseThrow();
        clients.update(ada, record.version(), ClientDetails.of("Ada Rivera", "020 7946 0999"));
        entities.flush();

        var stay = undo.undo(done.id().orElseThrow(), new BackgroundRun<>());

        assertThat(stay).containsExactly(ada);
        entities.clear();
        assertThat(clients.search("rivera", 0, 5)).hasSize(1);
        assertThat(clients.search("okoye", 0, 5)).isEmpty();
        assertThat(plans.ofClient(ada)).hasSize(1);
    }

    @Test
    void aMovedAppointmentMovesAndACancelledOneIsCancelledAtTheNextDrop() {
        take(ImportAnswers.NONE, CLIENTS, APPOINTMENTS);
        var later = file("appointments.csv", """
                id,state,patient_guid,treatment_name,start_at,end_at,practitioner
                a-2,booked,g-1,Deep Tissue 60,2026-12-02 15:00,2026-12-02 16:30,Tess Import
                a-3,cancelled,g-2,Swedish,2026-12-01 12:00,2026-12-01 13:00,Tess Import
                """);

        assertThat(imports.look(List.of(later), ImportAnswers.NONE).counts().changed()).isEqualTo(2);
        var done = take(ImportAnswers.NONE, later);
        assertThat(done.changed()).isEqualTo(2);

        assertThat(plans.ofClient(client("Ada Rivera"))).singleElement().satisfies(session -> {
            assertThat(session.localStart()).hasToString("2026-12-02T15:00");
            assertThat(session.minutes()).isEqualTo(90);
        });
        assertThat(plans.ofClient(client("Ben Okoye"))).singleElement()
                .satisfies(session -> assertThat(session.state().name()).isEqualTo("CANCELLED"));

        undo.undo(done.id().orElseThrow(), new BackgroundRun<>());

        assertThat(plans.ofClient(client("Ada Rivera"))).singleElement().satisfies(session -> {
            assertThat(session.localStart()).hasToString("2026-12-01T10:00");
            assertThat(session.minutes()).isEqualTo(60);
        });
        assertThat(plans.ofClient(client("Ben Okoye"))).as("the cancelled one is planned again")
                .extracting(session -> session.state().name() + " " + session.localStart())
                .containsExactlyInAnyOrder("CANCELLED 2026-12-01T12:00", "PLANNED 2026-12-01T12:00");
    }

    @Test
    @Tag("UC-46")
    void aSessionIsWhereItsLineSaysByTheNameOfAPlaceAndANameThatIsNotKnownIsNamed() {
        var harbour = places.harbour();
        var file = file("appointments.csv", """
                id,client,start_at,end_at,practitioner,Location
                p-1,Ada Rivera,2026-12-01 10:00,2026-12-01 11:00,Tess Import,HARBOUR  room
                p-2,Ben Okoye,2026-12-01 12:00,2026-12-01 13:00,Tess Import,Harbor Room
                p-3,Cleo Marsh,2026-12-01 14:00,2026-12-01 15:00,Tess Import,
                p-4,Ben Okoye,2026-10-01 12:00,2026-10-01 13:00,Tess Import,Old Mill
                """);

        assertThat(imports.look(List.of(file), ImportAnswers.NONE).notes()).singleElement().satisfies(note -> {
            assertThat(note.line()).isEqualTo(3);
            assertThat(note.words()).isEqualTo("Place: No place here has this name. It counts as not told.");
        });
        assertThat(take(ImportAnswers.NONE, file).sessions()).isEqualTo(3);

        assertThat(List.of(place("Ada Rivera"), place("Ben Okoye"), place("Cleo Marsh")))
                .containsExactly(harbour, PracticePlaceId.OWN, PracticePlaceId.OWN);
    }

    @Test
    @Tag("UC-46")
    void aSessionWhosePlaceChangesInALaterFileGoesThereAndBackWhenThatIsUndone() {
        var harbour = places.harbour();
        var hill = places.hill();
        take(ImportAnswers.NONE, placed("booked", "Harbour Room"));

        var done = take(ImportAnswers.NONE, placed("booked", "Hill House"));

        assertThat(done.changed()).isEqualTo(1);
        assertThat(place("Ada Rivera")).isEqualTo(hill);
        undo.undo(done.id().orElseThrow(), new BackgroundRun<>());
        assertThat(place("Ada Rivera")).isEqualTo(harbour);

        var cancelled = take(ImportAnswers.NONE, placed("cancelled", ""));
        undo.undo(cancelled.id().orElseThrow(), new BackgroundRun<>());
        assertThat(plans.ofClient(client("Ada Rivera"))).as("planned again where it was")
                .extracting(PlannedSessionRecord::place).containsOnly(harbour);
    }

    private static DroppedFile placed(String state, String place) {
        return file("appointments.csv", """
                id,client,start_at,end_at,practitioner,state,branch
                p-1,Ada Rivera,2026-12-01 10:00,2026-12-01 11:00,Tess Import,%s,%s
                """.formatted(state, place));
    }

    private PracticePlaceId place(String name) {
        return plans.ofClient(client(name)).getFirst().place();
    }

    @Test
    @Tag("UC-46")
    void ofTwoPlacesWithOneNameNoneIsMeant() {
        places.harbour();
        places.harbour();
        places.hill();

        assertThat(index.places()).containsOnlyKeys("hill house", "linden street bodywork");
    }

    @Test
    @Tag("UC-46")
    void whereThereIsOnePlaceAColumnOfPlacesStaysOutUnread() {
        take(ImportAnswers.NONE, CLIENTS);
        var preview = imports.look(List.of(placed("booked", "Harbour Room")), ImportAnswers.NONE);

        assertThat(preview.tables()).singleElement()
                .satisfies(table -> assertThat(table.ignoredHeadings()).containsExactly("branch"));
        assertThat(preview.notes()).isEmpty();
    }

    @Test
    void whatIsCancelledMakesRoomForWhatComesInItsPlace() {
        take(ImportAnswers.NONE, CLIENTS, APPOINTMENTS);
        var later = file("appointments.csv", """
                id,state,patient_guid,treatment_name,start_at,end_at,practitioner
                a-3,cancelled,g-2,Swedish,2026-12-01 12:00,2026-12-01 13:00,Tess Import
                a-5,booked,g-1,Swedish,2026-12-01 12:00,2026-12-01 13:00,Tess Import
                """);

        var done = take(ImportAnswers.NONE, later);

        assertThat(done.left()).isEmpty();
        assertThat(done.sessions()).isEqualTo(1);
    }

    @Test
    void whoMayBeHereAlreadyIsAskedAndStaysOutUntilSomebodyHasSaid() {
        var known = clients.create(ClientDetails.of("Ada Riveira", "020 7946 0101"));
        entities.flush();

        var preview = imports.look(List.of(CLIENTS, APPOINTMENTS), ImportAnswers.NONE);

        assertThat(preview.counts().clients()).isEqualTo(2);
        assertThat(preview.counts().visits()).as("hers wait too").isEqualTo(1);
        var open = preview.open().getFirst();
        assertThat(open.perhaps()).singleElement()
                .satisfies(one -> assertThat(one.client()).contains(known));
        var said = ImportAnswers.NONE.withChoice(open.row(), new ClientChoice.SameClient(known));
        assertThat(take(said, CLIENTS, APPOINTMENTS).clients()).isEqualTo(2);
        assertThat(plans.ofClient(known)).hasSize(1);
        assertThat(clients.open(known).orElseThrow().details().name()).as("nothing of theirs changes")
                .isEqualTo("Ada Riveira");
    }

    @Test
    void aForeignArchiveThatClaimsTheKeyOfSomebodyHereBringsThemNothingUnasked() {
        take(ImportAnswers.NONE, CLIENTS);
        var ada = client("Ada Rivera");
        var somebodyElse = file("clients.csv", """
                id,name,sort_name,preferred_channel,phone,restricted
                %s,Mallory Quint,quint,phone,0900 1234,true
                """.formatted(ada));
        var past = file("earlier_visits.csv", """
                id,client_id,started_at,minutes,state,therapist,treatment,source_key
                v-1,%s,2026-10-01T10:00:00Z,60,kept,Mallory,Swedish,
                """.formatted(ada));
        var told = file("earlier_records.csv", """
                id,client_id,kind,told_at,words
                r-1,%s,intake,2026-10-01T10:00:00Z,Nothing to look out for
                """.formatted(ada));
        var all = List.of(somebodyElse, past, told);

        assertThat(imports.look(all, ImportAnswers.NONE).open()).singleElement().satisfies(row -> {
            assertThat(row.name()).isEqualTo("Mallory Quint");
            assertThat(row.perhaps()).extracting(Candidate::client).containsExactly(Optional.of(ada));
        });
        for (var files : List.of(all, List.of(past, told))) {
            assertThat(imports.look(files, ImportAnswers.NONE).counts()).as("%d files", files.size())
                    .matches(counts -> counts.visits() + counts.records() == 0);
            take(ImportAnswers.NONE, files.toArray(DroppedFile[]::new));
        }

        assertThat(number("select count(*) from earlier_visits where client_id = ?", ada)).isZero();
        assertThat(number("select count(*) from earlier_records where client_id = ?", ada)).isZero();
        assertThat(number("select count(*) from clients where restricted and id = ?", ada)).isZero();
    }

    @Test
    void aFileThatBreaksWhatReadsItIsRefusedAndTheOthersGoOn() {
        var failing = spy(time);
        doThrow(new IllegalStateException("what nobody has thought of")).doCallRealMethod().when(failing).zone();
        var page = new ImportService(index, memory, writer, undo, store, accounts, failing, runAs);

        var preview = page.look(List.of(APPOINTMENTS, CLIENTS), ImportAnswers.NONE);

        assertThat(preview.refused()).containsOnlyKeys(APPOINTMENTS.name());
        assertThat(preview.counts().clients()).isEqualTo(3);
        assertThat(page.look(List.of(APPOINTMENTS, CLIENTS), ImportAnswers.NONE).refused()).isEmpty();
    }

    @Test
    void theListOfImportsTellsWhatCameAndWhoDidIt() {
        take(ImportAnswers.NONE, CLIENTS);

        assertThat(imports.history().getFirst()).satisfies(entry -> {
            assertThat(entry.state()).isEqualTo(ImportState.DONE);
            assertThat(entry.clients()).isEqualTo(3);
        });
    }

    @Test
    @Tag("UC-09")
    void whatAFileSaysOfHealthIsReadByNoRuleSoThatNothingOfItIsANo() {
        take(ImportAnswers.NONE, file("patients.csv", """
                patient_guid,First Name,Last Name,Mobile Phone,Pregnant,Blood thinners,Heart condition,Fever
                g-8,Dora,Lind,020 7946 0108,no,no,no,no
                g-9,Emil,Lind,020 7946 0109,,unknown,n/a,?
                """), file("appointments.csv", """
                id,state,patient_guid,treatment_name,start_at,end_at,practitioner
                a-1,perhaps,g-8,Swedish,2026-10-30 10:00,2026-10-30 11:00,Tess Import
                a-2,,g-8,Swedish,2026-12-01 10:00,2026-12-01 11:00,Tess Import
                a-3,,g-9,Swedish,2026-12-01 12:00,2026-12-01 13:00,Tess Import
                """));

        for (var client : List.of(client("Dora Lind"), client("Emil Lind"))) {
            for (var table : List.of("intake_versions", "self_intakes", "visit_answers", "feedbacks")) {
                assertThat(number("select count(*) from " + table + " where client_id = ?", client)).as(table).isZero();
            }
            assertThat(jdbc.sql("""
                    select f.rule from screening_findings f join screenings s on s.id = f.screening_id
                    where s.client_id = ?""")
                    .param(client.value()).query(String.class).list())
                    .as("asked about, as of somebody of whom nothing is known")
                    .contains("SCR-031", "SCR-032", "SCR-033");
        }
        assertThat(plans.finishedCount(client("Dora Lind"), LocalDate.of(2026, 1, 1), LocalDate.of(2026, 11, 23)))
                .as("a visit of which the file does not say how it went is no experience").isZero();
    }

    private ImportDone take(ImportAnswers said, DroppedFile... files) {
        return imports.take(BroughtFiles.dropped(List.of(files), said), new BackgroundRun<>());
    }

    private ClientId client(String name) {
        return clients.search(name, 0, 2).stream().findFirst().orElseThrow().id();
    }

    private int number(String query, ClientId of) {
        return jdbc.sql(query).param(of.value()).query(Integer.class).single();
    }

    private String day(String query, ClientId of) {
        return jdbc.sql(query).param(of.value()).query(String.class).single();
    }

    /** How many rows each table has, apart from the trail and the list of imports itself. */
    private Map<String, Integer> rows() {
        entities.flush();
        var counts = new TreeMap<String, Integer>();
        jdbc.sql("select lower(table_name) from information_schema.tables where lower(table_schema) = 'public'")
                .query(String.class).list().stream()
                .filter(table -> !table.startsWith("audit") && !table.equals("imports")
                        && !table.equals("import_words") && !table.startsWith("trail")
                        // of whom something is to be worked out anew: harmless, and gone with the next round
                        && !table.equals("outcome_stale"))
                .forEach(table -> counts.put(table, jdbc.sql("select count(*) from " + table).query(Integer.class)
                        .single()));
        return counts;
    }
}
