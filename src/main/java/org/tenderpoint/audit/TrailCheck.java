package org.tenderpoint.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.tenderpoint.audit.CheckFinding.FindingKind;
import org.tenderpoint.platform.Secret;
import org.tenderpoint.platform.audit.ChainHead;
import org.tenderpoint.vocabulary.say.Phrase;

/**
 * Looks through the whole trail for anything that the program did not write: changed, removed, swapped and inserted
 * entries, and a tail that was cut off. It reads a piece at a time, while people go on writing.
 */
@Component
record TrailCheck(JdbcTemplate jdbc, ChainHashes hashes, KeptHeads kept) {

    private static final int AT_ONCE = 5000;

    /** Newest links that are kept where the database is not. */
    interface KeptHeads {

        /** The kept heads of this chain. */
        List<ChainHead> of(UUID chain);
    }

    private record DatabaseHead(UUID chain, String keyCheck, long number, String hash, @Nullable String complete) {}

    /** A link with what belongs to it. */
    private record TrailLink(
            long number, UUID id, String seal, String hash, @Nullable ChainedEntry entry, @Nullable RecordSeal sealed,
            @Nullable String proof) {

        boolean keysExist() {
            return entry != null || sealed != null;
        }
    }

    /** The result of a check: faults, and how many entries were read. */
    record CheckResult(long entries, long withdrawn, List<CheckFinding> findings) {}

    /** Whether the database has a chain; it has none until the program has started on it. */
    boolean possible() {
        return Boolean.TRUE.equals(jdbc.execute((ConnectionCallback<Boolean>) connection -> {
            try (var tables = connection.getMetaData().getTables(null, null, "audit_head", null)) {
                return tables.next();
            }
        }));
    }

    /** How many links there are to look at. */
    long links() {
        return Objects.requireNonNull(jdbc.queryForObject("select count(*) from audit_links", Long.class));
    }

    CheckResult check(LongConsumer progress) {
        return new CheckPass(progress).go();
    }

    private final class CheckPass {

        private final LongConsumer progress;
        private final List<CheckFinding> findings = new ArrayList<>();
        private long number;
        private long looked;
        private long withdrawn;

        CheckPass(LongConsumer progress) {
            this.progress = progress;
        }

        CheckResult go() {
            // before the links: what is added meanwhile makes the chain longer, never shorter
            var heads = jdbc.query("select chain, key_check, number, hash, complete from audit_head",
                    (row, _) -> new DatabaseHead(
                            row.getObject(1, UUID.class), row.getString(2), row.getLong(3), row.getString(4),
                            row.getString(5)));
            if (heads.isEmpty()) {
                note(FindingKind.KEY, 0, "");
                return new CheckResult(0, 0, findings);
            }
            var head = heads.getFirst();
            var outside = kept.of(head.chain());
            if (!Secret.same(head.keyCheck(), hashes.check(head.chain()))) {
                note(FindingKind.KEY, 0, "");
                return new CheckResult(0, 0, findings);
            }
            var tips = new Tips(head, outside);
            var before = hashes.first(head.chain());
            List<TrailLink> some;
            do {
                some = next();
                for (var link : some) {
                    before = link(link, before);
                    tips.pass(link);
                }
                progress.accept(looked);
            } while (some.size() == AT_ONCE);
            tips.end();
            inserted();
            return new CheckResult(looked, withdrawn, List.copyOf(findings));
        }

        private List<TrailLink> next() {
            return jdbc.query(
                    "select l.number, l.entry_id, l.seal, l.hash, w.proof, " + ChainedEntry.COLUMNS + ", "
                            + RecordSeal.COLUMNS + """
                                     from audit_links l left join audit_entries e on e.id = l.entry_id
                                    left join record_seals s on s.id = l.entry_id
                                    left join audit_withdrawals w on w.number = l.number
                                    where l.number > ? order by l.number limit ?""",
                    (row, _) -> linked(row), number, AT_ONCE);
        }

        private String link(TrailLink link, String before) {
            looked++;
            if (link.number() != number + 1) {
                note(FindingKind.LINKS_REMOVED, number + 1, number + 1 + "\u2013" + (link.number() - 1));
            } else if (!Secret.same(link.hash(), hashes.link(link.number(), before, link.seal()))) {
                note(FindingKind.LINK_CHANGED, link.number(), link.id().toString());
            }
            number = link.number();
            content(link);
            return link.hash();
        }

        private void content(TrailLink link) {
            boolean proven = link.proof() != null && proves(link, link.proof());
            if (link.proof() != null && (!proven || link.keysExist())) {
                note(FindingKind.WITHDRAWAL_CHANGED, link.number(), link.id().toString());
            } else if (!link.keysExist()) {
                if (proven) {
                    withdrawn++;
                } else {
                    note(FindingKind.ENTRY_REMOVED, link.number(), link.id().toString());
                }
            } else if (!Secret.same(link.seal(), seal(link))) {
                note(FindingKind.ENTRY_CHANGED, link.number(), link.id().toString());
            }
        }

        private boolean proves(TrailLink link, String proof) {
            return Secret.same(proof, hashes.withdrawal(link.number(), link.id(), link.seal()))
                    || Secret.same(proof, hashes.withdrawalOfOld(link.number(), link.seal()));
        }

        private String seal(TrailLink link) {
            return link.entry() != null
                    ? hashes.seal(link.entry())
                    : hashes.seal(Objects.requireNonNull(link.sealed()));
        }

        private void inserted() {
            jdbc.query("""
                    select e.id from audit_entries e left join audit_links l on l.entry_id = e.id
                    where l.entry_id is null""",
                    row -> {
                        note(FindingKind.ENTRY_INSERTED, 0, Objects.toString(row.getObject(1)));
                    });
            jdbc.query("""
                    select s.id from record_seals s left join audit_links l on l.entry_id = s.id
                    where l.entry_id is null""",
                    row -> {
                        note(FindingKind.ENTRY_INSERTED, 0, Objects.toString(row.getObject(1)));
                    });
            jdbc.query("""
                    select w.number from audit_withdrawals w left join audit_links l on l.number = w.number
                    where l.number is null""",
                    row -> {
                        note(FindingKind.WITHDRAWAL_CHANGED, row.getLong(1), "");
                    });
        }

        private void note(FindingKind kind, long about, String what) {
            findings.add(new CheckFinding(kind, about, Phrase.typed(what)));
        }

        /** The newest links that somebody kept: each has to be passed on the way. */
        private final class Tips {

            private final DatabaseHead head;
            private final List<ChainHead> outside;
            private Optional<Boolean> headPassed = Optional.empty();

            Tips(DatabaseHead head, List<ChainHead> outside) {
                this.head = head;
                this.outside = outside;
            }

            void pass(TrailLink link) {
                if (link.number() == head.number()) {
                    headPassed = Optional.of(Secret.same(link.hash(), head.hash()));
                }
                outside.stream()
                        .filter(one -> one.number() == link.number() && !Secret.same(one.hash(), link.hash()))
                        .forEach(_ -> note(FindingKind.LINK_CHANGED, link.number(), link.id().toString()));
            }

            void end() {
                outside.stream()
                        .filter(one -> one.number() > number)
                        .mapToLong(one -> one.number())
                        .max()
                        .ifPresent(most -> note(FindingKind.TAIL_CUT, number, Long.toString(most)));
                boolean empty = head.number() == 0 && number == 0
                        && Secret.same(head.hash(), hashes.first(head.chain()));
                boolean complete = hashes.complete(head.chain()).equals(head.complete());
                if (!complete || !empty && !headPassed.orElse(false)) {
                    note(FindingKind.HEAD_CHANGED, number, Long.toString(head.number()));
                }
            }
        }
    }

    private static TrailLink linked(ResultSet row) throws SQLException {
        return new TrailLink(
                row.getLong("number"),
                row.getObject("entry_id", UUID.class),
                row.getString("seal"),
                row.getString("hash"),
                row.getObject("id") == null ? null : ChainedEntry.of(row),
                RecordSeal.of(row),
                row.getString("proof"));
    }
}
