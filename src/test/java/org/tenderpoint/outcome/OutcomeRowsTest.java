package org.tenderpoint.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenderpoint.outcome.rules.ComplaintTally;
import org.tenderpoint.outcome.rules.Share;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.facts.Condition;

/**
 * What a scan on all cores counts is what counting row by row tells, whatever has changed and whenever it is asked.
 */
@Tag("UC-20")
class OutcomeRowsTest {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.ofInstant(NOW, ZoneOffset.UTC);

    private final List<UUID> therapists = Stream.generate(UUID::randomUUID).limit(3).toList();

    @ParameterizedTest
    @CsvSource({"1, 1095", "2, 1095", "3, 12"})
    void afterEachChangeAndAtAnyTimeTheSameIsCountedAsRowByRow(long seed, int days) {
        var chance = new Random(seed);
        var drawn = new RandomOutcomes(therapists, NOW, seed, days);
        var clients = byClient(drawn.rows(8_000));
        var rows = OutcomeRows.NONE.with(clients.values());
        for (int step = 0; step < 25; step++) {
            // forth and back, as a clock that is set right
            var now = NOW.plus(chance.nextInt(120) - 60, ChronoUnit.DAYS).plusSeconds(chance.nextInt(86_400));
            compare(rows, clients, filter(chance, days), now);
            rows = rows.with(change(clients, drawn, chance));
            compare(rows, clients, filter(chance, days), now);
        }
    }

    /** Some sessions come, go, are told otherwise or move to another day. */
    private static Collection<SessionOutcome[]> change(Map<UUID, SessionOutcome[]> clients, RandomOutcomes drawn,
            Random chance) {
        var those = clients.keySet().stream().skip(chance.nextInt(clients.size() - 3)).limit(3).toList();
        return those.stream()
                .map(client -> {
                    var rows = new ArrayList<>(List.of(clients.get(client)));
                    rows.set(chance.nextInt(rows.size()), drawn.another(rows.getFirst()));
                    rows.add(drawn.another(rows.getFirst()));
                    if (rows.size() > 4) {
                        rows.remove(chance.nextInt(rows.size()));
                    }
                    var after = rows.toArray(SessionOutcome[]::new);
                    clients.put(client, after);
                    return after;
                })
                .toList();
    }

    private OutcomeFilter filter(Random chance, int days) {
        var first = TODAY.minusDays(chance.nextInt(days + 100));
        return new OutcomeFilter(
                first, first.plusDays(chance.nextInt(500)),
                some(chance, new UserId(therapists.get(chance.nextInt(therapists.size())))),
                some(chance, Condition.values()[chance.nextInt(12)]),
                some(chance, Modality.values()[chance.nextInt(6)]));
    }

    private static <T> Optional<T> some(Random chance, T one) {
        return chance.nextInt(3) == 0 ? Optional.of(one) : Optional.empty();
    }

    private static void compare(OutcomeRows rows, Map<UUID, SessionOutcome[]> clients, OutcomeFilter filter,
            Instant now) {
        var counts = new OutcomeCounts(rows, now);
        var taken = clients.values().stream().flatMap(Arrays::stream).filter(filter::takes).toList();
        for (var which : List.of(filter, OutcomeFilter.of(LocalDate.MIN, LocalDate.MAX))) {
            var all = which.equals(filter) ? taken : clients.values().stream().flatMap(Arrays::stream).toList();
            var totals = counts.totals(which);
            assertThat(totals.sessions()).isEqualTo(all.size());
            for (var measure : Measure.values()) {
                assertThat(totals.shares().get(measure)).as("%s at %s in %s", measure, now, which)
                        .isEqualTo(share(all, measure, now, _ -> true));
            }
        }
        counts.sharesBy(Dimension.WORK, Measure.RETURNED, filter).forEach((cell, share) -> assertThat(share)
                .isEqualTo(share(taken, Measure.RETURNED, now, row -> row.work().cells().contains(cell))));
        assertThat(counts.sharesBy(Dimension.THERAPIST, Measure.RESPONSE, filter).values().stream().mapToInt(Share::of)
                .sum())
                .isEqualTo(share(taken, Measure.RESPONSE, now, _ -> true).of());
        assertThat(counts.complaints(Dimension.MODALITY, filter)
                .getOrDefault(Modality.values()[1], new ComplaintTally().group()).changes().missing())
                .isEqualTo(taken.stream()
                        .filter(row -> row.work().modalities().contains(Modality.values()[1]))
                        .filter(row -> Measure.IMPROVED.of(row, now) == Measure.Value.UNKNOWN)
                        .count());
        var sore = clients.values().stream()
                .filter(each -> Arrays.stream(each)
                        .anyMatch(row -> filter.takes(row) && Measure.MARKED.of(row, now) == Measure.Value.YES))
                .count();
        var marked = new ClientCounters.Shares(Measure.MARKED, filter);
        counts.scan(marked);
        assertThat(marked.share().count()).isEqualTo((int) sore);
        assertThat(counts.clients(Dimension.NOTHING, filter).getOrDefault(true, 0))
                .isEqualTo((int) taken.stream().map(SessionOutcome::client).distinct().count());
        assertThat(counts.clients(Dimension.CONDITION, filter).getOrDefault(Condition.values()[2], 0))
                .isEqualTo((int) taken.stream()
                        .filter(row -> row.conditions().contains(Condition.values()[2]))
                        .map(SessionOutcome::client)
                        .distinct()
                        .count());
        var mark = new OutcomeMark(Measure.RESPONSE, OutcomeMark.Holds.NO, Optional.empty());
        var behind = taken.stream().filter(row -> mark.takes(row, now)).sorted(SessionOutcome.LATEST_FIRST).toList();
        assertThat(counts.mix(Optional.of(mark), filter).sessions()).isEqualTo(behind.size());
        assertThat(counts.page(mark, filter, 7, 20)).isEqualTo(behind.stream().skip(7).limit(20).toList());
        assertThat(counts.cases(filter).get(CaseKind.URGENT))
                .containsExactlyInAnyOrderElementsOf(taken.stream().filter(CaseKind.URGENT::takes).toList());
        assertThat(counts.first(filter)).isEqualTo(taken.stream().map(SessionOutcome::day).sorted().findFirst());
    }

    private static Share share(List<SessionOutcome> rows, Measure measure, Instant now,
            Predicate<SessionOutcome> which) {
        var counted = rows.stream().filter(which)
                .collect(Collectors.groupingBy(row -> measure.of(row, now), Collectors.summingInt(_ -> 1)));
        int yes = counted.getOrDefault(Measure.Value.YES, 0);
        return new Share(yes, yes + counted.getOrDefault(Measure.Value.NO, 0),
                counted.getOrDefault(Measure.Value.UNKNOWN, 0));
    }

    @Test
    void whatWasReadBeforeAChangeStaysAsItWas() {
        var drawn = new RandomOutcomes(therapists, NOW, 4);
        var clients = byClient(drawn.rows(2_000));
        var before = OutcomeRows.NONE.with(clients.values());
        var all = OutcomeFilter.of(TODAY.minusYears(4), TODAY);
        var told = new OutcomeCounts(before, NOW).totals(all).shares();

        var after = before.with(change(clients, drawn, new Random(4)));

        assertThat(new OutcomeCounts(before, NOW).totals(all).shares()).isEqualTo(told);
        assertThat(new OutcomeCounts(after, NOW).totals(all).shares()).isNotEqualTo(told);
    }

    private static Map<UUID, SessionOutcome[]> byClient(List<SessionOutcome> rows) {
        var clients = new HashMap<UUID, SessionOutcome[]>();
        rows.stream()
                .collect(Collectors.groupingBy(SessionOutcome::client))
                .forEach((client, those) -> clients.put(client, those.toArray(SessionOutcome[]::new)));
        return clients;
    }
}
