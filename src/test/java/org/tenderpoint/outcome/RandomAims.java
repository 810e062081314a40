package org.tenderpoint.outcome;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One client's aims and what was said of them, drawn into the tables: corrected, in parts, by two ways, and not at all.
 */
final class RandomAims {

    private static final Duration OLDEST = Duration.ofDays(220);

    private final Insert to;
    private final Random random;
    private final Instant now;
    private final UUID by;
    private final UUID client;

    /** Writes one row. */
    interface Insert {
        void into(String table, @Nullable Object... columnsAndValues);
    }

    /** With dice of its own: what the rest of the practice is drawn from stays as it was. */
    RandomAims(Insert to, Instant now, UUID by, UUID client) {
        this.to = to;
        this.random = new Random(client.getLeastSignificantBits());
        this.now = now;
        this.by = by;
        this.client = client;
    }

    /** @param sessions of the client */
    void write(List<UUID> sessions) {
        if (!chance(60)) {
            return;
        }
        var begin = now.minus(OLDEST);
        int episodes = 1 + random.nextInt(3);
        for (int number = 1; number <= episodes; number++) {
            var end = begin.plus(Duration.ofMinutes(1 + random.nextInt(110 * 24 * 60)));
            boolean open = number == episodes && chance(70);
            episode(number, begin, open ? null : end, sessions);
            begin = end;
        }
    }

    private void episode(int number, Instant begin, @Nullable Instant end, List<UUID> sessions) {
        var id = id();
        boolean mistake = end != null && chance(15);
        to.into("aim_sets", "id", id, "client_id", client, "number", number, "complaint", "", "set_at", at(begin),
                "set_by", by,
                "ended_at", end == null ? null : at(end), "ended_by", end == null ? null : by, "ended_how",
                end == null ? null : mistake ? "mistake" : "replaced", "open_for", end == null ? client : null,
                "version", 0);
        int aims = 1 + random.nextInt(3);
        for (int position = 0; position < aims; position++) {
            var aim = id();
            to.into("aims", "id", aim, "set_id", id, "position", position, "activity", "Activity " + position);
            rating(aim, null, "start", begin, random.nextInt(7));
            for (var session : sessions) {
                said(aim, session, "call", 85);
                said(aim, session, "visit", 50);
            }
        }
    }

    private void said(UUID aim, UUID session, String way, int percent) {
        for (int times = chance(percent) ? chance(10) ? 2 : 1 : 0; times > 0; times--) {
            var when = now.minus(Duration.ofSeconds(random.nextInt(200 * 24 * 60 * 60)));
            rating(aim, session, way, when, chance(5) ? null : Integer.valueOf(random.nextInt(11)));
        }
    }

    private void rating(UUID aim, @Nullable UUID session, String way, Instant when, @Nullable Integer rating) {
        to.into("aim_ratings", "id", id(), "aim_id", aim, "client_id", client, "session_id", session, "way", way,
                "rating", rating,
                "rated_at", at(when), "rated_by", by, "version", 0);
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private static Object at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
