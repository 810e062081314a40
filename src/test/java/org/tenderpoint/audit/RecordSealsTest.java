package org.tenderpoint.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.tenderpoint.As;
import org.tenderpoint.CommittedTest;
import org.tenderpoint.Moment;
import org.tenderpoint.ReasonedTables;
import org.tenderpoint.audit.CheckFinding.FindingKind;
import org.tenderpoint.client.merge.ClientMergeService;
import org.tenderpoint.client.ui.WholeRecord;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.vocabulary.say.Phrase;
import org.tenderpoint.vocabulary.say.Say;

/**
 * What was signed is sealed by whatever wrote it, and whatever somebody changes in it by SQL is found. A subclass does
 * the same on PostgreSQL.
 */
@CommittedTest
@Moment("2026-11-23T10:00:00Z")
@As(Role.THERAPIST)
class RecordSealsTest {

    private static int months;

    @Autowired
    Moment.Shared clock;
    @Autowired
    WholeRecord whole;
    @Autowired
    TestTrail trail;
    @Autowired
    TestUsers users;
    @Autowired
    ClientMergeService merges;
    @Autowired
    SealCheck check;
    @Autowired
    RecordSeals seals;
    @Autowired
    AuditChain chain;
    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void aWholeRecord() {
        // each test has days of its own, so that no two sessions of the therapist meet
        clock.pass(Duration.ofDays(30L * ++months));
        if (jdbc.queryForObject("select count(*) from record_seals", Integer.class) == 0) {
            whole.make("Vera Ganz");
        }
    }

    @Test
    void whatTheProgramWritesFits() {
        assertThat(trail.findings()).isEmpty();
        var sealed = jdbc.queryForList("select distinct kind from record_seals", String.class);
        assertThat(sealed).containsExactlyInAnyOrderElementsOf(
                Arrays.stream(SealedKind.values()).map(SealedKind::code).toList());
    }

    /** What was changed by hand before is found before it could be sealed anew. */
    @Test
    @Tag("UC-33")
    void signedRecordsThatGoToAnotherClientAndBackFitTheirSeals() {
        var manager = users.make("mona.manager", Role.MANAGER);
        var kept = new ClientId(jdbc.queryForObject("select id from clients where name = 'Vera Ganz'", UUID.class));
        var merged = whole.make("Wera Ganz");
        var letter = jdbc.queryForObject("select id from letters where client_id = ? limit 1", UUID.class,
                merged.value());

        var id = users.as(manager, () -> merges.merge(kept, merged));
        assertThat(trail.findings()).isEmpty();
        assertThat(jdbc.queryForObject("select client_id from letters where id = ?", UUID.class, letter))
                .isEqualTo(kept.value());
        users.as(manager, () -> merges.undo(id));
        assertThat(trail.findings()).isEmpty();

        transaction.executeWithoutResult(status -> {
            jdbc.update("update letters set digest = 'x' where id = ?", letter);
            assertThatThrownBy(() -> users.as(manager, () -> merges.merge(kept, merged)))
                    .isInstanceOf(IllegalStateException.class).hasMessageContaining("seal");
            status.setRollbackOnly();
        });
    }

    /** Each column of each signed row, each row less and one more of each, one at a time. */
    @Test
    void everyColumnOfEverySignedRecordIsCovered() {
        // by the seals alone: TrailChainTest changes the trail
        var tried = new Tampering(transaction, jdbc, () -> check.check(_ -> {}).findings().size())
                .all("Signed records", statements());

        assertThat(tried.missed()).isEmpty();
        assertThat(tried.changed()).isGreaterThan(100);
    }

    @Test
    void aSealThatIsChangedOrTakenAwayIsFoundToo() {
        var missed = new ArrayList<String>();
        for (var statement : List.of(
                "delete from record_seals where kind = 'chart'",
                "delete from record_seals",
                "update record_seals set seal = 'x' where kind = 'consent'",
                "update record_seals set client_id = null where kind = 'consent'",
                "update record_seals set kind = 'chart_times' where kind = 'chart'",
                "update record_seals set record_id = gen_random_uuid() where kind = 'amendment'",
                "update record_seals set id = gen_random_uuid() where kind = 'amendment'",
                "update record_seals set sealed_at = sealed_at - interval '1' day where kind = 'letter'",
                "update record_seals set afterwards = true where kind = 'letter'",
                "insert into record_seals select gen_random_uuid(), kind, record_id, client_id, seal, sealed_at, afterwards"
                        + " from record_seals where kind = 'chart'")) {
            if (tampering().of(() -> jdbc.update(statement)) != Tampering.Trace.FOUND) {
                missed.add(statement);
            }
        }

        assertThat(missed).isEmpty();
    }

    @Test
    void whoeverOpensAChangedRecordIsFoundOut() {
        var screening = jdbc.queryForObject("select id from screenings order by made_at limit 1", UUID.class);
        assertThat(check.opened("Screening", screening)).isEmpty();
        transaction.executeWithoutResult(status -> {
            jdbc.update("update screening_findings set reason = 'nothing' where screening_id = ?", screening);
            jdbc.update("update screenings set level = 'clear', rule_set = 'another' where id = ?", screening);
            assertThat(check.opened("Screening", screening))
                    .containsExactly(new CheckFinding(FindingKind.RECORD_CHANGED, 0, Phrase.of(
                            "audit.finding.record", Phrase.of("audit.sealed.screening"),
                            Phrase.typed(screening.toString()))));
            status.setRollbackOnly();
        });
        assertThat(check.opened("Client", screening)).isEmpty();
    }

    /** A consent on its client's page, an override and an amendment with their session, a consent with its letter. */
    @Test
    void whatStandsOnThePageOfAnotherRecordIsCheckedWithIt() {
        for (var shown : List.of(
                List.of("Client", "consents", "client_id", "signed_by = 'somebody else'", "Consent "),
                List.of("Client", "consents", "client_id", "withdrawn_by = gen_random_uuid()", "Consent "),
                List.of("Session", "screening_overrides", "session_id", "reason = 'none'", "Override "),
                List.of("Screening", "screening_overrides", "screening_id", "taken_back_at = made_at", "Override "),
                List.of("Session", "session_amendments", "session_id", "words = 'nothing'", "Amendment "),
                List.of("Letter", "letter_consents", "letter_id", "given_by = 'nobody'", "Consent to a letter "))) {
            var table = shown.get(1);
            var column = shown.get(2);
            var page = jdbc.queryForList("select " + column + " from " + table, UUID.class).getFirst();
            assertThat(check.opened(shown.getFirst(), page)).as(table).isEmpty();
            transaction.executeWithoutResult(status -> {
                status.setRollbackOnly();
                jdbc.update("update " + table + " set " + shown.get(3) + " where " + column + " = ?", page);

                assertThat(check.opened(shown.getFirst(), page)).as(table + ": " + shown.get(3))
                        .isNotEmpty()
                        .allMatch(one -> one.kind() == FindingKind.RECORD_CHANGED
                                && Say.it(one.what()).startsWith(shown.getLast()));
            });
        }
    }

    /** As the first start of a version with seals does. */
    @Test
    void whatWasSignedBeforeIsSealedAfterwardsAndSaysSo() {
        transaction.executeWithoutResult(status -> {
            jdbc.update("delete from record_seals");
            jdbc.update("delete from audit_links");
            jdbc.update("delete from audit_head");
            chain.begin();

            assertThat(trail.findings()).isEmpty();
            assertThat(jdbc.queryForList("select distinct kind from record_seals where afterwards", String.class))
                    .hasSize(SealedKind.values().length);
            status.setRollbackOnly();
        });
        chain.begin();
        assertThat(trail.findings()).isEmpty();
    }

    /**
     * A new column of these tables either may be null, and is null in the rows that there are, or is left out in
     * SealedKind: else no older seal fits.
     */
    @Test
    void theSealedColumnsAreThoughtOf() throws IOException {
        var columns = new TreeSet<String>();
        for (var kind : SealedKind.values()) {
            Stream.concat(Stream.of(kind.table()), kind.parts().stream().map(SealedKind.Part::table))
                    .forEach(table -> columns(table).forEach(column -> columns.add(table + "." + column.name()
                            + (table.equals(kind.table()) && !covered(table, column.name()) ? " not sealed" : ""))));
        }
        try (InputStream known = RecordSealsTest.class.getResourceAsStream("/sealed-columns.txt")) {
            assertThat(String.join("\n", columns))
                    .as("a column with a value in old rows breaks their seals: leave it out in SealedKind or let it be"
                            + " null, then put it into src/test/resources/sealed-columns.txt")
                    .isEqualTo(new String(known.readAllBytes(), StandardCharsets.UTF_8).strip());
        }
    }

    /** A new table is part of a signed record, of the chain, or stands in the list with the reason why it need not. */
    @Test
    void whatNoSealCoversIsThoughtOf() {
        var covered = new TreeSet<>(List.of(
                "audit_entries", "audit_links", "audit_withdrawals", "audit_head", "record_seals"));
        for (var kind : SealedKind.values()) {
            covered.add(kind.table());
            kind.parts().forEach(part -> covered.add(part.table()));
        }
        var others = new TreeSet<>(jdbc.queryForList(
                "select table_name from information_schema.tables where table_schema = 'public'", String.class));
        others.removeAll(covered);
        others.remove("flyway_schema_history");
        assertThat(ReasonedTables.in(Path.of("src/test/resources/tables-without-seal.txt")).keySet())
                .as("a table that people sign is a constant of audit/SealedKind; any other has its place with the reason"
                        + " in src/test/resources/tables-without-seal.txt")
                .containsExactlyElementsOf(others);
    }

    private static boolean covered(String table, String column) {
        return SealedKind.in(table).stream().anyMatch(kind -> kind.covers(column));
    }

    private record Column(String name, String type, boolean nullable) {

        List<String> others() {
            return switch (type) {
                case "uuid" -> List.of("gen_random_uuid()");
                case "boolean" -> List.of("not " + name);
                case "bigint", "integer" -> List.of(name + " + 1", name + " - 1");
                case "date" -> List.of(name + " + 1");
                case "timestamp with time zone" -> List.of(name + " + interval '1' second");
                // of the same length: PostgreSQL drops a blank for which a column has no room, and changes nothing
                default -> List.of(
                        "case when substring(" + name + ", 1, 1) = 'a' then 'b' else 'a' end || substring(" + name
                                + ", 2)",
                        "''", "'x'");
            };
        }

        String some() {
            return switch (type) {
                case "uuid" -> "gen_random_uuid()";
                case "boolean" -> "true";
                case "bigint", "integer" -> "7";
                case "date" -> "current_date";
                case "timestamp with time zone" -> "current_timestamp";
                default -> "'x'";
            };
        }
    }

    private List<String> statements() {
        var statements = new ArrayList<String>();
        for (var kind : SealedKind.values()) {
            if (kind.renewed() && SealedKind.in(kind.table()).size() > 1) {
                continue;
            }
            var root = " where " + kind.when() + " and " + kind.key() + " in (select t." + kind.key() + " from "
                    + kind.table() + " t where " + kind.when() + " order by t." + kind.key() + " limit 1)";
            changes(statements, kind.table(), root);
            statements.add("insert into " + kind.table() + " select "
                    + columns(kind.table()).stream()
                            .map(column -> column.name().equals(kind.key())
                                    ? "gen_random_uuid()"
                                    : column.name().equals("number") ? "number + 1000" : column.name())
                            .collect(Collectors.joining(", "))
                    + " from " + kind.table() + root);
            for (var part : kind.parts()) {
                var of = " where " + part.column() + " in (select t." + kind.key() + " from " + kind.table()
                        + " t where " + kind.when() + ")";
                changes(statements, part.table(), of);
            }
        }
        return statements;
    }

    private void changes(List<String> statements, String table, String where) {
        for (var column : columns(table)) {
            if (!covered(table, column.name()) && !SealedKind.in(table).isEmpty() || column.name().equals("version")) {
                continue;
            }
            column.others().forEach(other -> statements
                    .add("update " + table + " set " + column.name() + " = " + other + where + " and "
                            + column.name() + " is not null" + (other.equals("''") || other.equals("'x'")
                                    ? " and " + column.name() + " <> " + other
                                    : "")));
            if (column.nullable()) {
                statements.add("update " + table + " set " + column.name() + " = null" + where + " and "
                        + column.name() + " is not null");
                statements.add("update " + table + " set " + column.name() + " = " + column.some() + where + " and "
                        + column.name() + " is null");
            }
        }
        statements.add("delete from " + table + where);
    }

    private List<Column> columns(String table) {
        return jdbc.query("""
                select column_name, data_type, is_nullable from information_schema.columns
                where table_name = ? and table_schema = 'public' order by ordinal_position""",
                (row, _) -> new Column(
                        row.getString(1), row.getString(2).toLowerCase(), row.getString(3).equals("YES")),
                table);
    }

    private Tampering tampering() {
        return new Tampering(transaction, jdbc, () -> trail.findings().size());
    }
}
