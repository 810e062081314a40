package org.tenderpoint.outcome.report;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.tenderpoint.outcome.Dimension;
import org.tenderpoint.outcome.Measure;
import org.tenderpoint.outcome.OutcomeCounts;
import org.tenderpoint.outcome.OutcomeFilter;
import org.tenderpoint.outcome.rules.Share;
import org.tenderpoint.outcome.rules.ShownDetail;
import org.tenderpoint.outcome.rules.SmallNumbers;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.table.Cell;
import org.tenderpoint.platform.table.TableWriter;

/** Writes each measure for all sessions and for each part, as far as the rule for small numbers allows. */
final class FigureExport {

    static final List<String> HEADER = List.of(
            "of", "part", "part_words", "measure", "measure_words", "shown", "so", "known", "rate", "low", "high",
            "not_known");

    private static final double DIGITS = 10_000;

    private final OutcomeCounts counts;
    private final OutcomeFilter filter;
    private final List<Source<?>> sources;

    private record Source<K>(Dimension<K> by, Function<K, String> words) {}

    FigureExport(OutcomeCounts counts, OutcomeFilter filter, Map<UserId, String> therapists) {
        this.counts = counts;
        this.filter = filter;
        this.sources = List.of(
                new Source<>(Dimension.MONTH, Object::toString),
                new Source<>(Dimension.THERAPIST, id -> therapists.getOrDefault(id, "")),
                new Source<>(Dimension.MODALITY, Texts::label),
                new Source<>(Dimension.WORK,
                        work -> Texts.of("outcome.behind.work", Texts.label(work.modality()), work.pressure())),
                new Source<>(Dimension.REGION, Texts::label),
                new Source<>(Dimension.CONDITION, Texts::label),
                new Source<>(Dimension.ASKED, way -> Texts.of("outcome.asked." + way.code())),
                new Source<>(Dimension.AHEAD, Texts::label));
    }

    /** How many times the rows are counted. */
    int steps() {
        return 2 + sources.size();
    }

    /** @param done called with the number of steps done */
    void write(TableWriter to, LongConsumer done, BooleanSupplier cancelled) throws IOException {
        var scope = filter.part() ? SmallNumbers.PART : SmallNumbers.PRACTICE;
        whole(to, "all", filter, scope);
        done.accept(1);
        whole(to, "all_before", filter.periodBefore(), scope);
        long step = 2;
        done.accept(step);
        for (var source : sources) {
            if (cancelled.getAsBoolean()) {
                return;
            }
            parts(to, source);
            done.accept(++step);
        }
    }

    private void whole(TableWriter to, String of, OutcomeFilter period, SmallNumbers scope) throws IOException {
        for (var one : counts.totals(period).shares().entrySet()) {
            to.row(cells(of, new Dimension.Part(of, ""), "", one.getKey(), one.getValue(), scope));
        }
    }

    private <K> void parts(TableWriter to, Source<K> source) throws IOException {
        var all = counts.sharesBy(source.by(), filter);
        for (var measure : Measure.values()) {
            parts(to, source, measure, all.getOrDefault(measure, Map.of()));
        }
    }

    private <K> void parts(TableWriter to, Source<K> source, Measure measure, Map<K, Share> of) throws IOException {
        var shares = of.entrySet().stream()
                .collect(toMap(one -> source.by().part(one.getKey()), Function.identity()));
        var inOrder = new ArrayList<>(shares.keySet());
        // ordered by key, never by the rate (OUT-25)
        inOrder.sort(Comparator.comparing(Dimension.Part::key));
        for (var part : inOrder) {
            var one = requireNonNull(shares.get(part));
            to.row(cells(part.by(), part, source.words().apply(one.getKey()), measure, one.getValue(),
                    SmallNumbers.PART));
        }
    }

    static List<Cell> cells(String of, Dimension.Part part, String words, Measure measure, Share share,
            SmallNumbers scope) {
        var shown = scope.detailOf(share.of());
        boolean told = shown != ShownDetail.HIDDEN;
        boolean rated = shown == ShownDetail.RATE;
        return List.of(
                Cell.of(of), Cell.of(part.key()), Cell.of(words), Cell.of(measure.code()),
                Cell.of(Texts.of("outcome.measure." + measure.code())), Cell.of(shown.name().toLowerCase(Locale.ROOT)),
                told ? Cell.of(share.count()) : Cell.EMPTY,
                told ? Cell.of(share.of()) : Cell.EMPTY,
                rated ? rounded(share.rate()) : Cell.EMPTY,
                rated ? rounded(share.interval().low()) : Cell.EMPTY,
                rated ? rounded(share.interval().high()) : Cell.EMPTY,
                told ? Cell.of(share.missing()) : Cell.EMPTY);
    }

    private static Cell rounded(double rate) {
        return Cell.of(Math.round(rate * DIGITS) / DIGITS);
    }
}
