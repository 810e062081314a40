package org.tenderpoint.practice.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionOperations;
import org.tenderpoint.CommittedTest;
import org.tenderpoint.Missing;
import org.tenderpoint.Moment;
import org.tenderpoint.StoredTexts;
import org.tenderpoint.audit.TestTrail;
import org.tenderpoint.client.ClientDetails;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.client.archive.LeftArchive;
import org.tenderpoint.client.archive.StoppedArchive;
import org.tenderpoint.client.record.RecordKinds;
import org.tenderpoint.client.record.RecordTable;
import org.tenderpoint.message.Sending;
import org.tenderpoint.platform.Secret;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.practice.ChangedSettings;
import org.tenderpoint.practice.PracticeRecord;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.practice.PracticeSettings;
import org.tenderpoint.practice.PracticeSettings.RecordAccess;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.practice.UserRecord;
import org.tenderpoint.practice.account.ProfileService;
import org.tenderpoint.screening.ScreeningRepository;
import org.tenderpoint.screening.rules.ScreeningRules;
import org.tenderpoint.vocabulary.replay.DecisionReplay;
import org.tenderpoint.vocabulary.replay.DecisionReplay.ReplayPage;
import org.tenderpoint.vocabulary.replay.DecisionReplay.ReplayPeriod;
import org.tenderpoint.vocabulary.replay.ReplayChange;
import org.tenderpoint.vocabulary.replay.ReplayCheck;
import org.tenderpoint.vocabulary.replay.ReplayRow;
import org.tenderpoint.vocabulary.replay.RulesAsked;
import org.tenderpoint.vocabulary.rule.RuleSetVersion;

/**
 * Makes a small sample practice for real, with transactions that end, in a database of its own. Whatever only reads,
 * reads the first one; what takes it away comes last.
 */
@CommittedTest
@Tag("UC-02")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SamplePracticeTest {

    /** Some have a time of their own, some the same as another. */
    private static final SampleWorld.Size SMALL = new SampleWorld.Size(16, 10, 12);

    /** Where one step counts, whatever the others are. */
    private static final SampleWorld.Size FEWEST = new SampleWorld.Size(5, 4, 5);

    private static final int LAST = Order.DEFAULT + 1;

    /** What is compared of two practices: everything told or decided, nothing that is drawn anew, such as ids. */
    private static final List<String> TELLING = List.of(
            "select name, phone, email, birth_date, preferred_time from clients order by name",
            "select c.name, v.number, v.goals, v.medicines, v.told_on from intake_versions v"
                    + " join clients c on c.id = v.client_id order by c.name, v.number",
            "select c.name, a.condition_code, a.detail, a.answer from intake_answers a"
                    + " join intake_versions v on v.id = a.version_id join clients c on c.id = v.client_id"
                    + " order by c.name, v.number, a.condition_code, a.detail",
            "select c.name, s.start_at, s.minutes, s.state from sessions s join clients c on c.id = s.client_id"
                    + " order by c.name, s.start_at",
            "select c.name, s.start_at, f.rule, f.level from screening_findings f"
                    + " join screenings g on g.id = f.screening_id join sessions s on s.id = g.session_id"
                    + " join clients c on c.id = s.client_id"
                    + " order by c.name, s.start_at, g.made_at, f.rule, f.level",
            "select c.name, f.session_end, f.state, f.tries, f.level from follow_ups f"
                    + " join clients c on c.id = f.client_id order by c.name, f.session_end",
            "select c.name, a.assessed_at, a.level, a.state from assessments a"
                    + " join clients c on c.id = a.client_id order by c.name, a.assessed_at",
            "select c.name, r.discipline, r.state, r.state_at from referrals r"
                    + " join clients c on c.id = r.client_id order by c.name, r.state_at",
            "select c.name, a.given_by, a.state from clearances a"
                    + " join clients c on c.id = a.client_id order by c.name, a.recorded_at");

    @Autowired
    private StoppedArchive archive;
    @Autowired
    private TransactionOperations transaction;
    @Autowired
    private ScreeningRepository screenings;
    @Autowired
    TestTrail trail;
    @Autowired
    SampleMaker sample;
    @Autowired
    ClientService clients;
    @Autowired
    List<RecordKinds> records;
    @Autowired
    TestUsers users;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    PracticeService practice;
    @Autowired
    ProfileService profiles;
    @Autowired
    Sending sending;
    @Autowired
    FailingPart failing;
    @Autowired
    List<DecisionReplay> replays;
    @Autowired
    Moment.Shared clock;

    private final Instant moment = Instant.now();
    private UserRecord manager;
    private List<List<String>> first = List.of();
    private boolean madeAgain;
    private @Nullable LeftArchive left;

    /** Made where everybody has their own clients, and messages could be sent. */
    @BeforeAll
    void aSample() {
        manager = users.make("manager", Role.MANAGER);
        // what happens today happens so many minutes before it is made
        clock.set(moment);
        var before = practice.current().orElseThrow();
        users.as(manager, () -> {
            profiles.change(profiles.signedIn(), profiles.signedIn().name(), "manager@linden.example");
            practice.change(set(before, RecordAccess.OWN, "https://care.example.org"), before.version());
        });
        make();
        first = told();
        users.as(manager, () -> {
            profiles.change(profiles.signedIn(), profiles.signedIn().name(), "");
            practice.change(set(before, before.recordAccess(), ""), practice.current().orElseThrow().version());
        });
    }

    @AfterAll
    void removed() {
        gone();
        archive.thrownAway();
    }

    @BeforeEach
    void atTheSameTime() {
        clock.set(moment);
    }

    private static PracticeSettings set(PracticeRecord set, RecordAccess access, String address) {
        return ChangedSettings.of(set.settings(), "recordAccess", access, "publicAddress", address);
    }

    private void gone() {
        users.as(manager, () -> {
            if (sample.present()) {
                sample.remove();
            }
        });
    }

    private void there() {
        if (!sample.present()) {
            make();
        }
    }

    @Test
    @Order(LAST + 4)
    void madeTwiceAtTheSameTimeItIsTheSame() {
        if (!madeAgain) {
            gone();
        }
        there();

        assertThat(told()).isEqualTo(first);
        assertThat(first.getFirst()).hasSize(SMALL.clients());
        assertThat(count("client_pages where expires_at > made_at")).as("pages of clients").isPositive();
    }

    @Test
    @Order(LAST + 6)
    void aPracticeThatIsMadeByAGermanIsWrittenInGerman() {
        gone();
        var english = SampleWords.english().stream().filter(words -> words.contains(" ")).toList();

        Texts.speaking(Locale.GERMAN, () -> {
            make();
            return true;
        });

        assertThat(jdbc.sql("select distinct language from clients").query(String.class).list()).containsExactly("de");
        assertThat(jdbc.sql("select name from users join sample_users on user_id = id").query(String.class).list())
                .isNotEmpty()
                .allMatch(name -> name.endsWith(" (Beispiel)"));
        Missing.none("English words of the sample",
                StoredTexts.of(jdbc).filter(text -> english.stream().anyMatch(text.words()::contains)),
                "Translate them in src/main/resources/sample/words_de.json.");
    }

    /** What leaves is read by code that shares nothing with what wrote it. */
    @Test
    @Order(LAST)
    @Tag("UC-34")
    void everythingOfItLeavesInOneLockedArchiveAfterAStopToo() throws Exception {
        var left = archived();

        left.everyClientIsThere();
        left.everyTableIsThere();
        assertThat(left.files()).containsExactly("a paper");
        assertThat(trail.about(new UUID(0, 2))).extracting(one -> one.action())
                .contains("went_on_with_an_archive_of_all_clients");
    }

    /** At night: each build validates the bundle of a whole record, made by the same code (FhirBundleTest). */
    @Test
    @Order(LAST + 1)
    @Tag("UC-34")
    @Tag("night")
    @Tag("size")
    void theLargestBundlesOfTheArchiveAreValid() throws Exception {
        archived().theLargestBundlesAreValid();
    }

    private LeftArchive archived() throws Exception {
        var made = left;
        if (made == null) {
            there();
            jdbc.sql("update clients set restricted = true where name = (select min(name) from clients)").update();
            aPaper();
            var password = "seven quiet otters in a row";
            users.as(manager, () -> {
                archive.stopsAfter(2, manager.id(), password);
                return archive.goOn("another password entirely", password);
            });
            made = LeftArchive.open(archive.file(), password, jdbc);
            left = made;
        }
        return made;
    }

    @Test
    @Order(LAST + 5)
    void removingItTakesTheSampleAndLeavesEverythingReal() {
        there();
        var realClient = users.as(manager, () -> clients.create(ClientDetails.of("Real Person", "020 7946 0999")));
        aReferral();
        aPhoto();
        var people = jdbc.sql("select user_id from sample_users").query(UUID.class).list();
        jdbc.sql("update users set password_hash = 'chosen by link' where id = ?").param(people.getFirst()).update();
        var looked = users.as(manager, () -> clients.open(new ClientId(
                jdbc.sql("select min(client_id) from sample_clients").query(UUID.class).single())));
        assertThat(looked).isPresent();
        int mine = count("audit_entries where user_id = '" + manager.id() + "'");

        users.as(manager, sample::remove);

        assertThat(sample.present()).isFalse();
        assertThat(names()).containsExactly("Real Person");
        assertThat(count("sample_users")).isZero();
        var erased = records.stream()
                .flatMap(one -> one.kinds().stream())
                .flatMap(kind -> kind.tables().stream())
                .filter(table -> table.notErased().isEmpty())
                // the real client stands there
                .filter(table -> !List.of("clients", "client_tokens", "outcome_stale").contains(table.name()))
                .map(RecordTable::name)
                .toList();
        assertThat(erased).hasSizeGreaterThan(45).allSatisfy(table -> assertThat(count(table)).as(table).isZero());
        assertThat(count("documents")).isZero();
        assertThat(count("document_parts")).isZero();
        assertThat(count("outcome_stale where client_id <> '" + realClient + "'")).isZero();
        assertThat(jdbc.sql("select active from users where name like '%(sample)%'").query(Boolean.class).list())
                .as("whom a link has let in stays as somebody who has left").containsExactly(false);
        assertThat(count("audit_entries where user_id = '" + manager.id() + "'")).as("what real people did stays")
                .isEqualTo(mine + 1);
        assertThat(people).allSatisfy(
                person -> assertThat(count("audit_entries where user_id = '" + person + "'")).isZero());
        assertThat(count("audit_withdrawals")).as("what was taken out says so in the chain").isPositive();
        assertThat(trail.findings()).isEmpty();
        forget(realClient);
        for (var from : List.of("trainings where user_id", "user_roles where user_id", "users where id")) {
            jdbc.sql("delete from " + from + " = ?").param(people.getFirst()).update();
        }
    }

    private void aReferral() {
        var referral = UUID.randomUUID();
        jdbc.sql(
                "insert into referrals (id, client_id, discipline, suitability, score, reason, rule_ids, asked_for, state,"
                        + " state_at, state_by, open_for, version, owner_id, begun_at, reached) select ?, min(client_id), 'yoga', 'possible', 50, 'because',"
                        + " '', false, 'offered', current_timestamp, ?, 'for a test', 0, ?, current_timestamp, 'told' from sample_clients")
                .params(referral, UUID.randomUUID(), UUID.randomUUID())
                .update();
        jdbc.sql("insert into referral_steps (referral_id, position, state, made_at, made_by, why)"
                + " values (?, 0, 'offered', current_timestamp, ?, '')")
                .params(referral, UUID.randomUUID())
                .update();
    }

    private void aPhoto() {
        var session = jdbc.sql("select session_id from session_charts").query(UUID.class).list().getFirst();
        var document = UUID.randomUUID();
        jdbc.sql("insert into documents (id, kind, bytes, sha256, made_at) values (?, 'pdf', 1, '', current_timestamp)")
                .param(document)
                .update();
        jdbc.sql("insert into document_parts (id, document_id, part_no, content) values (?, ?, 0, ?)")
                .params(UUID.randomUUID(), document, new byte[]{1})
                .update();
        jdbc.sql("insert into session_attachments (id, session_id, document_id, caption, added_by, added_at, version)"
                + " values (?, ?, ?, '', ?, current_timestamp, 0)")
                .params(UUID.randomUUID(), session, document, UUID.randomUUID())
                .update();
    }

    @Test
    @Order(LAST + 2)
    void itGoesAwayInTheBackgroundAndSaysHowFarItIs() throws InterruptedException {
        there();

        users.as(manager, sample::startRemoving);

        assertThat(sample.progress()).as("told at once, so that the screen can show it").isPresent();
        assertThatThrownBy(() -> users.as(manager, sample::startRemoving)).isInstanceOf(IllegalStateException.class);
        for (int tenths = 0; tenths < 600 && sample.progress().isPresent(); tenths++) {
            Thread.sleep(100);
        }
        assertThat(sample.progress()).isEmpty();
        assertThat(sample.present()).isFalse();
        assertThat(count("sample_clients")).isZero();
    }

    @Test
    @Order(LAST + 3)
    void whileItIsBeingMadeItCannotBeRemovedNorMadeOnceMore() throws InterruptedException {
        gone();
        madeAgain = true;
        var making = Thread.ofPlatform().start(this::make);
        while (making.isAlive() && sample.progress().isEmpty()) {
            Thread.sleep(1);
        }

        assertThatThrownBy(() -> users.as(manager, sample::remove)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(this::make).isInstanceOf(IllegalStateException.class);
        making.join();
        assertThat(sample.present()).isTrue();
        assertThat(count("sample_clients")).isEqualTo(SMALL.clients());
    }

    @Test
    void itsPeopleAreMarkedAndCannotSignIn() {
        there();

        assertThat(jdbc.sql("select u.name from users u join sample_users s on s.user_id = u.id").query(String.class)
                .list())
                .hasSize(7)
                .allMatch(name -> name.endsWith("(sample)"));
        assertThat(jdbc.sql("select count(*) from users u join sample_users s on s.user_id = u.id"
                + " where u.password_hash is not null").query(Integer.class).single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from users u join sample_users s on s.user_id = u.id"
                + " where u.hands_limit is not null").query(Integer.class).single())
                .as("its therapists, who care for their hands").isEqualTo(6);
    }

    @Test
    void theYearLeavesWhatAYearLeaves() {
        there();

        assertThat(count("sessions where upper(state) = 'SIGNED'")).isPositive();
        assertThat(count("sessions where upper(state) = 'PLANNED'")).isPositive();
        assertThat(count("follow_ups where upper(state) = 'CLOSED'")).isPositive();
        assertThat(count("assessments")).isPositive();
        assertThat(count("incidents")).as("one read, one to read").isEqualTo(2);
        assertThat(count("incidents where reviewed_at is not null")).isEqualTo(1);
        for (var table : List.of("intake_own_answers", "home_cares where done = 'yes'",
                "home_cares where done = 'no'")) {
            assertThat(count(table)).as(table).isPositive();
        }
        assertThat(count("screening_overrides")).as("gone ahead against a limit, with a reason").isPositive();
        assertThat(count("session_charts c where not exists (select 1 from screenings s"
                + " where s.session_id = c.session_id and s.frozen_at is not null)"))
                .as("sessions that started without a screening").isZero();
    }

    @Test
    void nothingOfAMadeUpYearIsEverSent() {
        there();

        sending.round();

        assertThat(count("messages")).isZero();
        assertThat(count("contacts where kind in ('invitation', 'reminder', 'last_message')")).isZero();
    }

    @Test
    void whatItDecidedComesOutTheSameWhenItIsDecidedAgain() {
        there();
        var always = new ReplayPeriod(Instant.parse("2000-01-01T00:00:00Z"), Instant.parse("2100-01-01T00:00:00Z"));
        var current = RulesAsked.of(RuleSetVersion.CURRENT);

        users.as(manager, () -> replays.forEach(replay -> {
            var all = decisions(replay, current, always);

            assertThat(all).as(replay.book().code()).isNotEmpty();
            assertThat(all).as(replay.book().code())
                    .allMatch(one -> one.check() == ReplayCheck.AS_RECORDED && one.change() == ReplayChange.NONE);
            System.out.printf("Replay of the sample, %s: %d decisions, 0 differ%n", replay.book().code(), all.size());
        }));
    }

    private static List<ReplayRow> decisions(DecisionReplay replay, RulesAsked asked, ReplayPeriod period) {
        var all = new ArrayList<ReplayRow>();
        var next = Optional.<ReplayPage.Key>empty();
        do {
            var page = replay.page(asked, period, next);
            all.addAll(page.decisions());
            next = page.next();
        } while (next.isPresent());
        assertThat(all).hasSize((int) replay.count(period));
        return all;
    }

    @Test
    void whatItsScreeningsDecidedIsReadFromWhereItWasStored() {
        there();

        transaction.executeWithoutResult(_ -> assertThat(screenings.findAll()).isNotEmpty().allSatisfy(one -> {
            var again = one.snapshot().decide(ScreeningRules.thatDecided(one.ruleSet()));
            assertThat(one.decision()).isNotSameAs(again).isEqualTo(again);
            assertThat(one.decision().ceilings().limits()).isEqualTo(again.ceilings().limits());
            assertThat(one.decision().avoidedModalities().entries()).isEqualTo(again.avoidedModalities().entries());
        }));
        assertThat(count("screenings where decision is null")).isZero();
    }

    @Test
    void whatItsPeopleDidStandsInTheTrailUnderTheirNames() {
        there();

        assertThat(count("audit_entries e where e.user_id in (select user_id from sample_users)"))
                .as("each change of the made-up past").isGreaterThan(count("sessions"));
        assertThat(count("audit_entries e where e.action = 'opened'"
                + " and e.user_id in (select user_id from sample_users)"))
                .as("no look of somebody made up").isZero();
        assertThat(count(
                "audit_entries e where e.user_id is not null and e.user_id not in (select user_id from sample_users)"
                        + " and e.client_id in (select client_id from sample_clients) and e.action <> 'opened'"))
                .as("nobody real is named for what was made up").isZero();
        assertThat(count("audit_entries where record_type = 'SamplePractice' and action = 'made'")).isPositive();
        assertThat(trail.findings()).isEmpty();
    }

    @Test
    void nothingInItWasDoneInTheFuture() {
        there();

        for (var done : List.of("sessions.ended_at", "session_charts.signed_at", "screenings.made_at",
                "feedbacks.answered_at", "contact_tries.tried_at", "audit_entries.happened_at")) {
            var table = done.substring(0, done.indexOf('.'));
            var own = done.startsWith("audit") ? " where client_id in (select client_id from sample_clients)" : "";
            assertThat(jdbc.sql("select max(" + done + ") from " + table + own).query(Instant.class).single()).as(done)
                    .isBeforeOrEqualTo(Instant.now());
        }
    }

    @Test
    void whoHadTheSameAsAnotherHasARecordOfTheirOwn() {
        there();
        var twins = SMALL.clients() - SMALL.own();

        assertThat(count("sample_clients")).isEqualTo(SMALL.clients());
        assertThat(count("clients c where exists (select 1 from sessions s where s.client_id = c.id"
                + " and upper(s.state) = 'SIGNED')")).as("clients with sessions").isGreaterThan(twins);
        assertThat(count("sessions s join screenings g on g.id = s.screening_id where g.client_id <> s.client_id"))
                .isZero();
        assertThat(count("sessions s join sessions o on o.therapist_id = s.therapist_id and o.start_at = s.start_at"
                + " and o.id <> s.id")).as("therapists in two places").isZero();
    }

    @Test
    @Order(LAST + 7)
    void aStepThatFailsIsLeftOutAndSaid() {
        gone();
        failing.fails = true;
        try {
            users.as(manager, () -> sample.create(FEWEST));
        } finally {
            failing.fails = false;
        }

        assertThat(sample.missing())
                .isEqualTo(new SamplePractice.MissingTopics(false, Map.of(SampleTopic.SESSIONS, 2)));
        assertThat(count("sessions")).as("its neighbours are made").isPositive();
        users.as(manager, sample::remove);
        assertThat(sample.missing().isEmpty()).isTrue();
        assertThat(count("sample_gaps")).isZero();
    }

    @Test
    @Order(LAST + 8)
    void aMakingThatEndsBeforeItsEndIsSaid() {
        gone();
        failing.breaksOff = true;
        try {
            assertThatThrownBy(() -> users.as(manager, () -> sample.create(FEWEST)))
                    .isInstanceOf(IllegalStateException.class);
        } finally {
            failing.breaksOff = false;
        }

        assertThat(sample.present()).isTrue();
        assertThat(sample.missing().brokenOff()).isTrue();
    }

    @Test
    void itIsMadeOnceAndByManagersOnly() {
        there();
        var frontDesk = users.make("desk", Set.of(Role.FRONT_DESK));

        assertThatThrownBy(this::make).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> users.as(frontDesk, sample::remove)).isInstanceOf(AccessDeniedException.class);
        assertThat(sample.present()).isTrue();
    }

    /** The sample practice has none of its own. */
    private void aPaper() {
        var words = "a paper".getBytes(StandardCharsets.UTF_8);
        var paper = UUID.randomUUID();
        jdbc.sql("insert into documents (id, kind, bytes, sha256, made_at) values (?, 'pdf', ?, ?, current_timestamp)")
                .params(paper, words.length, Secret.sha256(words)).update();
        jdbc.sql("insert into document_parts (id, document_id, part_no, content) values (?, ?, 0, ?)")
                .params(UUID.randomUUID(), paper, words).update();
        assertThat(jdbc.sql("insert into session_attachments"
                + " (id, session_id, document_id, caption, added_by, added_at, version)"
                + " select cast(? as uuid), session_id, cast(? as uuid), 'A paper', therapist_id, started_at, 0"
                + " from session_charts order by session_id fetch first 1 rows only")
                .params(UUID.randomUUID(), paper).update()).isOne();
    }

    private void make() {
        users.as(manager, () -> sample.create(SMALL));
        assertThat(sample.missing()).as("steps that failed")
                .isEqualTo(new SamplePractice.MissingTopics(false, Map.of()));
    }

    private List<List<String>> told() {
        return TELLING.stream()
                .map(query -> jdbc.sql(query).query().listOfRows().stream().map(Object::toString).toList())
                .toList();
    }

    private List<String> names() {
        return jdbc.sql("select name from clients order by name").query(String.class).list();
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }

    private void forget(ClientId client) {
        jdbc.sql("delete from client_tokens where client_id = ?").param(client.value()).update();
        jdbc.sql("delete from clients where id = ?").param(client.value()).update();
    }
}
