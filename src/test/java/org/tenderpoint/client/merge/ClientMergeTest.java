package org.tenderpoint.client.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.tenderpoint.As;
import org.tenderpoint.DatabaseTest;
import org.tenderpoint.Missing;
import org.tenderpoint.Moment;
import org.tenderpoint.aim.AimService;
import org.tenderpoint.aim.AimSetRecord;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.client.MergedClients.PartOfAnother;
import org.tenderpoint.client.RestrictionReason;
import org.tenderpoint.client.copy.ClientCopyService;
import org.tenderpoint.client.merge.ClientMergeService.MergeHindrance;
import org.tenderpoint.client.record.CopyForm;
import org.tenderpoint.client.record.CopyRow.CopyValue;
import org.tenderpoint.client.record.RecordKinds;
import org.tenderpoint.client.record.RecordTable;
import org.tenderpoint.client.rights.ClientRightsService;
import org.tenderpoint.client.ui.WholeRecord;
import org.tenderpoint.intake.ConsentService;
import org.tenderpoint.intake.IntakeService;
import org.tenderpoint.intake.StandingAnswersReader;
import org.tenderpoint.intake.consent.ConsentKind;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.practice.UserRecord;
import org.tenderpoint.score.ScoreService;
import org.tenderpoint.screening.Visits;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;

/** Two records of one person become one, and two again. */
@DatabaseTest
@Moment("2026-11-23T10:00:00Z")
@As(Role.THERAPIST)
@Tag("UC-33")
@WholeRecord.Kept({"Vera Ganz", "Wera Ganz"})
class ClientMergeTest {

    /** Who did what and when; what waits to be worked out; that two records were one. */
    private static final Set<String> TRAIL = Set.of("audit_entries", "audit_links", "audit_head", "audit_withdrawals",
            "record_seals", "outcome_stale", "client_merges");

    /** What the program's rounds write by themselves, at any moment of a test. */
    private static final Set<String> ROUNDS = Set.of("failing_rounds", "outcome_progress", "trail_checks", "day_sheets",
            "sign_in_counters");

    /** What screening a session again leaves behind. */
    private static final Set<String> AGAIN = Set.of("screenings", "screening_findings", "sessions",
            "screening_changes");

    /** One is open for each follow-up. */
    private static final String OF_A_FOLLOW_UP = "alerts";

    private static final ConditionAnswer YES = ConditionAnswer.of(Recorded.YES);
    private static final ConditionAnswer DONT_KNOW = ConditionAnswer.of(Recorded.DONT_KNOW);

    @Autowired
    private ClientMergeService merges;
    @Autowired
    private ClientService clients;
    @Autowired
    private ClientRightsService rights;
    @Autowired
    private List<RecordKinds> records;
    @Autowired
    private IntakeService intakes;
    @Autowired
    private StandingAnswersReader standing;
    @Autowired
    private ConsentService consents;
    @Autowired
    private AimService aims;
    @Autowired
    private ScoreService scores;
    @Autowired
    private ClientCopyService copies;
    @Autowired
    private WholeRecord whole;
    @Autowired
    private Visits visits;
    @Autowired
    private TestUsers users;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private EntityManager entities;
    @Autowired
    private Moment.Shared clock;

    private UserRecord manager;

    @BeforeEach
    void someoneWhoMay() {
        manager = users.make("mona.manager", Role.MANAGER);
    }

    /** A merge is sealed as its transaction ends, which here is after it was undone; RecordSealsTest ends them. */
    @BeforeEach
    void nothingIsSealed() {
        jdbc.sql("delete from record_seals").update();
    }

    @Test
    @Tag("UC-27")
    void theCopyHoldsWhatIsKeptAboutThePersonInEachOfTheirRecords() {
        var kept = visits.client("Vera Ganz", Visits.harmless());
        var merged = visits.client("Wera Ganz", Visits.harmless());
        flush();
        users.as(manager, () -> merges.merge(kept, merged));

        var copy = copies.make(copies.permit(kept, TestUsers.PASSWORD).orElseThrow(), CopyForm.JSON);

        assertThat(copy.chapters()).filteredOn(chapter -> chapter.key().equals("contact")).singleElement()
                .satisfies(chapter -> assertThat(chapter.rows()).extracting(row -> row.fields().getFirst().value())
                        .containsExactly(new CopyValue.Words("Vera Ganz"), new CopyValue.Words("Wera Ganz")));
    }

    @Test
    void mergedAndUnmergedTheDatabaseIsAsItWasTableByTable() {
        var kept = whole.kept("Vera Ganz");
        var merged = whole.kept("Wera Ganz");
        flush();
        // sessions ahead are screened again, which leaves decisions behind: see below
        var ahead = jdbc.sql("select id from sessions where state in ('PLANNED', 'ARRIVED', 'SCREENED')")
                .query(UUID.class).list();
        state(ahead, "CANCELLED");
        var before = database();

        var id = merge(kept, merged);
        var between = database();
        undo(id);

        Missing.none("Tables that are not as they were", changed(before, database()).stream(),
                "Say in the …RecordKinds that describes the table what a merge does with it, and see that MergedRecords undoes it.");

        state(ahead, "PLANNED");
        var planned = database();
        undo(merge(kept, merged));
        var after = database();
        assertThat(changed(planned, after)).isSubsetOf(AGAIN);
        assertThat(after.get("screenings")).containsAll(planned.get("screenings"));
        assertThat(after.get("screening_findings")).containsAll(planned.get("screening_findings"));
        assertThat(ahead).isNotEmpty();
        System.out.printf("Merged and unmerged: %d tables compared, %d of them changed by the merge%n", before.size(),
                changed(before, between).size());
        assertThat(changed(before, between)).hasSizeGreaterThan(20).contains("sessions", "letters", "intake_versions");
    }

    @Test
    void everyRowOfTheOtherIsTheKeptOnesAndNoTableIsForgotten() {
        var kept = whole.kept("Vera Ganz");
        var merged = whole.kept("Wera Ganz");
        flush();

        merge(kept, merged);

        var stays = tables().filter(table -> !table.stays().isEmpty()).map(RecordTable::name)
                .collect(Collectors.toSet());
        var left = new TreeSet<String>();
        columns("client_id").stream().filter(table -> !TRAIL.contains(table) && !stays.contains(table))
                .filter(table -> jdbc.sql("select count(*) from " + table + " where client_id = ?")
                        .param(merged.value()).query(Integer.class).single() > 0)
                .forEach(left::add);
        Missing.none("Tables in which rows of the other are left", left.stream(),
                "Describe the table with RecordTable.of in its …RecordKinds, or say staysInMerge(why).");
    }

    @Test
    void everyTableThatNamesAClientGoesAlongOrSaysWhyNot() {
        var described = tables().filter(table -> table.moves() || !table.stays().isEmpty()).map(RecordTable::name)
                .collect(Collectors.toSet());

        Missing.none("Tables that name a client and neither go along in a merge nor say why",
                columns("client_id").stream().filter(table -> !described.contains(table))
                        .filter(table -> !Set.of("audit_entries", "record_seals").contains(table)),
                "Describe it with RecordTable.of in its …RecordKinds, or say staysInMerge(why).");
        Missing.none("Tables with one row of each client at most that a merge would let collide",
                onePerClient().stream().filter(table -> !table.equals(OF_A_FOLLOW_UP))
                        .filter(table -> tables().anyMatch(one -> one.name().equals(table)
                                && one.moves() && one.number().isEmpty() && one.openFor().isEmpty())),
                "Say counted(column, moment) or openFor(column) at the table, or staysInMerge(why).");
    }

    @Test
    void ofTwoAnswersTheMoreCarefulCountsAndIsAskedAgain() {
        var kept = visits.client("Vera Ganz", Visits.harmless().with(Condition.SCOLIOSIS, YES)
                .with(Condition.EPILEPSY, DONT_KNOW));
        clock.pass(Duration.ofDays(1));
        var merged = visits.client("Wera Ganz", Visits.harmless().with(Condition.ANEURYSM, YES)
                .withMedicines("vitamin D"));
        flush();

        var id = merge(kept, merged);

        var now = standing.latest(kept).orElseThrow();
        assertThat(now.answers().of(Condition.SCOLIOSIS).recorded()).isEqualTo(Recorded.YES);
        assertThat(now.answers().of(Condition.ANEURYSM).recorded()).isEqualTo(Recorded.YES);
        assertThat(now.answers().of(Condition.EPILEPSY).recorded()).isEqualTo(Recorded.DONT_KNOW);
        assertThat(now.answers().medicines()).contains("vitamin D");
        assertThat(now.disagreedConditions())
                .containsExactlyInAnyOrder(Condition.SCOLIOSIS, Condition.ANEURYSM, Condition.EPILEPSY);
        assertThat(now.disagreedConditions()).allMatch(now::askedAnew);
        assertThat(now.startOn(now.toldOn()).of(Condition.SCOLIOSIS)).isEqualTo(ConditionAnswer.NOT_ASKED);
        assertThat(now.startOn(now.toldOn()).complete()).as("cannot be confirmed unasked").isFalse();
        assertThat(intakes.latest(kept).orElseThrow().answers()).isEqualTo(now.answers());
        assertThat(intakes.versions(kept)).extracting(version -> version.number()).containsExactly(2, 1);

        undo(id);
        assertThat(standing.latest(kept).orElseThrow().disagreedConditions()).isEmpty();
        assertThat(standing.latest(kept).orElseThrow().answers().of(Condition.ANEURYSM).recorded())
                .isEqualTo(Recorded.NO);
        assertThat(standing.latest(merged).orElseThrow().answers().of(Condition.ANEURYSM).recorded())
                .isEqualTo(Recorded.YES);
    }

    @Test
    void onceAskedTheNewAnswerCounts() {
        var kept = visits.client("Vera Ganz", Visits.harmless().with(Condition.SCOLIOSIS, YES));
        var merged = visits.client("Wera Ganz", Visits.harmless());
        flush();
        merge(kept, merged);
        clock.pass(Duration.ofHours(1));

        visits.confirmAgain(kept, Visits.harmless());

        var now = standing.latest(kept).orElseThrow();
        assertThat(now.disagreedConditions()).isEmpty();
        assertThat(now.answers().of(Condition.SCOLIOSIS).recorded()).isEqualTo(Recorded.NO);
    }

    @Test
    void theLastWordAboutAConsentCountsAlsoWhereItWasAWithdrawal() {
        var merged = visits.client("Wera Ganz", Visits.harmless());
        clock.pass(Duration.ofHours(1));
        var kept = visits.client("Vera Ganz", Visits.harmless());
        clock.pass(Duration.ofHours(1));
        consents.withdraw(merged, ConsentKind.CONTACT);
        flush();

        var id = merge(kept, merged);
        assertThat(consents.contactRefused(kept)).isTrue();
        assertThat(consents.withdrawn(kept)).contains(ConsentKind.CONTACT);
        assertThat(consents.contactRefusedAmong(List.of(kept))).containsExactly(kept);

        undo(id);
        assertThat(consents.contactRefused(kept)).isFalse();
    }

    @Test
    void aSessionThatIsPlannedIsScreenedAgain() {
        var kept = visits.client("Vera Ganz", Visits.harmless());
        var merged = visits.client("Wera Ganz", Visits.harmless().with(Condition.ANEURYSM, YES));
        var session = visits.planned(kept, clock().plusDays(2).atTime(10, 0));
        flush();
        var before = screening(session.value());

        var id = merge(kept, merged);
        assertThat(screening(session.value())).isNotEqualTo(before);
        var after = screening(session.value());
        undo(id);
        assertThat(screening(session.value())).isNotEqualTo(after);
    }

    @Test
    void whatOnlyTheOtherTellsAboutThePersonIsNotLostAndGoesBack() {
        var kept = visits.client("Vera Ganz", Visits.harmless());
        var merged = visits.client("Wera Ganz", Visits.harmless());
        flush();
        jdbc.sql("update clients set birth_date = null, doctor = 'Dr Own' where id = ?").param(kept.value()).update();
        jdbc.sql("""
                update clients set birth_date = '1940-05-01', doctor = 'Dr Other', guardian = 'Gerda Ganz',
                emergency_name = 'Emil', emergency_phone = '020 7946 0018', emergency_consent = true where id = ?""")
                .param(merged.value()).update();
        entities.clear();
        var before = clients.open(kept).orElseThrow().details();
        var other = clients.open(merged).orElseThrow().details();

        var id = merge(kept, merged);

        var now = clients.open(kept).orElseThrow().details();
        assertThat(now.birthDate()).isEqualTo(other.birthDate()).isPresent();
        assertThat(now.guardian()).isEqualTo("Gerda Ganz");
        assertThat(now.emergencyContact()).isEqualTo(other.emergencyContact());
        assertThat(now.doctor()).as("what is known stays").isEqualTo("Dr Own");

        jdbc.sql("update clients set guardian = 'Gesa Ganz' where id = ?").param(kept.value()).update();
        undo(id);
        var after = clients.open(kept).orElseThrow().details();
        assertThat(after.guardian()).as("told since").isEqualTo("Gesa Ganz");
        assertThat(after.birthDate()).isEmpty();
        assertThat(after.emergencyContact()).isEqualTo(before.emergencyContact());
        assertThat(clients.open(merged).orElseThrow().details()).isEqualTo(other);
    }

    @Test
    void aimsAndScoresOfBothAreOneClientsWithOneSetOpenAndEachHasItsOwnAgainAfterwards() {
        var kept = whole.kept("Vera Ganz");
        var merged = whole.kept("Wera Ganz");
        flush();
        var own = aims.current(kept).orElseThrow().id();
        var theirs = aims.current(merged).orElseThrow().id();

        var id = merge(kept, merged);
        assertThat(aims.all(kept)).hasSize(4).extracting(AimSetRecord::number).doesNotHaveDuplicates();
        var open = aims.current(kept).orElseThrow();
        assertThat(aims.all(kept)).filteredOn(AimSetRecord::open).extracting(AimSetRecord::id)
                .containsExactly(open.id());
        assertThat(scores.all(kept)).hasSize(2);
        undo(id);

        assertThat(aims.current(kept)).map(AimSetRecord::id).contains(own);
        assertThat(aims.current(merged)).map(AimSetRecord::id).contains(theirs);
        for (var one : List.of(kept, merged)) {
            assertThat(aims.all(one)).hasSize(2);
            assertThat(scores.all(one)).hasSize(1);
        }
    }

    @Test
    void onceTheAimsOfOneAreOverThoseOfTheOtherAreAskedAbout() {
        var kept = whole.kept("Vera Ganz");
        var merged = whole.kept("Wera Ganz");
        flush();
        var id = merge(kept, merged);
        var first = aims.current(kept).orElseThrow();

        var over = aims.end(first.id(), first.version());
        flush();
        var second = aims.current(kept).orElseThrow();
        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(aims.all(kept)).filteredOn(AimSetRecord::open).extracting(AimSetRecord::id)
                .containsExactly(second.id());

        aims.reopen(over.id(), over.version());
        flush();
        assertThat(aims.current(kept)).map(AimSetRecord::id).contains(first.id());
        aims.end(second.id(), second.version());
        flush();
        undo(id);
        assertThat(aims.current(kept)).isPresent();
        assertThat(aims.current(merged)).isEmpty();
    }

    @Test
    void whatWasAddedSinceStaysUnlessItBelongsToWhatGoesBack() {
        var kept = visits.client("Vera Ganz", Visits.harmless());
        var merged = visits.client("Wera Ganz", Visits.harmless());
        var theirs = visits.planned(merged, clock().plusDays(2).atTime(10, 0));
        flush();
        var id = merge(kept, merged);
        clock.pass(Duration.ofMinutes(5));
        var added = visits.planned(kept, clock().plusDays(3).atTime(10, 0));
        visits.confirmAgain(kept, Visits.harmless().withGoals("since"));
        flush();

        int stay = users.as(manager, () -> merges.undo(id));

        assertThat(stay).isPositive();
        assertThat(owner("sessions", theirs.value())).isEqualTo(merged.value());
        assertThat(owner("sessions", added.value())).isEqualTo(kept.value());
        assertThat(jdbc.sql("select distinct client_id from screenings where session_id = ?").param(theirs.value())
                .query(UUID.class).list()).containsExactly(merged.value());
        assertThat(intakes.versions(kept)).extracting(version -> version.number()).containsExactly(2, 1);
        assertThat(intakes.versions(merged)).extracting(version -> version.number()).containsExactly(1);
    }

    @Test
    void whoStillHasThePageOfAMergedRecordOpenWritesNothingIntoIt() {
        var kept = visits.client("Vera Ganz", Visits.harmless());
        var merged = visits.client("Wera Ganz", Visits.harmless());
        var shown = clients.open(merged).orElseThrow();
        flush();
        users.as(manager, () -> merges.merge(kept, merged));

        assertThat(clients.open(merged)).as("its page leads to the other").isPresent();
        assertThatThrownBy(() -> clients.update(merged, shown.version(), shown.details()))
                .isInstanceOf(PartOfAnother.class);
        assertThatThrownBy(() -> intakes.confirm(merged, Optional.empty(), Visits.harmless()))
                .isInstanceOf(PartOfAnother.class);
    }

    @Test
    void onlyManagersAndOnlyWhatMayBeOneIsMadeOne() {
        var kept = visits.client("Vera Ganz", Visits.harmless());
        var merged = visits.client("Wera Ganz", Visits.harmless());
        var third = visits.client("Vera Gans", Visits.harmless());
        flush();
        assertThatThrownBy(() -> merges.merge(kept, merged)).isInstanceOf(AccessDeniedException.class);
        users.as(manager, () -> {
            rights.restrict(merged, RestrictionReason.WISH);
            assertThat(merges.hindrance(kept, merged)).contains(MergeHindrance.RESTRICTED);
            assertThat(merges.hindrance(merged, kept)).contains(MergeHindrance.RESTRICTED);
            assertThatThrownBy(() -> merges.merge(kept, merged)).isInstanceOf(IllegalStateException.class);
            rights.lift(merged);
            assertThat(merges.hindrance(kept, kept)).contains(MergeHindrance.GONE);

            var first = merges.merge(kept, merged);
            assertThat(merges.hindrance(third, merged)).contains(MergeHindrance.GONE);
            assertThatThrownBy(() -> clients.restore(merged)).isInstanceOf(PartOfAnother.class);
            clock.pass(Duration.ofMinutes(1));
            var second = merges.merge(third, kept);
            assertThatThrownBy(() -> merges.undo(first)).as("the later one first")
                    .isInstanceOf(IllegalStateException.class);
            merges.undo(second);
            merges.undo(first);
            assertThatThrownBy(() -> merges.undo(first)).isInstanceOf(IllegalStateException.class);

            var late = merges.merge(kept, merged);
            clock.pass(Duration.ofDays(ClientMergeService.UNDO_DAYS));
            assertThatThrownBy(() -> merges.undo(late)).isInstanceOf(IllegalStateException.class);
        });
    }

    private void state(List<UUID> sessions, String state) {
        jdbc.sql("update sessions set state = :state where id in (:ids)").param("state", state).param("ids", sessions)
                .update();
    }

    private UUID merge(ClientId kept, ClientId merged) {
        var id = users.as(manager, () -> merges.merge(kept, merged));
        flush();
        return id;
    }

    private void undo(UUID id) {
        users.as(manager, () -> merges.undo(id));
        flush();
    }

    private void flush() {
        entities.flush();
        entities.clear();
    }

    private LocalDate clock() {
        return visits.today();
    }

    private UUID screening(UUID session) {
        flush();
        return jdbc.sql("select screening_id from sessions where id = ?").param(session).query(UUID.class).single();
    }

    private UUID owner(String table, UUID id) {
        return jdbc.sql("select client_id from " + table + " where id = ?").param(id).query(UUID.class).single();
    }

    private Stream<RecordTable> tables() {
        return records.stream().flatMap(one -> one.kinds().stream()).flatMap(kind -> kind.tables().stream());
    }

    private Set<String> columns(String column) {
        return new TreeSet<>(jdbc.sql("""
                select c.table_name from information_schema.columns c join information_schema.tables t
                on t.table_name = c.table_name and t.table_schema = c.table_schema
                where lower(c.table_schema) = 'public' and t.table_type = 'BASE TABLE' and lower(c.column_name) = ?""")
                .param(column).query(String.class).list().stream().map(name -> name.toLowerCase(Locale.ROOT))
                .toList());
    }

    /** Those with a unique constraint over the client. */
    private Set<String> onePerClient() {
        return new TreeSet<>(jdbc
                .sql("""
                        select k.table_name from information_schema.key_column_usage k
                        join information_schema.table_constraints c on c.constraint_name = k.constraint_name
                            and c.constraint_schema = k.constraint_schema
                        where c.constraint_type in ('UNIQUE', 'PRIMARY KEY') and lower(k.column_name) in ('client_id', 'open_for')
                        and lower(k.table_schema) = 'public'""")
                .query(String.class).list().stream().map(name -> name.toLowerCase(Locale.ROOT)).toList());
    }

    private Map<String, List<String>> database() {
        var all = new TreeMap<String, List<String>>();
        jdbc.sql("""
                select table_name from information_schema.tables
                where lower(table_schema) = 'public' and table_type = 'BASE TABLE'""").query(String.class).list()
                .stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .filter(name -> !TRAIL.contains(name) && !ROUNDS.contains(name) && !name.startsWith("flyway"))
                .forEach(name -> all.put(name, jdbc.sql("select * from " + name).query().listOfRows().stream()
                        .map(row -> {
                            row.values().removeIf(value -> value instanceof byte[]);
                            return row.toString();
                        })
                        .sorted()
                        .toList()));
        return all;
    }

    private static Set<String> changed(Map<String, List<String>> before, Map<String, List<String>> after) {
        return before.keySet().stream().filter(table -> !before.get(table).equals(after.get(table)))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
