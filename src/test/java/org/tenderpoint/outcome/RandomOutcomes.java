package org.tenderpoint.outcome;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.tenderpoint.followup.adjustment.AdjustmentUse;
import org.tenderpoint.followup.answers.AnswerWay;
import org.tenderpoint.followup.rules.adjustment.AdjustmentKind;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.facts.Condition;

/**
 * Rows as a practice would have them, drawn by a seed: three years, about thirty sessions a client, more soreness after
 * deeper work and with the last of the therapists.
 */
public final class RandomOutcomes {

    static final UUID PLACE = new UUID(0, 7);

    private static final int DAYS = 3 * 365;
    private static final int PER_CLIENT = 30;

    private static final long SEED = 20261120;

    private final Random random;
    private final int days;
    private final List<UUID> therapists;
    private final Instant now;

    public RandomOutcomes(List<UUID> therapists, Instant now) {
        this(therapists, now, SEED);
    }

    /** Other ones, which may stand beside those in one table. */
    public RandomOutcomes(List<UUID> therapists, Instant now, long seed) {
        this(therapists, now, seed, DAYS);
    }

    /** @param days before {@code now}, on which the sessions lie */
    RandomOutcomes(List<UUID> therapists, Instant now, long seed, int days) {
        this.random = new Random(seed);
        this.days = days;
        this.therapists = List.copyOf(therapists);
        this.now = now;
    }

    /** Writes so many into the table of a running program. */
    public void write(ApplicationContext program, int sessions) {
        var table = program.getBean(OutcomeTable.class);
        var rows = rows(sessions);
        program.getBean(TransactionTemplate.class).executeWithoutResult(_ -> table.replace(
                table.waitForTurn(), rows.stream().map(SessionOutcome::client).collect(Collectors.toSet()), rows));
    }

    /** Writes clients with all their records, so that referrals and results are there to be opened. */
    public void writeRecords(ApplicationContext program, int clients) {
        writeRecords(program, clients, 9);
    }

    /** @param seed another one for others, which may stand beside those in one database */
    public void writeRecords(ApplicationContext program, int clients, long seed) {
        var practice = new RandomPractice(program.getBean(JdbcTemplate.class), seed, now, therapists);
        program.getBean(TransactionTemplate.class).executeWithoutResult(_ -> practice.write(clients));
        program.getBean(StaleClients.class).markAll();
        program.getBean(OutcomeKeeper.class).everyMinute();
    }

    /** What happens a minute after a start. */
    public void readAhead(ApplicationContext program) {
        program.getBean(OutcomeReader.class).readAhead();
    }

    /** All sessions of some clients, about so many. */
    public List<SessionOutcome> rows(int about) {
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

    /** Another session of the same client, on any day. */
    SessionOutcome another(SessionOutcome one) {
        return row(one.client(), false);
    }

    private SessionOutcome row(UUID client, boolean first) {
        var end = now.minus(random.nextInt(days * 24 * 60), ChronoUnit.MINUTES);
        var work = work();
        int therapist = random.nextInt(therapists.size());
        int deepest = work.deepest().orElse(1);
        boolean answered = chance(72);
        boolean sore = chance(4 + 9 * deepest + (therapist == therapists.size() - 1 ? 9 : 0));
        var worst = answered ? Integer.valueOf(sore ? 1 + random.nextInt(8) : 0) : null;
        boolean alerted = chance(1);
        return new SessionOutcome(
                id(), client, therapists.get(therapist), therapist == 0 ? null : PLACE, end,
                LocalDate.ofInstant(end, ZoneOffset.UTC), first,
                chance(98), chance(95), work, conditions(), chance(3), Set.of(), chance(10) ? Set.of(kind()) : Set.of(),
                answered && chance(30) ? Map.of(kind(), use()) : Map.of(), number(70, 11), chance(60), chance(97),
                chance(65) ? AnswerWay.LINK : AnswerWay.CALL, answered, worst, sore && answered ? number(60, 70) : null,
                sore && answered ? number(25, 90) : null,
                answered && chance(80) ? Integer.valueOf(random.nextInt(7) - 3) : null,
                Integer.valueOf(2 + random.nextInt(7)), answered ? Integer.valueOf(random.nextInt(6)) : null,
                answered ? Answer.YES : Answer.UNKNOWN,
                answered ? chance(2) ? Answer.YES : Answer.NO : Answer.UNKNOWN,
                answered ? TriageLevel.values()[alerted ? 4 : random.nextInt(3)] : null, Set.of(),
                chance(2), false, false,
                alerted,
                alerted ? Integer.valueOf(random.nextInt(600)) : null, 0, null, null, false, null, false, null,
                null, null);
    }

    private WorkDone work() {
        return new WorkDone(Stream.generate(() -> new WorkDone.Kind(
                Region.values()[3 + random.nextInt(9)], Modality.values()[random.nextInt(6)],
                1 + (random.nextInt(5) + random.nextInt(5)) / 2))
                .limit(1 + random.nextInt(3))
                .distinct()
                .toList());
    }

    private AdjustmentKind kind() {
        return AdjustmentKind.values()[random.nextInt(5)];
    }

    private AdjustmentUse use() {
        return chance(60) ? AdjustmentUse.APPLIED : AdjustmentUse.values()[1 + random.nextInt(2)];
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
