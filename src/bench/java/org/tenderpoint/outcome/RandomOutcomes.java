package org.tenderpoint.outcome;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.followup.AnswerWay;
import org.tenderpoint.followup.rules.TriageLevel;
import org.tenderpoint.shared.Answer;
import org.tenderpoint.shared.Modality;
import org.tenderpoint.shared.Region;
import org.tenderpoint.shared.facts.Condition;

/** Rows as a practice would have them, drawn by a seed: three years, twenty therapists, about thirty sessions a client. */
final class RandomOutcomes {

    static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    private static final int DAYS = 3 * 365;
    private static final int PER_CLIENT = 30;

    private final Random random = new Random(20261120);
    private final List<UUID> therapists = Stream.generate(this::id).limit(20).toList();

    List<UUID> therapists() {
        return therapists;
    }

    /** All sessions of some clients, about so many. */
    List<SessionOutcome> rows(int about) {
        var rows = new ArrayList<SessionOutcome>();
        while (rows.size() < about) {
            var client = id();
            int sessions = 1 + random.nextInt(2 * PER_CLIENT - 1);
            for (int no = 0; no < sessions && rows.size() < about; no++) {
                rows.add(row(client, no == 0));
            }
        }
        return rows;
    }

    private SessionOutcome row(UUID client, boolean first) {
        var end = NOW.minus(random.nextInt(DAYS * 24 * 60), ChronoUnit.MINUTES);
        boolean answered = chance(72);
        var worst = answered ? Integer.valueOf(chance(60) ? 0 : random.nextInt(11)) : null;
        boolean alerted = chance(1);
        return new SessionOutcome(
                id(), client, therapists.get(random.nextInt(therapists.size())), end, LocalDate.ofInstant(end, ZoneOffset.UTC), first,
                chance(98), chance(95), work(), conditions(), chance(3), chance(10), number(70, 11), chance(60), chance(97),
                chance(65) ? AnswerWay.LINK : AnswerWay.CALL, answered, worst, answered ? number(50, 96) : null,
                answered ? number(30, 96) : null, answered && chance(80) ? Integer.valueOf(random.nextInt(7) - 3) : null,
                number(85, 11), answered ? number(80, 11) : null, answered ? Answer.YES : Answer.UNKNOWN,
                answered ? chance(2) ? Answer.YES : Answer.NO : Answer.UNKNOWN,
                answered ? TriageLevel.values()[alerted ? 4 : random.nextInt(3)] : null, chance(2), false, false, alerted,
                alerted ? Integer.valueOf(random.nextInt(600)) : null);
    }

    private List<WorkKind> work() {
        return Stream.generate(() -> new WorkKind(
                        Region.values()[random.nextInt(8)], Modality.values()[random.nextInt(6)], 1 + random.nextInt(5)))
                .limit(1 + random.nextInt(3))
                .distinct()
                .toList();
    }

    private Set<Condition> conditions() {
        return chance(70) ? Set.of() : Set.of(Condition.values()[random.nextInt(12)]);
    }

    private @Nullable Integer number(int percent, int below) {
        return chance(percent) ? Integer.valueOf(random.nextInt(below)) : null;
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
