package org.tenderpoint.outcome;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tenderpoint.outcome.RandomAims.Insert;

/** Two measures, and what one client after the other answered to them: in full, in part, and not at all. */
final class RandomScores {

    private static final Duration OLDEST = Duration.ofDays(220);
    private static final int SENTENCES = 24;

    private final Insert to;
    private final Instant now;
    private final UUID peg = UUID.randomUUID();
    private final UUID rmdq = UUID.randomUUID();

    RandomScores(Insert to, Instant now) {
        this.to = to;
        this.now = now;
        measure(peg, "peg");
        measure(rmdq, "rmdq");
    }

    /** Under a number of its own, since several practices are drawn into one database. */
    private void measure(UUID id, String code) {
        to.into("measures", "id", id, "code", code, "number", id.hashCode() & Integer.MAX_VALUE, "definition",
                delivered(code), "since",
                at(now.minus(OLDEST)), "until", null, "version", 0);
    }

    /** With dice of its own: what the rest of the practice is drawn from stays as it was. */
    void write(UUID client, List<UUID> sessions) {
        var random = new Random(client.getMostSignificantBits());
        for (var session : sessions) {
            if (random.nextInt(100) < 70) {
                int number = random.nextInt(11);
                var whole = "{\"pain\":%d,\"enjoyment\":%d,\"activity\":%d}".formatted(number, number, number);
                row(client, peg, session, random,
                        random.nextInt(100) < 10 ? "{\"pain\":%d}".formatted(number) : whole);
            }
            if (random.nextInt(100) < 70) {
                int ticks = random.nextInt(SENTENCES + 1);
                row(client, rmdq, session, random, IntStream.rangeClosed(1, SENTENCES)
                        .mapToObj(item -> "\"%02d\":%d".formatted(item, item <= ticks ? 1 : 0))
                        .collect(Collectors.joining(",", "{", "}")));
            }
        }
    }

    private void row(UUID client, UUID measure, UUID session, Random random, String answers) {
        to.into("scores", "id", new UUID(random.nextLong(), random.nextLong()), "client_id", client, "measure_id",
                measure, "session_id", session, "way", "link", "answers", answers, "told_at",
                at(now.minus(Duration.ofSeconds(random.nextInt(200 * 24 * 60 * 60)))), "noted_by", null, "version", 0);
    }

    private static String delivered(String code) {
        try (var file = RandomScores.class.getResourceAsStream("/measures/" + code + ".json")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
