package org.tenderpoint.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.tenderpoint.audit.CheckFinding.FindingKind;
import org.tenderpoint.platform.Secret;
import org.tenderpoint.vocabulary.say.Phrase;

/** Compares signed records with their seals: all of them, or those of one record that somebody opens. */
@Component
record SealCheck(JdbcTemplate jdbc, SealedContent content) {

    private static final int AT_ONCE = 2000;
    private static final int MOST = 1000;

    private record SealedRecord(UUID record, String kind, String seal) {}

    /** How much was looked at, and what did not fit. */
    record CheckResult(long records, List<CheckFinding> findings) {}

    long count() {
        return jdbc.query("select count(*) from record_seals", (row, _) -> row.getLong(1)).getFirst();
    }

    /** Every signed record. */
    CheckResult check(LongConsumer progress) {
        var findings = new ArrayList<CheckFinding>();
        long looked = 0;
        for (var kind : SealedKind.values()) {
            var after = SealedContent.LEAST;
            while (true) {
                var some = newest(kind, after);
                if (some.isEmpty()) {
                    break;
                }
                compare(kind, some, findings);
                looked += some.size();
                after = some.getLast().record();
                progress.accept(looked);
            }
            content.unsealed(kind, SealedContent.LEAST, MOST)
                    .forEach(id -> findings.add(finding(FindingKind.RECORD_INSERTED, kind, id)));
        }
        return new CheckResult(looked, findings);
    }

    /**
     * The record that somebody opens, and what is shown with it; nothing without a seal, which the whole check tells.
     */
    List<CheckFinding> opened(String recordType, UUID id) {
        var findings = new ArrayList<CheckFinding>();
        var kinds = SealedKind.called(recordType);
        if (!kinds.isEmpty()) {
            compare(kinds, id, findings);
        }
        SealedKind.shownWith(recordType).forEach((kind, column) -> checkShown(kind, column, id, findings));
        return findings;
    }

    /** Whether these rows of a table fit the seals that they have. */
    boolean fit(String table, Collection<UUID> ids) {
        var findings = new ArrayList<CheckFinding>();
        var kinds = SealedKind.in(table);
        if (!kinds.isEmpty()) {
            ids.forEach(id -> compare(kinds, id, findings));
        }
        return findings.isEmpty();
    }

    private void compare(Collection<SealedKind> kinds, UUID id, List<CheckFinding> findings) {
        var of = last(jdbc.query("""
                select s.record_id, s.kind, s.seal from record_seals s join audit_links l on l.entry_id = s.id
                where s.record_id = ? order by l.number""", (row, _) -> sealed(row), id));
        kinds.forEach(kind -> compare(
                kind, of.stream().filter(one -> one.kind().equals(kind.code())).toList(), findings));
    }

    /** What stands on the page of the record that somebody opens: two statements, however many there are. */
    private void checkShown(SealedKind kind, String column, UUID of, List<CheckFinding> findings) {
        compare(kind, last(jdbc.query("select s.record_id, s.kind, s.seal from record_seals s join audit_links l"
                + " on l.entry_id = s.id where s.kind = ? and s.record_id in (select t." + kind.key() + " from "
                + kind.table() + " t where t." + column + " = ?) order by l.number", (row, _) -> sealed(row),
                kind.code(), of)), findings);
    }

    private void compare(SealedKind kind, List<SealedRecord> records, List<CheckFinding> findings) {
        var now = content.hashes(kind, records.stream().map(SealedRecord::record).toList());
        records.stream()
                .filter(one -> !Secret.same(now.getOrDefault(one.record(), ""), one.seal()))
                .forEach(one -> compareAgain(kind, one, findings));
    }

    /** Somebody may have changed it between the two looks. */
    private void compareAgain(SealedKind kind, SealedRecord sealed, List<CheckFinding> findings) {
        var again = last(jdbc.query("""
                select s.record_id, s.kind, s.seal from record_seals s join audit_links l on l.entry_id = s.id
                where s.record_id = ? and s.kind = ? order by l.number""", (row, _) -> sealed(row), sealed.record(),
                kind.code()));
        var then = content.hashes(kind, List.of(sealed.record())).get(sealed.record());
        if (then == null) {
            if (!again.isEmpty()) {
                findings.add(finding(FindingKind.RECORD_REMOVED, kind, sealed.record()));
            }
        } else if (again.stream().noneMatch(one -> Secret.same(then, one.seal()))) {
            findings.add(finding(FindingKind.RECORD_CHANGED, kind, sealed.record()));
        }
    }

    /** The newest seals of some records, by the records' ids. */
    private List<SealedRecord> newest(SealedKind kind, UUID after) {
        var some = jdbc.query("""
                select s.record_id, s.kind, s.seal from record_seals s join audit_links l on l.entry_id = s.id
                where s.kind = ? and s.record_id > ? order by s.record_id, l.number limit ?""",
                (row, _) -> sealed(row), kind.code(), after, AT_ONCE);
        var newest = last(some);
        // the last record's newer seals may come with the next ones
        return some.size() < AT_ONCE || newest.size() == 1 ? newest : newest.subList(0, newest.size() - 1);
    }

    private static List<SealedRecord> last(List<SealedRecord> seals) {
        var last = new LinkedHashMap<String, SealedRecord>();
        seals.forEach(seal -> last.put(seal.record() + seal.kind(), seal));
        return List.copyOf(last.values());
    }

    private static SealedRecord sealed(ResultSet row) throws SQLException {
        return new SealedRecord(row.getObject(1, UUID.class), row.getString(2), row.getString(3));
    }

    private static CheckFinding finding(FindingKind what, SealedKind kind, UUID id) {
        return new CheckFinding(what, 0, Phrase.of("audit.finding.record", kind.label(), Phrase.typed(id.toString())));
    }
}
