package org.tenderpoint.client.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.tenderpoint.As;
import org.tenderpoint.DatabaseTest;
import org.tenderpoint.Moment;
import org.tenderpoint.audit.TestTrail;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.client.MergedClients.PartOfAnother;
import org.tenderpoint.client.PreferredChannel;
import org.tenderpoint.client.RecordClosed;
import org.tenderpoint.client.RestrictionReason;
import org.tenderpoint.client.merge.ClientMergeService;
import org.tenderpoint.client.record.ReceiptKind;
import org.tenderpoint.client.ui.WholeRecord;
import org.tenderpoint.message.Sending;
import org.tenderpoint.outcome.OutcomeFilter;
import org.tenderpoint.outcome.OutcomeService;
import org.tenderpoint.platform.NoSuch;
import org.tenderpoint.platform.draft.Drafts;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.practice.UserRecord;
import org.tenderpoint.screening.NewSession;
import org.tenderpoint.screening.plan.PlanService;
import org.tenderpoint.vocabulary.say.Phrase;

/** Erasing a real client: what must be kept is kept, restricted, and afterwards nothing names them anywhere. */
@DatabaseTest
@Moment("2026-11-23T10:00:00Z")
@As(Role.THERAPIST)
@Tag("UC-27")
class ClientErasureTest {

    private static final Instant MONDAY = Instant.parse("2026-11-23T10:00:00Z");

    /** What people typed about the client somewhere, as it stands in the database. */
    private static final List<String> WORDS = List.of(
            "vera ganz", "020 7946 0990", "client@example.org", "her brother emil", "020 7946 0991",
            "dr sommer, mill lane", "her mother, until 2030", "sleep through the night", "sit through a working day",
            "pollen in june", "a bad disc, they said", "left knee", "the left side was tighter",
            "forgotten in the note", "stiff on waking", "not signed yet, perhaps wrong", "has a cold",
            "tie both shoes", "slipped when turning over", "rang the husband", "mina moor",
            "steps stand ready", "steps beside tables", "carry my grandchild", "complaint about the third session",
            "nora elsewhere",
            "calves at the other place",
            "typed and never saved");

    private static final OutcomeFilter ALL = OutcomeFilter.of(LocalDate.of(2026, 1, 1), LocalDate.of(2036, 12, 31));

    @Autowired
    private Moment.Shared clock;
    @Autowired
    private WholeRecord whole;
    @Autowired
    private ClientErasureService erasures;
    @Autowired
    private ClientErasure erasure;
    @Autowired
    private ClientRightsService rights;
    @Autowired
    private ClientService clients;
    @Autowired
    private ClientMergeService merges;
    @Autowired
    private PracticeService practice;
    @Autowired
    private PlanService plans;
    @Autowired
    private CurrentUser user;
    @Autowired
    private Drafts drafts;
    @Autowired
    private OutcomeService outcomes;
    @Autowired
    private TestUsers users;
    @Autowired
    private TestTrail trail;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private EntityManager entities;

    private UserRecord manager;

    @BeforeEach
    void monday() {
        manager = users.make("mina.manager", Role.MANAGER);
    }

    @Test
    void afterTheTimeOfRetentionNothingInAnyColumnNamesThemAnyMore() {
        var client = whole.make("Vera Ganz");
        var session = jdbc.sql("select id from sessions where client_id = ?").param(client.value()).query(UUID.class)
                .list().getFirst();
        drafts.save("arrival:" + session, "typed and never saved");
        drafts.save("referral-step:" + session + ":accepted", "typed and never saved");
        var part = clients.create(Sending.client("Vera Ganz", "", PreferredChannel.PHONE, Locale.ENGLISH));
        var partOfIt = clients.create(Sending.client("Vera Ganz", "", PreferredChannel.PHONE, Locale.ENGLISH));
        entities.flush();
        users.as(manager, () -> merges.merge(part, partOfIt));
        users.as(manager, () -> merges.merge(client, part));
        var other = clients.create(Sending.client("Otto Nachbar", "", PreferredChannel.PHONE, Locale.ENGLISH));
        entities.flush();
        users.as(manager, () -> assertThat(outcomes.overview(ALL).sessions()).as("counted").isPositive());
        assertThat(count("outcome_rows")).isPositive();
        var before = found();
        assertThat(before.keySet()).as("words that are there before").containsAll(WORDS);
        clock.set(Instant.parse("2036-12-31T10:00:00Z"));

        var receipt = users.as(manager, () -> erasures.erase(client));
        entities.flush();

        assertThat(receipt.kind()).isEqualTo(ReceiptKind.ERASED);
        assertThat(receipt.client()).isEqualTo("Vera Ganz");
        assertThat(found()).as("words that are left, and where").isEmpty();
        assertThat(count("documents")).isZero();
        assertThat(count("drafts")).as("whatever the form's name ends in").isZero();
        users.as(manager, () -> assertThat(outcomes.overview(ALL).sessions()).as("counted no more").isZero());
        assertThat(count("outcome_rows")).isZero();
        assertThat(users.as(manager, () -> clients.open(client))).isEmpty();
        assertThat(users.as(manager, () -> clients.open(part))).as("was part of it").isEmpty();
        assertThat(users.as(manager, () -> clients.open(partOfIt))).as("and of that").isEmpty();
        assertThat(users.as(manager, () -> clients.open(other))).isPresent();
        assertThat(jdbc.sql("select id from erased_records").query(UUID.class).list()).contains(client.value());
        assertThat(trail.about(client.value())).extracting(entry -> entry.action()).contains("erased")
                .as("that they were looked at stays").contains("opened");
        System.out.printf("Erasing a client: %d words in %d columns before, 0 after%n", before.size(),
                before.values().stream().mapToInt(List::size).sum());
    }

    @Test
    void withinTheTimeOfRetentionTheRecordIsKeptForManagersWithItsDay() {
        var client = seen("Vera Ganz");
        drafts.save("client:" + client, "typed and never saved");

        var receipt = users.as(manager, () -> erasures.erase(client));
        entities.flush();

        assertThat(receipt.kind()).isEqualTo(ReceiptKind.KEPT);
        assertThat(receipt.keptUntil()).contains(LocalDate.of(2036, 11, 23));
        users.as(manager, () -> {
            var kept = rights.restriction(client).orElseThrow();
            assertThat(kept.reason()).isEqualTo(RestrictionReason.RETENTION);
            assertThat(kept.keptUntil()).contains(LocalDate.of(2036, 11, 23));
            var details = clients.open(client).orElseThrow().details();
            assertThat(details.name()).isEqualTo("Vera Ganz");
            assertThat(details.email()).isEmpty();
            assertThat(erasures.outlook(client).orElseThrow().kept()).isTrue();
        });
        assertThat(count("drafts")).isZero();
        assertThatThrownBy(() -> clients.open(client)).isInstanceOf(AccessDeniedException.class);
        assertThat(rememberedAs(client)).containsExactly("kept_client");

        clock.set(Instant.parse("2036-11-23T10:00:00Z"));
        assertThat(users.as(manager, () -> erasures.erase(client)).kind()).isEqualTo(ReceiptKind.ERASED);
        assertThat(rememberedAs(client)).containsExactlyInAnyOrder("kept_client", "client");
    }

    private List<String> rememberedAs(ClientId client) {
        return jdbc.sql("select kind from erased_records where id = ?").param(client.value()).query(String.class)
                .list();
    }

    @Test
    void whatWasMadePartOfTheRecordIsKeptNoLessClosely() {
        var client = seen("Vera Ganz");
        var part = clients.create(Sending.client("Wera Ganz", "", PreferredChannel.PHONE, Locale.ENGLISH));
        entities.flush();
        users.as(manager, () -> merges.merge(client, part));
        jdbc.sql("update clients set email = 'wera@example.org', emergency_name = 'Emil' where id = ?")
                .param(part.value()).update();
        entities.clear();

        users.as(manager, () -> erasures.erase(client));
        entities.flush();
        entities.clear();

        assertThat(jdbc.sql("select count(*) from clients where id = ? and restricted and email = ''"
                + " and emergency_name = ''").param(part.value()).query(Integer.class).single()).isOne();
        assertThatThrownBy(() -> clients.open(part)).isInstanceOf(RecordClosed.class);

        users.as(manager, () -> rights.lift(client));
        users.as(manager, () -> erasures.erase(client));
        assertThat(users.as(manager, () -> rights.restriction(client))).as("the part is restricted already")
                .isPresent();
    }

    @Test
    void whereTheyWereWrittenToGoesWithTheirAddress() {
        var client = whole.make("Vera Ganz");
        entities.flush();
        assertThat(found("client@example.org")).contains("messages.address");

        users.as(manager, () -> erasures.erase(client));
        entities.flush();

        assertThat(found("client@example.org")).isEmpty();
    }

    @Test
    void aPageThatStoodOpenKeepsNothingThatIsTypedAfterwards() {
        var client = whole.make("Vera Ganz");
        var session = jdbc.sql("select id from sessions where client_id = ?").param(client.value()).query(UUID.class)
                .list().getFirst();
        var forms = List.of("clearance:" + client, "arrival:" + session, "referral-step:" + session + ":accepted");
        entities.flush();
        users.as(manager, () -> erasures.erase(client));
        entities.flush();
        assertThat(forms).as("restricted to managers").allSatisfy(form -> assertThatThrownBy(
                () -> drafts.save(form, "typed meanwhile")).isInstanceOf(RecordClosed.class));

        clock.set(Instant.parse("2036-12-31T10:00:00Z"));
        users.as(manager, () -> erasures.erase(client));
        entities.flush();

        users.as(manager, () -> assertThat(forms).as("erased").allSatisfy(form -> assertThatThrownBy(
                () -> drafts.save(form, "typed meanwhile")).isInstanceOf(NoSuch.class)));
        assertThat(count("drafts")).isZero();
        drafts.save("plan:new", "somebody else");
        drafts.save("partner:" + UUID.randomUUID(), "of nobody's record");
    }

    @Test
    void theDayBeforeItIsOverTheyAreKeptAndOnTheDayTheyGo() {
        var client = seen("Vera Ganz");
        users.as(manager, () -> {
            clock.set(Instant.parse("2036-11-22T23:59:59Z"));
            assertThat(erasures.outlook(client).orElseThrow().kept()).isTrue();
            clock.set(Instant.parse("2036-11-23T00:00:00Z"));
            assertThat(erasures.outlook(client).orElseThrow().kept()).isFalse();
            practice.keepFor(20, 10);
            assertThat(erasures.outlook(client).orElseThrow().keptUntil()).isEqualTo(LocalDate.of(2046, 11, 23));
        });
    }

    @Test
    void whoWasLastSeenAsAChildIsKeptUntilTheyAreGrownUp() {
        var child = seen("Kim Klein", LocalDate.of(2016, 2, 3));
        var grown = seen("Anna Alt", LocalDate.of(2008, 11, 23));
        users.as(manager, () -> {
            assertThat(erasures.outlook(child).orElseThrow().keptUntil()).isEqualTo(LocalDate.of(2041, 2, 3));
            assertThat(erasures.outlook(grown).orElseThrow().keptUntil()).isEqualTo(LocalDate.of(2036, 11, 23));
            clock.set(Instant.parse("2041-02-02T10:00:00Z"));
            assertThat(erasures.notSeen(0, 100)).extracting(NotSeenRow::client).containsExactly(grown);
            assertThatThrownBy(() -> erasure.eraseOver(child)).isInstanceOf(IllegalStateException.class);
            clock.set(Instant.parse("2041-02-03T10:00:00Z"));
            assertThat(erasures.notSeenCount()).isEqualTo(2);
        });
    }

    private ClientId seen(String name, LocalDate born) {
        var client = seen(name);
        jdbc.sql("update clients set birth_date = ? where id = ?").param(born).param(client.value()).update();
        entities.clear();
        return client;
    }

    @Test
    void whatIsInDisputeIsNotErased() {
        var client = seen("Vera Ganz");
        users.as(manager, () -> {
            rights.restrict(client, RestrictionReason.DISPUTE);
            assertThat(erasures.outlook(client).orElseThrow().disputed()).isTrue();
            assertThatThrownBy(() -> erasures.erase(client)).isInstanceOf(IllegalStateException.class);
            assertThat(clients.open(client)).isPresent();
        });
    }

    @Test
    void theListHoldsThoseWhoseTimeIsOverAndNobodyElse() {
        var old = seen("Anna Alt");
        var disputed = seen("Dora Disput");
        clock.set(Instant.parse("2031-05-05T10:00:00Z"));
        var later = seen("Lea Later");
        users.as(manager, () -> {
            rights.restrict(disputed, RestrictionReason.DISPUTE);
            assertThat(erasures.notSeen(0, 100)).isEmpty();
            clock.set(Instant.parse("2036-11-23T10:00:00Z"));
            assertThat(erasures.notSeen(0, 100)).singleElement().satisfies(row -> {
                assertThat(row.client()).isEqualTo(old);
                assertThat(row.lastSeen()).isEqualTo(LocalDate.of(2026, 11, 23));
            });
            assertThat(erasures.notSeenCount()).isEqualTo(1);
            assertThatThrownBy(() -> erasure.eraseOver(later)).isInstanceOf(IllegalStateException.class);
            erasure.eraseOver(old);
            assertThat(erasures.notSeen(0, 100)).isEmpty();
            assertThat(clients.open(later)).isPresent();
        });
        assertThat(trail.about(old.value())).filteredOn(entry -> entry.action().equals("erased")).singleElement()
                .satisfies(entry -> {
                    assertThat(entry.who()).contains(manager.id());
                    assertThat(entry.why()).isEqualTo(Phrase.NOTHING);
                });
    }

    @Test
    void whoHasLeftTheListSinceItWasReadIsNotErasedByIt() {
        var booked = seen("Berta Booked");
        var asked = seen("Anna Asked");
        users.as(manager, () -> {
            clock.set(Instant.parse("2036-11-23T10:00:00Z"));
            assertThat(erasures.notSeenCount()).isEqualTo(2);
            users.as(users.make("tess.erasure", Role.THERAPIST), () -> plans.plan(new NewSession(
                    booked, user.id(), LocalDateTime.of(2036, 12, 1, 10, 0), 60, List.of())));
            rights.restrict(asked, RestrictionReason.WISH);
            entities.flush();
            for (var left : List.of(booked, asked)) {
                assertThatThrownBy(() -> erasure.eraseOver(left)).isInstanceOf(IllegalStateException.class);
                assertThat(clients.open(left)).isPresent();
            }
        });
    }

    @Test
    void whatIsPartOfAnotherRecordGoesWithItAndNotByItself() {
        var part = seen("Anna Alt");
        var client = seen("Anna Alt");
        users.as(manager, () -> {
            merges.merge(client, part);
            jdbc.sql("update clients set last_seen = date '2030-01-01' where id = ?").param(client.value()).update();
            entities.clear();
            clock.set(Instant.parse("2036-11-23T10:00:00Z"));
            assertThat(erasures.notSeen(0, 100)).isEmpty();
            assertThat(erasures.notSeenCount()).isZero();
            assertThatThrownBy(() -> erasures.erase(part)).isInstanceOf(PartOfAnother.class);
            clock.set(Instant.parse("2040-01-01T10:00:00Z"));
            assertThat(erasures.notSeen(0, 100)).extracting(NotSeenRow::client).containsExactly(client);
            erasure.eraseOver(client);
            assertThat(clients.open(part)).isEmpty();
        });
    }

    @Test
    void aRecordWithAPartInDisputeIsNotOfferedForErasing() {
        var client = seen("Anna Alt");
        var part = seen("Anna Alt");
        var partOfIt = seen("Anna Alt");
        users.as(manager, () -> {
            merges.merge(part, partOfIt);
            merges.merge(client, part);
            clock.set(Instant.parse("2036-11-23T10:00:00Z"));
            assertThat(erasures.notSeen(0, 100)).extracting(NotSeenRow::client).containsExactly(client);
            for (var disputed : List.of(part, partOfIt)) {
                rights.restrict(disputed, RestrictionReason.DISPUTE);
                entities.flush();
                assertThat(erasures.notSeen(0, 100)).isEmpty();
                assertThat(erasures.notSeenCount()).isZero();
                rights.lift(disputed);
                entities.flush();
            }
            assertThat(erasures.notSeen(0, 100)).hasSize(1);
        });
    }

    /** Most are seen still, as in a practice that has worked for years. */
    @Test
    void theListIsARangeOfItsIndexHoweverManyClientsThereAre() {
        var by = manager.id().value();
        for (int i = 0; i < 20_000; i++) {
            var seen = LocalDate.of(2036, 11, 1).minusDays(i % 3_300).minusYears(i % 100 == 0 ? 10 : 0);
            jdbc.sql("""
                    insert into clients (id, name, sort_name, phone, email, preferred_channel, preferred_time, language,
                        emergency_name, emergency_phone, emergency_consent, doctor, guardian, archived, created_at,
                        created_by, changed_at, changed_by, version, last_seen)
                    values (:id, :name, :name, '1', '', 'phone', '', 'en', '', '', false, '', '', false, :at, :by, :at,
                        :by, 0, :seen)""")
                    .param("id", UUID.randomUUID())
                    .param("name", "volume " + i)
                    .param("at", MONDAY.atOffset(ZoneOffset.UTC))
                    .param("by", by)
                    .param("seen", seen)
                    .update();
        }
        jdbc.sql("analyze").update();
        clock.set(Instant.parse("2036-11-23T10:00:00Z"));

        var plan = String.join(" ", jdbc.sql("explain select c.id" + NotSeen.WHICH
                + " order by c.last_seen, c.id limit 50")
                .param("limit", LocalDate.of(2026, 11, 23))
                .param("grown", LocalDate.of(2011, 11, 23))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(String.class)
                .list());
        assertThat(plan.toLowerCase(Locale.ROOT)).contains("clients_by_last_seen");
        users.as(manager, () -> {
            long began = System.nanoTime();
            var rows = erasures.notSeen(0, 50);
            int count = erasures.notSeenCount();
            System.out.printf("Not seen for years: a page and the number, %d of 20000 clients: %.1f ms%n", count,
                    (System.nanoTime() - began) / 1e6);
            assertThat(rows).hasSize(50);
            assertThat(count).isGreaterThan(100).isLessThan(1_000);
        });
        // H2 has committed them when it analysed, and does so once more without them
        jdbc.sql("delete from clients where name like 'volume %'").update();
        jdbc.sql("analyze").update();
    }

    @Test
    void theYearsHaveBoundsAndOnlyManagersSetThemOrErase() {
        users.as(manager, () -> {
            assertThat(practice.retentionYears()).isEqualTo(10);
            for (int wrong : List.of(0, 51)) {
                assertThatThrownBy(() -> practice.keepFor(wrong, 10)).isInstanceOf(IllegalArgumentException.class);
            }
            practice.keepFor(50, 10);
            assertThat(practice.retentionYears()).isEqualTo(50);
        });
        var client = seen("Vera Ganz");
        for (Runnable call : List.<Runnable>of(
                () -> practice.keepFor(5, 10), () -> erasures.erase(client), () -> erasures.outlook(client),
                () -> erasures.notSeen(0, 1), erasures::notSeenCount,
                () -> erasures.eraseAll(java.util.Set.of(client)))) {
            assertThatThrownBy(call::run).isInstanceOf(AccessDeniedException.class);
        }
    }

    private ClientId seen(String name) {
        var client = clients.create(Sending.client(name, "v@example.org", PreferredChannel.PHONE, Locale.ENGLISH));
        entities.flush();
        return client;
    }

    private List<String> found(String word) {
        return found(List.of(word)).getOrDefault(word, List.of());
    }

    private TreeMap<String, List<String>> found() {
        return found(WORDS);
    }

    /** Each word that stands in some column, with the columns. */
    private TreeMap<String, List<String>> found(Collection<String> words) {
        var found = new TreeMap<String, List<String>>();
        jdbc.sql("""
                select c.table_name, c.column_name, c.data_type from information_schema.columns c
                join information_schema.tables t on t.table_name = c.table_name and t.table_schema = c.table_schema
                where c.table_schema = 'public' and t.table_type = 'BASE TABLE'""")
                .query((row, _) -> List.of(row.getString(1), row.getString(2), row.getString(3)))
                .list()
                .forEach(column -> values(column).forEach(value -> words.stream()
                        .filter(value::contains)
                        .forEach(word -> found.computeIfAbsent(word, _ -> new ArrayList<>())
                                .add(column.get(0) + "." + column.get(1)))));
        return found;
    }

    private List<String> values(List<String> column) {
        var type = column.get(2).toLowerCase(Locale.ROOT);
        var sql = "select \"" + column.get(1) + "\" from \"" + column.get(0) + "\"";
        if (type.contains("binary") || type.equals("bytea")) {
            return jdbc.sql(sql).query(byte[].class).list().stream()
                    .flatMap(bytes -> Optional.ofNullable(bytes).stream())
                    .map(bytes -> new String(bytes, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT))
                    .toList();
        }
        if (type.contains("char") || type.contains("text") || type.contains("json")) {
            return jdbc.sql(sql).query(String.class).list().stream()
                    .flatMap(text -> Optional.ofNullable(text).stream())
                    .map(text -> text.toLowerCase(Locale.ROOT))
                    .toList();
        }
        return List.of();
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }
}
