package org.tenderpoint.audit;

import jakarta.annotation.PostConstruct;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.tenderpoint.audit.RecordSeals.TouchedRecord;
import org.tenderpoint.platform.Moments;
import org.tenderpoint.platform.Secret;
import org.tenderpoint.platform.audit.ChainHead;
import org.tenderpoint.platform.audit.TrailHead;
import org.tenderpoint.platform.store.keys.TrailKey;
import org.tenderpoint.platform.store.start.StartRefused;
import org.tenderpoint.vocabulary.say.Phrase;

/**
 * Chains the entries of the trail: a transaction's entries get their links at the end of its commit, after everything
 * else was written, because every other transaction waits for the row of the newest link.
 */
@Component
class AuditChain implements TrailHead {

    private static final String LINK = "insert into audit_links (number, entry_id, seal, hash) values (?, ?, ?, ?)";
    private static final Logger LOG = LoggerFactory.getLogger(AuditChain.class);

    private final JdbcTemplate jdbc;
    private final TrailKey key;
    private final ChainHashes hashes;
    private final KeptHeads kept;
    private final TransactionOperations transaction;
    private final EntityManager entities;
    private final RecordSeals seals;
    private final Clock clock;
    private @Nullable UUID chain;

    AuditChain(
            JdbcTemplate jdbc, TrailKey key, ChainHashes hashes, KeptHeads kept, TransactionOperations transaction,
            EntityManager entities, RecordSeals seals, Clock clock) {
        this.jdbc = jdbc;
        this.key = key;
        this.hashes = hashes;
        this.kept = kept;
        this.transaction = transaction;
        this.entities = entities;
        this.seals = seals;
        this.clock = clock;
    }

    private record ChainStart(UUID chain, String keyCheck, @Nullable String complete) {}

    /** What a link is for: an entry or a seal, with the hash of its content. */
    private record Item(UUID id, String seal) {}

    private record Link(long number, UUID entry, String seal, String hash) {

        Object[] values() {
            return new Object[]{number, entry, seal, hash};
        }
    }

    /**
     * Opens the key, begins the chain in a new database, and chains what was written before there was one; goes on
     * where it was stopped.
     */
    @PostConstruct
    void begin() {
        var there = chainStart();
        key.open(there.isPresent() && !key.beginsAnew());
        var first = there.filter(one -> Secret.same(one.keyCheck(), hashes.check(one.chain())));
        if (there.isPresent() && first.isEmpty()) {
            if (!key.beginsAnew()) {
                throw new StartRefused(
                        "The key of the activity log is not the one that its chain was begun with.",
                        "Put back the right audit.key or TENDERPOINT_AUDIT_KEY; all nodes need the same.");
            }
            forget();
        }
        var now = first.orElseGet(this::make);
        chain = now.chain();
        // a chain whose head lies beside the key is complete, whatever the database says
        boolean complete = complete(now) || kept.savedHead(now.chain()).isPresent();
        if (!complete) {
            boolean anew = there.isPresent() && first.isEmpty();
            var earlier = seals.earlier();
            while (!complete) {
                complete = Boolean.TRUE.equals(transaction.execute(_ -> chained(earlier, anew)));
            }
        }
        kept.remember(current());
    }

    private Optional<ChainStart> chainStart() {
        return jdbc.query("select chain, key_check, complete from audit_head", (row, _) -> new ChainStart(
                row.getObject(1, UUID.class), row.getString(2), row.getString(3))).stream().findFirst();
    }

    private boolean complete(ChainStart one) {
        return hashes.complete(one.chain()).equals(one.complete());
    }

    private ChainStart make() {
        var id = UUID.randomUUID();
        try {
            transaction.executeWithoutResult(_ -> makeHead(id, 0, hashes.first(id)));
        } catch (DuplicateKeyException e) {
            // another node was faster
            begin();
        }
        return chainStart().orElseThrow();
    }

    private void makeHead(UUID id, long number, String hash) {
        jdbc.update("insert into audit_head (id, chain, key_check, number, hash) values (1, ?, ?, ?, ?)",
                id, hashes.check(id), number, hash);
    }

    private void forget() {
        transaction.executeWithoutResult(_ -> {
            seals.forget();
            jdbc.update("delete from audit_withdrawals");
            jdbc.update("delete from audit_links");
            jdbc.update("delete from audit_head");
        });
    }

    /** Chains some of what was written before; whether nothing is left. */
    private boolean chained(EarlierRecords earlier, boolean anew) {
        var head = lock();
        var some = earlier.entries();
        if (!some.isEmpty()) {
            append(head, items(some));
            return false;
        }
        var sealed = seals.older(earlier);
        if (!sealed.isEmpty()) {
            append(head, sealed.stream().map(this::item).toList());
            return false;
        }
        if (earlier.restart()) {
            return false;
        }
        if (head.number() > 0 && !complete(chainStart().orElseThrow())) {
            append(head, items(List.of(note(head, anew))));
        }
        jdbc.update("update audit_head set complete = ?", hashes.complete(head.chain()));
        return true;
    }

    /** Says where the chain begins; what stands before it was chained afterwards. */
    private ChainedEntry note(ChainHead head, boolean anew) {
        var note = new ChainedEntry(UUID.randomUUID(), clock.instant().truncatedTo(ChronoUnit.MICROS), null,
                "began_the_chain_of", "Trail", head.chain(), null,
                Phrase.of(anew ? "audit.chain.anew" : "audit.chain.begins", Math.toIntExact(head.number())).stored());
        store(List.of(note));
        return note;
    }

    /** Writes entries, many at once; whoever calls it chains them. */
    void store(List<ChainedEntry> entries) {
        jdbc.batchUpdate("""
                insert into audit_entries (id, happened_at, user_id, action, record_type, record_id, client_id, why)
                values (?, ?, ?, ?, ?, ?, ?, ?)""",
                entries.stream()
                        .map(entry -> new @Nullable Object[]{entry.id(), Moments.utc(entry.at()),
                                entry.user(), entry.action(), entry.recordType(), entry.recordId(), entry.client(),
                                entry.why()})
                        .toList());
    }

    @Override
    public ChainHead current() {
        return head("select chain, number, hash from audit_head").orElseThrow(() -> new IllegalStateException(
                "The chain of the trail has no head"));
    }

    /** Chains an entry when its transaction commits. */
    void add(ChainedEntry entry) {
        links().entries.add(entry);
    }

    /** Seals this row when its transaction commits, if rows of its kind are sealed. */
    void touch(TouchedRecord row) {
        var links = links();
        // of several writes in one transaction the first says whether the row is new
        links.touched.putIfAbsent(row.table() + row.id(), row);
        links.late = links.done;
    }

    /** Whether the present transaction has written signed records, which are sealed when it commits. */
    boolean sealing() {
        return TransactionSynchronizationManager.isSynchronizationActive()
                && TransactionSynchronizationManager.getSynchronizations().stream()
                        .anyMatch(one -> one instanceof Links links && !links.touched.isEmpty());
    }

    /** Notes for each of these entries, which the caller deletes, that the program took it out. */
    void withdraw(List<UUID> ids) {
        var gone = new HashSet<>(ids);
        links().entries.removeIf(entry -> gone.contains(entry.id()));
        var proofs = JdbcClient.create(jdbc)
                .sql("select number, entry_id, seal from audit_links where entry_id in (:ids)")
                .param("ids", ids)
                .query((row, _) -> new Object[]{row.getLong(1),
                        hashes.withdrawal(row.getLong(1), row.getObject(2, UUID.class), row.getString(3))})
                .list();
        jdbc.batchUpdate("insert into audit_withdrawals (number, proof) values (?, ?)", proofs);
    }

    private Links links() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Links.class::isInstance)
                .map(Links.class::cast)
                .findFirst()
                .orElseGet(() -> {
                    var links = new Links();
                    TransactionSynchronizationManager.registerSynchronization(links);
                    return links;
                });
    }

    private ChainHead lock() {
        return head("select chain, number, hash from audit_head for update").orElseGet(() -> {
            // somebody removed it: the check reports that, and people go on working
            var last = jdbc.query("select number, hash from audit_links order by number desc limit 1",
                    (row, _) -> new ChainHead(requireChain(), row.getLong(1), row.getString(2), clock.instant()));
            var head = last.isEmpty()
                    ? new ChainHead(requireChain(), 0, hashes.first(requireChain()), clock.instant())
                    : last.getFirst();
            makeHead(requireChain(), head.number(), head.hash());
            return head;
        });
    }

    private UUID requireChain() {
        if (chain == null) {
            throw new IllegalStateException("The chain of the trail was not begun");
        }
        return chain;
    }

    private Optional<ChainHead> head(String query) {
        return jdbc.query(query, (row, _) -> new ChainHead(
                row.getObject(1, UUID.class), row.getLong(2), row.getString(3), clock.instant())).stream().findFirst();
    }

    private List<Item> items(List<ChainedEntry> entries) {
        return entries.stream().map(entry -> new Item(entry.id(), hashes.seal(entry))).toList();
    }

    private Item item(RecordSeal seal) {
        return new Item(seal.id(), hashes.seal(seal));
    }

    private ChainHead append(ChainHead head, List<Item> items) {
        long number = head.number();
        var hash = head.hash();
        var links = new ArrayList<Link>();
        for (var item : items) {
            hash = hashes.link(++number, hash, item.seal());
            links.add(new Link(number, item.id(), item.seal(), hash));
        }
        var last = links.removeLast();
        if (!links.isEmpty()) {
            jdbc.batchUpdate(LINK, links.stream().map(Link::values).toList());
        }
        // both in one round trip
        jdbc.update(LINK + "; update audit_head set number = ?, hash = ?",
                last.number(), last.entry(), last.seal(), last.hash(), last.number(), last.hash());
        return new ChainHead(head.chain(), number, hash, clock.instant());
    }

    /** The entries of one transaction. */
    private final class Links implements TransactionSynchronization, Ordered {

        private final List<ChainedEntry> entries = new ArrayList<>();
        private final Map<String, TouchedRecord> touched = new LinkedHashMap<>();
        private @Nullable ChainHead newest;
        private boolean done;
        private boolean late;

        @Override
        public int getOrder() {
            return LOWEST_PRECEDENCE;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            if (!entries.isEmpty() || !touched.isEmpty()) {
                // last of all, so that whoever waits for the head waits for no other writing
                entities.flush();
                var items = new ArrayList<>(items(entries));
                seals.seal(touched.values()).forEach(seal -> items.add(item(seal)));
                if (!items.isEmpty()) {
                    newest = append(lock(), items);
                }
            }
            done = true;
        }

        @Override
        public void afterCommit() {
            if (newest != null) {
                kept.remember(newest);
            }
            if (late || !done) {
                LOG.error("A signed record was written after its transaction was sealed; the check will name it");
            }
        }
    }
}
