package org.tenderpoint.outcome;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The sessions of a day. They lie in parts, those of a client in the same one at any time, so that a change counts few of
 * them anew.
 */
record OutcomeDay(List<Batch.Single<SessionOutcome>> parts, Batch<SessionOutcome> all) {

    static final OutcomeDay EMPTY = new OutcomeDay(Collections.nCopies(OutcomeDay.PARTS, part(List.of())));

    private static final int PARTS = 16;

    private OutcomeDay(List<Batch.Single<SessionOutcome>> parts) {
        this(parts, new Batch.Joined<>(parts));
    }

    private static Batch.Single<SessionOutcome> part(Collection<SessionOutcome> rows) {
        return new Batch.Single<>(rows, rows.size(), SessionOutcome::same);
    }

    private static int partOf(UUID client) {
        return Math.floorMod(client.hashCode(), PARTS);
    }

    /**
     * @param clients whose rows are replaced
     * @param rows what they have on this day
     */
    OutcomeDay with(Set<UUID> clients, Collection<SessionOutcome> rows) {
        var changed = clients.stream().map(OutcomeDay::partOf).collect(Collectors.toSet());
        var newer = rows.stream().collect(Collectors.groupingBy(row -> partOf(row.client())));
        return new OutcomeDay(IntStream.range(0, PARTS)
                .mapToObj(no -> changed.contains(no) ? with(no, clients, newer.getOrDefault(no, List.of())) : parts.get(no))
                .toList());
    }

    private Batch.Single<SessionOutcome> with(int no, Set<UUID> clients, List<SessionOutcome> newer) {
        return part(Stream.concat(parts.get(no).ones().stream().filter(row -> !clients.contains(row.client())), newer.stream())
                .toList());
    }

    boolean empty() {
        return all.rows() == 0;
    }

    Stream<SessionOutcome> sessions() {
        return parts.stream().flatMap(part -> part.ones().stream());
    }
}
