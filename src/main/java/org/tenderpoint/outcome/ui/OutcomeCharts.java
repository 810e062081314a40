package org.tenderpoint.outcome.ui;
import static java.util.stream.Collectors.toMap;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.tenderpoint.followup.answers.AnswerWay;
import org.tenderpoint.outcome.ComparedShare;
import org.tenderpoint.outcome.Dimension;
import org.tenderpoint.outcome.Measure;
import org.tenderpoint.outcome.WorkCell;
import org.tenderpoint.outcome.rules.FunnelLimits;
import org.tenderpoint.outcome.rules.FunnelLimits.FunnelMean;
import org.tenderpoint.outcome.rules.MonthSeries;
import org.tenderpoint.outcome.rules.Share;
import org.tenderpoint.outcome.rules.ShownDetail;
import org.tenderpoint.outcome.rules.SmallNumbers;
import org.tenderpoint.platform.Initials;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.chart.BarChart;
import org.tenderpoint.platform.chart.Chart.Tone;
import org.tenderpoint.platform.chart.Chart.Unit;
import org.tenderpoint.platform.chart.FunnelPlot;
import org.tenderpoint.platform.chart.Heading;
import org.tenderpoint.platform.chart.HeatMap;
import org.tenderpoint.platform.chart.TrendChart;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Pressure;

/** Puts figures into charts, as far as the rule for small numbers allows. */
final class OutcomeCharts {

    /** The rates, in percent, from which a cell is one step darker. */
    private static final List<Integer> STEPS = List.of(10, 20, 35, 50);

    private OutcomeCharts() {}

    private static Heading heading(Measure measure, String description) {
        return new Heading(
                Texts.of("outcome.measure." + measure.code()),
                Texts.of("outcome.measure." + measure.code() + ".definition") + " " + Texts.of(description));
    }

    static HeatMap work(Map<WorkCell, Share> shares, Measure measure) {
        var worst = new SoreWork(shares).sorest().filter(_ -> measure == Measure.MARKED).map(Map.Entry::getKey);
        var modalities = shares.keySet().stream().map(WorkCell::modality).distinct()
                .sorted(Comparator.comparing(Texts::label, Texts.alphabet())).toList();
        return new HeatMap(
                heading(measure, "outcome.work.note"),
                new HeatMap.Words(Texts.of("outcome.table.modality"), Texts.of("outcome.table.pressure"),
                        Texts.of("outcome.n")),
                modalities.stream().map(Texts::label).toList(),
                IntStream.rangeClosed(Pressure.LIGHTEST, Pressure.DEEPEST).mapToObj(String::valueOf).toList(),
                shares.entrySet().stream()
                        .map(entry -> cell(entry.getKey(), entry.getValue(), modalities,
                                worst.equals(Optional.of(entry.getKey()))))
                        .sorted(Comparator.comparing(HeatMap.Cell::row).thenComparing(HeatMap.Cell::column))
                        .toList());
    }

    private static HeatMap.Cell cell(WorkCell work, Share share, List<Modality> modalities, boolean worst) {
        var shown = SmallNumbers.PART.detailOf(share.of());
        int level = shown == ShownDetail.RATE
                ? 1 + (int) STEPS.stream().filter(limit -> share.rate() * 100 >= limit).count()
                : 0;
        return new HeatMap.Cell(
                Dimension.WORK.part(work).key(),
                modalities.indexOf(work.modality()),
                work.pressure() - Pressure.LIGHTEST,
                level,
                shown == ShownDetail.HIDDEN
                        ? Texts.of("outcome.table.under", SmallNumbers.HIDDEN_BELOW)
                        : FigureWords.share(share, SmallNumbers.PART),
                switch (shown) {
                    case HIDDEN -> "";
                    case COUNT -> FigureWords.range(share);
                    case RATE -> FigureWords.count(share);
                },
                worst,
                Texts.of("outcome.cell", Texts.label(work.modality()), work.pressure(), figures(share)));
    }

    /** Rate, interval, n and missing answers, as far as they may be shown. */
    static String figures(Share share) {
        return switch (SmallNumbers.PART.detailOf(share.of())) {
            case HIDDEN -> Texts.of("outcome.hidden");
            case COUNT -> Texts.of("outcome.said.count", FigureWords.count(share), share.missing());
            case RATE -> Texts.of(
                    "outcome.said.rate", FigureWords.percent(share.rate()), FigureWords.percent(share.interval().low()),
                    FigureWords.percent(share.interval().high()), share.of(), share.missing());
        };
    }

    /** Who answered, by the way in which they were asked. */
    static BarChart asked(Map<AnswerWay, Share> shares) {
        return bars(Measure.RESPONSE, "outcome.asked", Dimension.ASKED, shares,
                way -> Texts.of("outcome.asked." + way.code()));
    }

    /** One bar for each part, the largest n first; never ranked by rate. */
    static <K> BarChart bars(Measure measure, String what, Dimension<K> by, Map<K, Share> shares,
            Function<K, String> name) {
        var bars = shares.entrySet().stream()
                .sorted(Comparator.<Map.Entry<K, Share>>comparingInt(entry -> -entry.getValue().of())
                        .thenComparing(entry -> name.apply(entry.getKey())))
                .map(entry -> bar(by.part(entry.getKey()).key(), name.apply(entry.getKey()), entry.getValue()))
                .toList();
        return new BarChart(
                heading(measure, "outcome.bars.note"),
                new BarChart.Words(Texts.of(what), Texts.of("outcome.counts"), Texts.of("outcome.share")), bars);
    }

    private static BarChart.Bar bar(String key, String name, Share share) {
        var shown = SmallNumbers.PART.detailOf(share.of());
        return new BarChart.Bar(
                key, name, shown == ShownDetail.RATE ? share.rate() : -1,
                shown == ShownDetail.HIDDEN
                        ? Texts.of("outcome.table.few")
                        : FigureWords.number(share.count()) + "\u00a0/\u00a0" + share.of(),
                name + ": " + figures(share));
    }

    /** From month to month; short months are joined. */
    static TrendChart months(Measure measure, Map<YearMonth, Share> shares, SmallNumbers scope) {
        var series = MonthSeries.of(shares, scope);
        var signals = series.signals();
        var points = IntStream.range(0, series.points().size())
                .mapToObj(no -> point(series.points().get(no), signals.get(no), scope))
                .toList();
        return new TrendChart(
                heading(measure, "outcome.course.note"),
                new TrendChart.Words(
                        series.mean().stream().mapToObj(mean -> Texts.of("outcome.mean", FigureWords.percent(mean)))
                                .findFirst().orElse(""),
                        Texts.of("outcome.table.few"), Texts.of("outcome.signal.run.why"),
                        Texts.of("outcome.signal.beyond.why"),
                        Texts.of("outcome.course.when"), Texts.of("outcome.share"), Texts.of("outcome.low"),
                        Texts.of("outcome.high"),
                        Texts.of("outcome.signal")),
                Unit.PERCENT, points, series.mean());
    }

    private static TrendChart.Point point(MonthSeries.Point point, MonthSeries.Signal signal, SmallNumbers scope) {
        var share = point.share();
        var label = point.from().equals(point.to())
                ? Dates.month(point.from())
                : Dates.month(point.from()) + "\u2013" + Dates.month(point.to());
        var figure = scope.detailOf(share.of()) == ShownDetail.RATE
                ? Optional.of(new TrendChart.Figure(share.rate(), share.interval().low(), share.interval().high()))
                : Optional.<TrendChart.Figure>empty();
        int months = Math.toIntExact(point.from().until(point.to(), ChronoUnit.MONTHS)) + 1;
        return new TrendChart.Point(
                point.from().equals(point.to()) ? point.from().toString() : "", label, months, figure,
                switch (signal) {
                    case NONE -> Tone.PLAIN;
                    case RUN -> Tone.WATCH;
                    case BEYOND -> Tone.LOOK;
                },
                label + ": " + figures(share)
                        + (signal == MonthSeries.Signal.NONE
                                ? ""
                                : ", " + Texts.of("outcome.signal." + signal.code())));
    }

    /** By therapist or by place, against the limits of chance. @param whatKey the text key of what a dot is */
    static FunnelPlot funnel(Measure measure, List<ComparedShare> compared, String whatKey) {
        var shown = compared.stream().filter(one -> SmallNumbers.PART.detailOf(one.share().of()) == ShownDetail.RATE)
                .toList();
        var all = compared.stream().map(ComparedShare::share).reduce(new Share(0, 0, 0),
                OutcomeCharts::sum);
        var means = FunnelMean
                .each(compared.stream().collect(toMap(Function.identity(), ComparedShare::share)));
        double mean = all.of() == 0 ? 0 : all.rate();
        int largest = shown.stream().mapToInt(one -> one.share().of()).max().orElse(0);
        var limits = all.of() < SmallNumbers.PRACTICE.rateFrom() || shown.isEmpty()
                ? List.<FunnelPlot.Limit>of()
                : FunnelPlot.sizes(largest).stream().map(size -> limit(mean, size)).toList();
        return new FunnelPlot(
                heading(measure, "outcome.funnel.note"),
                new FunnelPlot.Words(
                        Texts.of("outcome.funnel.across"), Texts.of("outcome.mean", FigureWords.percent(mean)),
                        Texts.of("outcome.funnel.warning"),
                        Texts.of("outcome.funnel.alarm"), Texts.of(whatKey),
                        Texts.of("outcome.share"),
                        Texts.of("outcome.funnel.limits")),
                shown.stream()
                        .map(one -> dot(one, means.getOrDefault(one, OptionalDouble.empty()).orElse(mean)))
                        .toList(),
                mean, limits);
    }

    private static FunnelPlot.Limit limit(double mean, int size) {
        var limits = FunnelLimits.drawn(mean, size);
        return new FunnelPlot.Limit(size, limits.alarmLow(), limits.warningLow(), limits.warningHigh(),
                limits.alarmHigh());
    }

    private static FunnelPlot.Dot dot(ComparedShare one, double mean) {
        var place = place(one, mean);
        var standing = Texts.of("outcome.funnel.place." + place.code());
        var name = one.name().isEmpty() ? Texts.of("outcome.funnel.other") : one.name();
        return new FunnelPlot.Dot(
                one.key().orElse(""), Initials.of(one.name()), name, one.share().of(),
                one.share().rate(),
                switch (place.zone()) {
                    case INSIDE -> Tone.PLAIN;
                    case BETWEEN -> Tone.WATCH;
                    case OUTSIDE -> Tone.LOOK;
                },
                one.own(), false, name + ": " + figures(one.share()) + ", " + standing, standing);
    }

    private static FunnelLimits.Place place(ComparedShare one, double mean) {
        return FunnelLimits.at(mean, one.share().of()).place(one.share().rate());
    }

    private static Share sum(Share one, Share other) {
        return new Share(one.count() + other.count(), one.of() + other.of(), one.missing() + other.missing());
    }
}
