package org.tenderpoint.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.tenderpoint.CommittedTest;
import org.tenderpoint.audit.CheckFinding.FindingKind;
import org.tenderpoint.audit.Tampering.Trace;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.id.Id;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.vocabulary.say.Phrase;
import org.tenderpoint.vocabulary.say.Say;

/**
 * Whatever somebody changes in the trail's tables by SQL is found, and nothing is found where nobody did. A subclass
 * does the same on PostgreSQL.
 */
@CommittedTest
class TrailChainTest {

    private static final int WRITERS = 8;
    private static final int EACH = 100;
    private static final int PAUSE = 100;
    private static final List<String> TABLES = List.of("audit_entries", "audit_links", "audit_withdrawals",
            "audit_head");

    @Autowired
    TrailCheck check;
    @Autowired
    AuditChain chain;
    @Autowired
    ChainHashes hashes;
    @Autowired
    RecordSeals seals;
    @Autowired
    KeptHeads kept;
    @Autowired
    AuditRepository entries;
    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    ApplicationEventPublisher events;

    /** A column as the database describes it. */
    private record Column(String table, String name, String type, boolean nullable) {

        /** Another value of the type; the first one keeps as close to the old one as it can. */
        List<String> others() {
            return switch (type) {
                case "uuid" -> List.of("gen_random_uuid()");
                case "bigint", "integer" -> List.of(name + " + 1000000", "-" + name + " - 1");
                case "timestamp with time zone" -> List.of(name + " + interval '1' second");
                // of the same length: PostgreSQL drops a blank for which a column has no room, and changes nothing
                default -> List.of(
                        "case when substring(" + name + ", 1, 1) = 'a' then 'b' else 'a' end || substring(" + name
                                + ", 2)",
                        "upper(" + name + ") || 'x'", "''");
            };
        }
    }

    @BeforeEach
    void someEntries() {
        if (links() < 60) {
            for (int i = 0; i < 60; i++) {
                write(1 + i % 3);
            }
            withdraw();
        }
    }

    @Test
    void whatTheProgramWritesIsFoundAsItWasWritten() {
        var found = check.check(_ -> {});

        assertThat(found.findings()).isEmpty();
        assertThat(found.entries()).isEqualTo(links()).isEqualTo(chain.current().number());
        assertThat(found.withdrawn()).isPositive();
    }

    @Test
    void aTransactionThatIsRolledBackLeavesNoLink() {
        long before = links();
        assertThatThrownBy(() -> transaction.executeWithoutResult(_ -> {
            publish(2);
            throw new IllegalStateException();
        })).isInstanceOf(IllegalStateException.class);
        transaction.executeWithoutResult(status -> {
            publish(2);
            status.setRollbackOnly();
        });

        assertThat(links()).isEqualTo(before);
        assertThat(check.check(_ -> {}).findings()).isEmpty();
    }

    /** Each column of a row of each table, a row less and a row more, one at a time. */
    @Test
    void everyColumnAndEveryRowIsCovered() {
        var statements = new ArrayList<String>();
        for (var table : TABLES) {
            var row = where(table, "max");
            var first = where(table, "min");
            var withdrawn = " where number = (select min(number) from audit_withdrawals)";
            for (var column : columns(table)) {
                for (var other : column.others()) {
                    statements.add("update " + table + " set " + column.name() + " = " + other + row);
                    statements.add("update " + table + " set " + column.name() + " = " + other + first);
                    if (table.equals("audit_links")) {
                        statements.add("update " + table + " set " + column.name() + " = " + other + withdrawn);
                    }
                }
                if (column.nullable()) {
                    statements.add("update " + table + " set " + column.name() + " = null where " + column.name()
                            + " is not null");
                }
            }
            statements.add("delete from " + table + row);
            statements.add("delete from " + table + first);
            statements.add("delete from " + table);
        }
        statements
                .add("""
                        insert into audit_entries (id, happened_at, action, record_type, record_id, why)
                        select gen_random_uuid(), happened_at, action, record_type, record_id, why from audit_entries limit 1""");
        statements.add("""
                insert into audit_links (number, entry_id, seal, hash)
                select number + 1, gen_random_uuid(), seal, hash from audit_links order by number desc limit 1""");
        statements.add("""
                insert into audit_withdrawals (number, proof)
                select number, hash from audit_links order by number desc limit 1""");
        statements.add("insert into audit_withdrawals (number, proof) values (-5, 'x')");
        var tried = tampering().all("Rows of the trail", statements);

        assertThat(tried.missed()).isEmpty();
        assertThat(tried.changed()).isGreaterThan(40);
    }

    @Test
    void twoHundredEditsDeletionsSwapsAndCutsAreFound() {
        randomChanges(200);
    }

    @Test
    @Tag("night")
    @Tag("size")
    void andSoAreAThousand() {
        randomChanges(1_000);
    }

    private void randomChanges(int tries) {
        long seed = System.nanoTime();
        var random = new Random(seed);
        var missed = new ArrayList<String>();
        var counts = new TreeMap<String, Integer>();
        var columns = TABLES.stream().flatMap(table -> columns(table).stream())
                .filter(column -> !column.table().equals("audit_head")).toList();
        int tried = 0;
        while (tried < tries) {
            long last = links();
            long one = 1 + random.nextLong(last);
            long other = 1 + random.nextLong(last);
            var what = List.of("edit", "removed entry", "removed link", "removed both", "swapped entries",
                    "swapped links", "cut tail", "inserted").get(random.nextInt(8));
            var trace = tampering().of(() -> switch (what) {
                case "edit" -> {
                    var column = columns.get(random.nextInt(columns.size()));
                    var key = column.table().equals("audit_entries")
                            ? " where id = (select entry_id from audit_links where number = " + one + ")"
                            : " where number = " + one;
                    var value = column.others().getFirst();
                    // what is empty stays so
                    yield jdbc.update("update " + column.table() + " set " + column.name() + " = " + value + key
                            + " and " + column.name() + " is distinct from " + value);
                }
                case "removed entry" -> jdbc.update(
                        "delete from audit_entries where id = (select entry_id from audit_links where number = ?)",
                        one);
                case "removed link" -> jdbc.update("delete from audit_links where number = ?", one);
                case "removed both" -> jdbc.update(
                        "delete from audit_entries where id = (select entry_id from audit_links where number = ?)", one)
                        * jdbc.update("delete from audit_links where number = ?", one);
                case "swapped entries" -> one == other ? 0 : swapContent(one, other);
                case "swapped links" -> one == other ? 0 : swapLinks(one, other);
                case "cut tail" -> cut(last - random.nextInt(10));
                default -> jdbc.update("""
                        insert into audit_entries (id, happened_at, action, record_type, record_id, why)
                        select gen_random_uuid(), happened_at, action, record_type, record_id, why
                        from audit_entries where id = (select entry_id from audit_links where number = ?)""", one);
            });
            if (trace == Trace.FOUND || trace == Trace.MISSED) {
                tried++;
                counts.merge(what, 1, Integer::sum);
            }
            if (trace == Trace.MISSED) {
                missed.add(what + " " + one + " " + other);
            }
        }
        System.out.printf("The trail, changed at random (seed %d): %d tried, %d found %s%n", seed, tried,
                tried - missed.size(), counts);

        assertThat(missed).isEmpty();
    }

    @Test
    void whatWasChangedIsNamed() {
        var id = jdbc.queryForObject("select entry_id from audit_links where number = 20", UUID.class);
        var found = new ArrayList<CheckFinding>();
        transaction.executeWithoutResult(status -> {
            jdbc.update("update audit_entries set action = 'opened nothing' where id = ?", id);
            found.addAll(check.check(_ -> {}).findings());
            status.setRollbackOnly();
        });

        assertThat(found).containsExactly(new CheckFinding(FindingKind.ENTRY_CHANGED, 20, Phrase.typed(id.toString())));
        assertThat(Say.it(found.getFirst().words())).isEqualTo("Entry 20 was changed: " + id);
    }

    @Test
    void aTailThatIsCutWithItsHeadIsMissedByTheHeadOutside() {
        var found = new ArrayList<CheckFinding>();
        transaction.executeWithoutResult(status -> {
            cut(links() - 4);
            found.addAll(check.check(_ -> {}).findings());
            status.setRollbackOnly();
        });

        assertThat(found).extracting(CheckFinding::kind).containsExactly(FindingKind.TAIL_CUT);
    }

    @Test
    void whatWasWrittenBeforeTheChainIsChainedOnce() {
        transaction.executeWithoutResult(status -> {
            jdbc.update("delete from audit_head");
            jdbc.update("delete from audit_links");
            jdbc.update("delete from audit_withdrawals");
            int entries = jdbc.queryForObject("select count(*) from audit_entries", Integer.class);
            chain.begin();
            assertThat(check.check(_ -> {}).findings()).isEmpty();
            assertThat(links()).as("one says where the chain begins").isEqualTo(entries + 1);
            chain.begin();
            assertThat(links()).as("a second start").isEqualTo(entries + 1);
            status.setRollbackOnly();
        });
        chain.begin();

        assertThat(check.check(_ -> {}).findings()).isEmpty();
    }

    @Test
    void whatWasWrittenBeforeTheChainIsChainedInPiecesOldestFirst() {
        transaction.executeWithoutResult(status -> {
            jdbc.update("delete from audit_head");
            jdbc.update("delete from audit_links");
            jdbc.update("delete from audit_withdrawals");
            var early = Instant.parse("2020-01-01T08:00:00Z");
            // many at the same moment, so that pieces end between them
            jdbc.batchUpdate("""
                    insert into audit_entries (id, happened_at, action, record_type, record_id, why)
                    values (gen_random_uuid(), ?, 'changed', 'Client', gen_random_uuid(), '')""",
                    IntStream.range(0, 5_000)
                            .mapToObj(
                                    i -> new Object[]{
                                            early.plusSeconds(i * 7919 % 5_000 / 900).atOffset(ZoneOffset.UTC)})
                            .toList());

            chain.begin();

            assertThat(check.check(_ -> {}).findings()).isEmpty();
            assertThat(jdbc.queryForList("select entry_id from audit_links order by number limit 5000", UUID.class))
                    .isEqualTo(jdbc.queryForList(
                            "select id from audit_entries order by happened_at, id limit 5000", UUID.class));
            status.setRollbackOnly();
        });
        chain.begin();
    }

    @Test
    void whatIsWrittenBeforeThePlaceOfALookIsFoundByTheNextLook() {
        transaction.executeWithoutResult(status -> {
            unchained("2021-01-01T08:00:00Z");
            var earlier = seals.earlier();
            var first = earlier.entries();
            var late = unchained("2020-01-01T08:00:00Z");

            assertThat(first).hasSize(1);
            assertThat(earlier.entries()).extracting(ChainedEntry::id).doesNotContain(late);
            assertThat(earlier.restart()).isTrue();
            assertThat(earlier.entries()).extracting(ChainedEntry::id).contains(late);
            assertThat(earlier.restart()).isTrue();
            assertThat(earlier.restart()).isFalse();
            status.setRollbackOnly();
        });
    }

    private UUID unchained(String at) {
        var id = UUID.randomUUID();
        jdbc.update("""
                insert into audit_entries (id, happened_at, action, record_type, record_id, why)
                values (?, ?, 'changed', 'Client', gen_random_uuid(), '')""",
                id, Instant.parse(at).atOffset(ZoneOffset.UTC));
        return id;
    }

    @Test
    void aWithdrawalAsTheFirstVersionsWroteItStaysProven() {
        transaction.executeWithoutResult(status -> {
            int changed = jdbc.query("""
                    select w.number, l.seal from audit_withdrawals w join audit_links l on l.number = w.number""",
                    (row, _) -> jdbc.update("update audit_withdrawals set proof = ? where number = ?",
                            hashes.withdrawalOfOld(row.getLong(1), row.getString(2)), row.getLong(1)))
                    .size();

            assertThat(changed).isPositive();
            assertThat(check.check(_ -> {}).findings()).isEmpty();
            status.setRollbackOnly();
        });
    }

    @Test
    void manyWritersMakeOneChain() throws Exception {
        long before = links();
        var longest = new ArrayList<Duration>();
        try (var pool = Executors.newFixedThreadPool(WRITERS)) {
            var all = IntStream.range(0, WRITERS).<Callable<List<Duration>>>mapToObj(_ -> () -> {
                var took = new ArrayList<Duration>();
                for (int i = 0; i < EACH; i++) {
                    long began = System.nanoTime();
                    write(1);
                    took.add(Duration.ofNanos(System.nanoTime() - began));
                }
                return took;
            }).toList();
            for (var done : pool.invokeAll(all)) {
                longest.addAll(done.get());
            }
        }
        longest.sort(null);
        System.out.printf("%d writers × %d entries: median %.2f ms, 99 %% within %.2f ms%n", WRITERS, EACH,
                longest.get(longest.size() / 2).toNanos() / 1e6,
                longest.get(longest.size() * 99 / 100).toNanos() / 1e6);

        assertThat(links()).isEqualTo(before + WRITERS * EACH);
        assertThat(check.check(_ -> {}).findings()).isEmpty();
    }

    /**
     * What the chain costs eight writers: the same with it and without it, in turns, on the same machine at the same
     * time; once without a pause, which only says what the machine can, and once as eight people who each save ten
     * times a second.
     */
    @Test
    // a measure, which a busy machine upsets
    @Tag("night")
    @Tag("size")
    void writersHardlyWaitForTheHeadOfTheChain() throws Exception {
        compared(0);
        double added = compared(PAUSE);

        assertThat(added).as("ms that the chain adds").isLessThan(5);
        assertThat(check.check(_ -> {}).findings()).isEmpty();
    }

    /** @return the milliseconds that the chain adds, in the middle */
    private double compared(int pause) throws Exception {
        var with = new ArrayList<Duration>();
        var without = new ArrayList<Duration>();
        for (int round = 0; round < 2; round++) {
            without.addAll(written(pause, this::writeUnchained));
            with.addAll(written(pause, () -> write(1)));
        }
        jdbc.update("delete from audit_entries where record_type = 'Unchained'");
        with.sort(null);
        without.sort(null);
        System.out.printf("%d writers, a pause of %d ms, %d entries with the chain and without: median %.2f and %.2f ms"
                + " (%.1f times), 95 %% within %.2f and %.2f ms%n", WRITERS, pause, with.size(), middle(with, 50),
                middle(without, 50), middle(with, 50) / middle(without, 50), middle(with, 95), middle(without, 95));
        return middle(with, 50) - middle(without, 50);
    }

    private static double middle(List<Duration> sorted, int percent) {
        return sorted.get(sorted.size() * percent / 100).toNanos() / 1e6;
    }

    private static List<Duration> written(int pause, Runnable once) throws Exception {
        var took = new ArrayList<Duration>();
        try (var pool = Executors.newFixedThreadPool(WRITERS)) {
            var all = IntStream.range(0, WRITERS).<Callable<List<Duration>>>mapToObj(_ -> () -> {
                var own = new ArrayList<Duration>();
                for (int i = 0; i < EACH / 2; i++) {
                    Thread.sleep(ThreadLocalRandom.current().nextInt(2 * pause + 1));
                    long began = System.nanoTime();
                    once.run();
                    own.add(Duration.ofNanos(System.nanoTime() - began));
                }
                return own;
            }).toList();
            for (var done : pool.invokeAll(all)) {
                took.addAll(done.get());
            }
        }
        return took;
    }

    private void writeUnchained() {
        transaction.executeWithoutResult(_ -> entries.save(AuditEntry.of(
                AuditEvent.of("changed", "Unchained", UUID.randomUUID()), Optional.empty(), Instant.now())));
    }

    /**
     * How many findings: negative where rows were changed and nothing was found, 0 where nothing was changed, empty
     * where the database refused.
     */
    private Tampering tampering() {
        return new Tampering(transaction, jdbc, () -> check.check(_ -> {}).findings().size());
    }

    private int swapContent(long one, long other) {
        var both = List.of(one, other).stream().map(number -> jdbc.queryForList(
                "select id, action, record_id, why, happened_at from audit_entries"
                        + " where id = (select entry_id from audit_links where number = ?)",
                number)).toList();
        if (both.stream().anyMatch(List::isEmpty)) {
            return 0;
        }
        var first = both.get(0).getFirst();
        var second = both.get(1).getFirst();
        return into(first, second) + into(second, first);
    }

    private int into(Map<String, Object> row, Map<String, Object> content) {
        return jdbc.update("update audit_entries set record_id = ?, action = ?, why = ?, happened_at = ? where id = ?",
                content.get("record_id"), content.get("action"), content.get("why"), content.get("happened_at"),
                row.get("id"));
    }

    private int swapLinks(long one, long other) {
        jdbc.update("update audit_links set number = -1 where number = ?", one);
        jdbc.update("update audit_links set number = ? where number = ?", one, other);
        return jdbc.update("update audit_links set number = ? where number = -1", other);
    }

    /** As somebody does who knows the tables: the head ends where the links end. */
    private int cut(long from) {
        jdbc.update("delete from audit_entries where id in (select entry_id from audit_links where number >= ?)", from);
        jdbc.update("delete from audit_withdrawals where number >= ?", from);
        int cut = jdbc.update("delete from audit_links where number >= ?", from);
        jdbc.update("update audit_head set number = ?, hash = (select hash from audit_links where number = ?)",
                from - 1, from - 1);
        return cut;
    }

    private List<Column> columns(String table) {
        return jdbc.query("""
                select column_name, data_type, is_nullable from information_schema.columns
                where table_name = ? and table_schema = 'public' order by ordinal_position""",
                (row, _) -> new Column(
                        table, row.getString(1), row.getString(2).toLowerCase(), row.getString(3).equals("YES")),
                table);
    }

    /** One row by its key, which is asked for once: H2 would ask anew for each row that it compares. */
    private String where(String table, String end) {
        var one = jdbc.queryForObject("select " + end + "(" + key(table) + ") from " + table, String.class);
        return " where " + key(table) + " = '" + one + "'";
    }

    private static String key(String table) {
        return switch (table) {
            case "audit_entries" -> "cast(id as varchar(40))";
            case "audit_head" -> "id";
            default -> "number";
        };
    }

    private void write(int entries) {
        transaction.executeWithoutResult(_ -> publish(entries));
    }

    private void publish(int entries) {
        for (int i = 0; i < entries; i++) {
            events.publishEvent(AuditEvent.of("changed", "Client", UUID.randomUUID(), Id.random(ClientId::new))
                    .because(Phrase.typed("asked for by phone " + i)));
        }
    }

    /** As when made-up clients are taken away. */
    private void withdraw() {
        transaction.executeWithoutResult(_ -> {
            var ids = jdbc.queryForList("select entry_id from audit_links where number in (2, 5, 7)", UUID.class);
            chain.withdraw(ids);
            ids.forEach(id -> jdbc.update("delete from audit_entries where id = ?", id));
        });
    }

    private long links() {
        return jdbc.queryForObject("select count(*) from audit_links", Long.class);
    }
}
