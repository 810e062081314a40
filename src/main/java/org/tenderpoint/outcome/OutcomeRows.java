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

/**
 * All rows at one moment, by client. It is immutable: a change makes a new one, which shares the rows of all unchanged
 * clients.
 */
public final class OutcomeRows {

    /** Enough blocks to keep all cores busy until the end, and to copy few clients on a change. */
    private static final int BLOCKS = 64;

    public static final OutcomeRows NONE = new OutcomeRows(Collections.nCopies(BLOCKS, Map.of()));

    private final List<Map<UUID, SessionOutcome[]>> blocks;

    private OutcomeRows(List<Map<UUID, SessionOutcome[]>> blocks) {
        this.blocks = blocks;
    }

    /** @param clients all rows of each changed client, at least one; they replace the old ones */
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

    /** Runs all counters in one scan, on all cores. */
    void scan(Instant now, OutcomeCounter<?>... counters) {
        blocks.parallelStream()
                .map(block -> counted(block.values(), now, counters))
                // added up in one thread, since counters are not thread-safe
                .toList()
                .forEach(parts -> parts.forEach(Part::addToWhole));
    }

    private static List<Part<?>> counted(Collection<SessionOutcome[]> clients, Instant now,
            OutcomeCounter<?>... counters) {
        var parts = Arrays.stream(counters).<Part<?>>map(Part::of).toList();
        for (var rows : clients) {
            for (var part : parts) {
                part.counter().addClient(rows, now);
            }
        }
        return parts;
    }

    /** A counter, and a fresh one of its kind that has counted one block. */
    private record Part<C extends OutcomeCounter<C>>(OutcomeCounter<C> whole, C counter) {

        static <C extends OutcomeCounter<C>> Part<C> of(OutcomeCounter<C> whole) {
            return new Part<>(whole, whole.fresh());
        }

        void addToWhole() {
            whole.addAll(counter);
        }
    }

    Stream<SessionOutcome[]> clients() {
        return blocks.stream().flatMap(block -> block.values().stream());
    }
}
