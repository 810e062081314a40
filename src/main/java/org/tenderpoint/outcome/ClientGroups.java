package org.tenderpoint.outcome;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rows of each client. Clients lie in groups, the same ones together at any time, and groups in parts, so that a
 * change copies and counts few of them. Never changed itself.
 */
final class ClientGroups {

    static final ClientGroups NONE = new ClientGroups(Collections.nCopies(ClientGroups.WIDTH, Part.NONE));

    /** Parts of all, and groups of a part. */
    private static final int WIDTH = 64;
    private static final SessionOutcome[] NOTHING = {};

    private final List<Part> parts;

    private ClientGroups(List<Part> parts) {
        this.parts = parts;
    }

    private record Group(Map<UUID, SessionOutcome[]> clients, Batch<SessionOutcome[]> all) {

        static final Group NONE = new Group(Map.of());

        Group(Map<UUID, SessionOutcome[]> clients) {
            this(clients, new Batch.Single<>(
                    clients.values(), clients.values().stream().mapToInt(rows -> rows.length).sum(), Group::same));
        }

        Group with(Collection<SessionOutcome[]> changed) {
            var after = new HashMap<>(clients);
            changed.forEach(rows -> after.put(client(rows), rows));
            return new Group(after);
        }

        private static Stretch same(SessionOutcome[] rows, Stretch stretch, Instant moment) {
            for (var row : rows) {
                stretch = row.same(stretch, moment);
            }
            return stretch;
        }
    }

    private record Part(List<Group> groups, Batch<SessionOutcome[]> all) {

        static final Part NONE = new Part(Collections.nCopies(WIDTH, Group.NONE));

        Part(List<Group> groups) {
            this(groups, new Batch.Joined<>(groups.stream().map(Group::all).toList()));
        }

        Part with(Collection<SessionOutcome[]> changed) {
            return new Part(replaced(groups, changed, ClientGroups::group, Group::with));
        }
    }

    private static UUID client(SessionOutcome[] rows) {
        return rows[0].client();
    }

    private static int part(UUID client) {
        return Math.floorMod(client.hashCode(), WIDTH);
    }

    private static int group(UUID client) {
        return Math.floorMod(client.hashCode() / WIDTH, WIDTH);
    }

    /** @param changed for some clients all of their rows, at least one each */
    ClientGroups with(Collection<SessionOutcome[]> changed) {
        return new ClientGroups(replaced(parts, changed, ClientGroups::part, Part::with));
    }

    /** Those to which changed clients belong, replaced by what they are with them. */
    private static <T> List<T> replaced(
            List<T> before, Collection<SessionOutcome[]> changed, Function<UUID, Integer> place,
            BiFunction<T, Collection<SessionOutcome[]>, T> with) {
        var after = new ArrayList<>(before);
        changed.stream()
                .collect(Collectors.groupingBy(rows -> place.apply(client(rows))))
                .forEach((no, here) -> after.set(no, with.apply(before.get(no), here)));
        return after;
    }

    /** Nothing if there is no such client. */
    SessionOutcome[] rows(UUID client) {
        return parts.get(part(client)).groups().get(group(client)).clients().getOrDefault(client, NOTHING);
    }

    Stream<SessionOutcome[]> clients() {
        return parts.stream().flatMap(part -> part.groups().stream())
                .flatMap(group -> group.clients().values().stream());
    }

    /** What all of them come to. */
    <A> A count(Question<SessionOutcome[], A> question, Instant now) {
        return Batch.count(parts.stream().map(Part::all).toList(), question, now);
    }
}
