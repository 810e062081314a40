package org.tenderpoint.client.merge;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.client.Client;
import org.tenderpoint.client.ClientRepository;
import org.tenderpoint.client.MadeUpClients;
import org.tenderpoint.client.RecordErasure;
import org.tenderpoint.client.Treatments;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.Moments;
import org.tenderpoint.platform.id.Id.ClientId;

/**
 * Makes two records of one person one, and undoes that: every row goes to the record that is kept, and back. The other
 * stays as an empty record in the archive, with its name and how it could be reached.
 */
@Service
@PreAuthorize("hasRole('MANAGER')")
@Transactional
public class ClientMergeService {

    public static final int UNDO_DAYS = 30;

    private final MergedRecords rows;
    private final ClientRepository clients;
    private final MadeUpClients madeUp;
    private final Treatments treatments;
    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final ClientMergeEvents tell;
    private final Clock clock;

    ClientMergeService(
            MergedRecords rows, ClientRepository clients, MadeUpClients madeUp, Treatments treatments,
            EntityManager entities, JdbcClient jdbc, ClientMergeEvents tell, Clock clock) {
        this.rows = rows;
        this.clients = clients;
        this.madeUp = madeUp;
        this.treatments = treatments;
        this.entities = entities;
        this.jdbc = jdbc;
        this.tell = tell;
        this.clock = clock;
    }

    /** Why these two cannot be made one now; empty if they can. */
    @Transactional(readOnly = true)
    public Optional<MergeHindrance> hindrance(ClientId kept, ClientId merged) {
        var both = List.of(kept, merged).stream().flatMap(id -> clients.findById(id.value()).stream()).toList();
        if (kept.equals(merged) || both.size() < 2 || standing(kept) || standing(merged)) {
            return Optional.of(MergeHindrance.GONE);
        }
        if (both.stream().anyMatch(Client::restricted)) {
            return Optional.of(MergeHindrance.RESTRICTED);
        }
        if (madeUp.includes(kept) != madeUp.includes(merged)) {
            return Optional.of(MergeHindrance.MADE_UP);
        }
        return treatments.underWay(kept) || treatments.underWay(merged)
                ? Optional.of(MergeHindrance.UNDER_WAY)
                : Optional.empty();
    }

    /**
     * Everything of the second record is the first's from now on.
     *
     * @return by which it is undone
     * @throws IllegalStateException if there is a {@link #hindrance}, or a signed record of theirs does not fit its
     * seal
     */
    public UUID merge(ClientId kept, ClientId merged) {
        RecordErasure.lock(jdbc, List.of(kept.value(), merged.value()));
        hindrance(kept, merged).ifPresent(why -> {
            throw new IllegalStateException("Not made one: " + why.code());
        });
        var now = clock.instant();
        var id = UUID.randomUUID();
        var other = clients.findById(merged.value()).orElseThrow();
        var seen = clients.findById(kept.value()).orElseThrow().lastSeen();
        // flushed and forgotten because plain SQL moves the rows
        entities.flush();
        entities.clear();
        jdbc.sql("""
                insert into client_merges (id, client_id, merged_id, merged_at, merged_by, merged_archived, kept_seen)
                select :id, :kept, :merged, :at, :by, :archived, last_seen from clients where id = :kept""")
                .param("id", id).param("kept", kept.value()).param("merged", merged.value())
                .param("at", Moments.utc(now)).param("by", tell.user()).param("archived", other.archived())
                .update();
        rows.move(id, kept.value(), merged.value());
        jdbc.sql("update clients set archived = true where id = :id").param("id", merged.value()).update();
        if (other.lastSeen().isAfter(seen)) {
            jdbc.sql("update clients set last_seen = :seen where id = :id")
                    .param("seen", other.lastSeen()).param("id", kept.value()).update();
        }
        tell.merged(kept, merged, now);
        return id;
    }

    /** What was made one in the last days and can be undone, the newest first. */
    @Transactional(readOnly = true)
    public List<MergeRecord> undoable() {
        return jdbc.sql("""
                select m.id, m.client_id, k.name, m.merged_id, o.name, m.merged_at from client_merges m
                join clients k on k.id = m.client_id join clients o on o.id = m.merged_id
                where m.undone_at is null and m.merged_at > :since order by m.merged_at desc""")
                .param("since", Moments.utc(clock.instant().minus(Duration.ofDays(UNDO_DAYS))))
                .query((row, _) -> new MergeRecord(
                        row.getObject(1, UUID.class), new ClientId(row.getObject(2, UUID.class)), row.getString(3),
                        new ClientId(row.getObject(4, UUID.class)), row.getString(5),
                        Moments.read(row, 6)))
                .list();
    }

    /**
     * Each row that came from the other record goes back to it, with whatever was added to it since. What was added to
     * the person besides stays with the record that was kept.
     *
     * @return how much stays there
     * @throws IllegalStateException if it is too late, something was made one with either since, either is restricted
     * or erased, a session is under way, or a signed record does not fit its seal
     */
    public int undo(UUID merge) {
        var now = clock.instant();
        var done = undoable().stream().filter(one -> one.id().equals(merge)).findFirst()
                .orElseThrow(() -> new IllegalStateException("This cannot be undone any more"));
        var kept = done.kept();
        var merged = done.merged();
        if (hasLaterMerge(done) || List.of(kept, merged).stream().anyMatch(id -> treatments.underWay(id)
                || clients.findById(id.value()).filter(client -> !client.restricted()).isEmpty())) {
            throw new IllegalStateException("This cannot be undone now");
        }
        // flushed and forgotten because plain SQL moves the rows
        entities.flush();
        entities.clear();
        boolean dead = tell.died(kept);
        var stay = rows.moveBack(merge, kept.value(), merged.value());
        jdbc.sql("""
                update clients set archived = (select m.merged_archived from client_merges m where m.id = :merge)
                where id = :id""").param("merge", merge).param("id", merged.value()).update();
        // a visit since then was one of this record, or goes back with its session
        jdbc.sql("""
                update clients set last_seen = (select m.kept_seen from client_merges m where m.id = :merge)
                where id = :kept and last_seen = (select o.last_seen from clients o where o.id = :merged)""")
                .param("merge", merge).param("kept", kept.value()).param("merged", merged.value()).update();
        jdbc.sql("update client_merges set undone_at = :at, undone_by = :by where id = :id")
                .param("at", Moments.utc(now)).param("by", tell.user()).param("id", merge).update();
        jdbc.sql("delete from merged_rows where merge_id = :id").param("id", merge).update();
        tell.undone(kept, merged, done.at(), dead, now);
        return stay.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Whether this record was made one with another, and is empty since. */
    private boolean standing(ClientId merged) {
        return jdbc.sql("select count(*) from client_merges where merged_id = :id and undone_at is null")
                .param("id", merged.value()).query(Integer.class).single() > 0;
    }

    private boolean hasLaterMerge(MergeRecord done) {
        return jdbc.sql("""
                select count(*) from client_merges where undone_at is null and id <> :id and merged_at >= :at
                and (client_id in (:kept, :merged) or merged_id in (:kept, :merged))""")
                .param("id", done.id()).param("at", Moments.utc(done.at()))
                .param("kept", done.kept().value()).param("merged", done.merged().value())
                .query(Integer.class).single() > 0;
    }

    /** Two records that were made one. */
    public record MergeRecord(
            UUID id, ClientId kept, String keptName, ClientId merged, String mergedName, Instant at) {}

    /** Why two records cannot be made one. Words: {@code client.duplicates.hindrance.<code>}. */
    public enum MergeHindrance implements Coded {
        /** One of them is not there, or is part of another already. */
        GONE,
        /** A restriction is lifted first. */
        RESTRICTED,
        /** A made-up person and a real one. */
        MADE_UP,
        /** A session is charted to its end first. */
        UNDER_WAY
    }
}
