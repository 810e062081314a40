package org.tenderpoint.outcome;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenderpoint.outcome.OutcomeCounts.Counter;

/**
 * All rows as they were at one moment, client by client. Never changed: a change makes another one, which shares the
 * rows of all other clients.
 */
public final class OutcomeRows {

    /** So many that all cores have work until the end, and that a change copies a small part of the clients. */
    private static final int BLOCKS = 64;

    /** No rows at all. */
    public static final OutcomeRows NONE = new OutcomeRows(Collections.nCopies(BLOCKS, Map.of()));

    private final List<Map<UUID, SessionOutcome[]>> blocks;

    private OutcomeRows(List<Map<UUID, SessionOutcome[]>> blocks) {
        this.blocks = blocks;
    }

    /** @param clients for some clients all of their rows, at least one each; they replace what was there */
    OutcomeRows with(Collection<SessionOutcome[]> clients) {
        var after = new ArrayList<>(blocks);
        clients.stream().collect(Collectors.groupingBy(rows -> block(client(rows)))).forEach((no, changed) -> {
            var block = new HashMap<>(blocks.get(no));
            changed.forEach(rows -> block.put(client(rows), rows));
            after.set(no, block);
        });
        return new OutcomeRows(after);
    }

    private static UUID client(SessionOutcome[] rows) {
        return rows[0].client();
    }

    private static int block(UUID client) {
        return Math.floorMod(client.hashCode(), BLOCKS);
    }

    /** Has each of these count all rows: one scan, whatever is counted, on all cores. */
    void scan(Instant now, Counter<?>... counters) {
        blocks.parallelStream()
                .map(block -> counted(block.values(), now, counters))
                // one after the other: the counters are not made for several threads
                .toList()
                .forEach(parts -> parts.forEach(Part::addToWhole));
    }

    private static List<Part<?>> counted(Collection<SessionOutcome[]> clients, Instant now, Counter<?>... counters) {
        var parts = Arrays.stream(counters).<Part<?>>map(Part::of).toList();
        for (var rows : clients) {
            for (var part : parts) {
                part.counter().addClient(rows, now);
            }
        }
        return parts;
    }

    /** What a counter is to count, and what another like it has counted of one block. */
    private record Part<C extends Counter<C>>(Counter<C> whole, C counter) {

        static <C extends Counter<C>> Part<C> of(Counter<C> whole) {
            return new Part<>(whole, whole.fresh());
        }

        void addToWhole() {
            whole.addAll(counter);
        }
    }

    /** The rows of each client. */
    Stream<SessionOutcome[]> clients() {
        return blocks.stream().flatMap(block -> block.values().stream());
    }
}
