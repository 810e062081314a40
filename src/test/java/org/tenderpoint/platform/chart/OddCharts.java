package org.tenderpoint.platform.chart;

import gallery.ChartSamples;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.tenderpoint.platform.chart.Chart.Tone;
import org.tenderpoint.platform.chart.Chart.Unit;

/**
 * Charts of nothing, of one, of all the same, of none and all, of very many, and with names that are long or foreign.
 */
final class OddCharts {

    static final List<String> NAMES = List.of(
            "<script>alert('x')</script> & \"quotes\"", "\u5f20\u4f1f", "\u05d3\u05d5\u05d3 \u05db\u05d4\u05df",
            "\u0645\u062d\u0645\u062f \u0639\u0644\u064a",
            "\u0410\u043d\u043d\u0430 \u041a\u0443\u0437\u043d\u0435\u0446\u043e\u0432\u0430",
            "Zo\u00eb O\u2019Brien\u2013\u0141ukasiewicz", "\ud83d\ude00 Smile", "Broken \ud83d \u0001 name",
            "Nackenverspannungskopfschmerzbehandlungsnachsorge",
            "Untere R\u00fccken- und Ges\u00e4\u00dfmuskulatur beidseits mit Ausstrahlung");

    private OddCharts() {}

    static List<Chart> all() {
        return List.of(
                funnel(0), funnel(1), funnel(200), sameFunnel(0, 0), sameFunnel(40, 1), bars(List.of()), bars(NAMES),
                dumbbells(), parts(List.of()), parts(NAMES), heat(), emptyHeat(),
                trend(List.of()), trend(List.of(0.0)), trend(List.of(1.0, 1.0, 1.0)),
                trend(IntStream.range(0, 36).mapToObj(i -> i / 36.0).toList()),
                course(0, 0), course(1, 0),
                course(60, 3));
    }

    static FunnelPlot funnel(int dots) {
        return ChartSamples.funnel(0.2, IntStream.range(0, dots)
                .mapToObj(i -> ChartSamples.dot("Therapist " + NAMES.get(i % NAMES.size()) + " " + i,
                        (i * 7) % (20 + i), 20 + i, 0.2))
                .toList());
    }

    static FunnelPlot sameFunnel(int count, double mean) {
        return ChartSamples.funnel(mean,
                IntStream.range(0, 6).mapToObj(i -> ChartSamples.dot("T" + i, count, 40, mean)).toList());
    }

    static BarChart bars(List<String> names) {
        return new BarChart(
                new Heading("Odd & <bold>", "All of \"it\""), new BarChart.Words("What", "Counted", "%"),
                IntStream.range(0, names.size()).mapToObj(i -> new BarChart.Bar(
                        "k" + i, names.get(i), i == 2 ? -1 : i / (names.size() - 1.0),
                        i == 2 ? "fewer than 5" : i + " / 9", names.get(i))).toList());
    }

    static DumbbellChart dumbbells() {
        return new DumbbellChart(
                new Heading("Odd", "Names"),
                new DumbbellChart.Words("few", "What", "Before", "After", "Change", "Smallest change that matters",
                        "n"),
                10,
                IntStream.range(0, NAMES.size()).mapToObj(i -> new DumbbellChart.Row(
                        "k" + i, NAMES.get(i),
                        i == 1 ? Optional.empty() : Optional.of(new DumbbellChart.Figures(10 - i, i)),
                        i == 1 ? "" : "+" + i, i == 2 ? "" : "3 of 17", "n 12345",
                        NAMES.get(i))).toList());
    }

    static PartsChart parts(List<String> names) {
        return new PartsChart(
                new Heading("Odd", "Names"), new PartsChart.Words("few", "What", "n"),
                NAMES.stream().limit(5)
                        .map(name -> new PartsChart.Kind(name, PartsChart.Fill.values()[NAMES.indexOf(name)])).toList(),
                IntStream.range(0, names.size()).mapToObj(i -> new PartsChart.Row(
                        names.get(i),
                        i == 1
                                ? List.of()
                                : IntStream.range(0, 5)
                                        .mapToObj(j -> new PartsChart.Part("k" + i + j, i == 2 ? 0 : j * j * j * j * i,
                                                "100\u00a0%", "1", names.get(i)))
                                        .toList(),
                        i % 2 == 0, "n 12345")).toList());
    }

    static HeatMap heat() {
        return new HeatMap(
                new Heading("Odd", "Names"), new HeatMap.Words("Technik", "Druckst\u00e4rke der Behandlung", "n"),
                NAMES, List.of("1", "2", "3", "4", "5"),
                IntStream.range(0, NAMES.size()).mapToObj(i -> new HeatMap.Cell(
                        "k" + i, i, i % 5, i % 6, i % 6 == 0 ? "zu wenige" : "100\u00a0%", i % 6 == 0 ? "" : "1234",
                        i == 3, NAMES.get(i))).toList());
    }

    static HeatMap emptyHeat() {
        return new HeatMap(new Heading("Nothing", "Yet"), new HeatMap.Words("What", "Pressure", "n"), List.of(),
                List.of(), List.of());
    }

    static TrendChart trend(List<Double> rates) {
        return new TrendChart(
                new Heading("Odd", "Rates"),
                new TrendChart.Words("Alle 19\u00a0%", "few",
                        "Acht oder mehr hintereinander auf derselben Seite des Durchschnitts", "Jenseits", "Month", "%",
                        "From", "To", "Signal"),
                Unit.PERCENT,
                IntStream.range(0, rates.size()).mapToObj(i -> new TrendChart.Point(
                        "k" + i, "Nov\u2013Jan", 1 + i % 3,
                        i == 4
                                ? Optional.empty()
                                : Optional.of(
                                        new TrendChart.Figure(rates.get(i), rates.get(i) / 2, (1 + rates.get(i)) / 2)),
                        Tone.values()[i % 3], "Point " + i)).toList(),
                rates.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(0.19));
    }

    static ScaleCourse course(int points, int days) {
        var first = LocalDate.of(2026, 12, 31);
        return new ScaleCourse(
                new Heading(NAMES.getFirst(), NAMES.getLast()),
                new ScaleCourse.Words("Wann", "Gefragt", "Beim Besuch", "Nach einer Sitzung", "Gesagt",
                        "Ver\u00e4nderung", "Nicht gesagt"),
                first,
                first.plusDays(days),
                List.of(new ScaleCourse.Tick(first, "31 Dec 2026"),
                        new ScaleCourse.Tick(first.plusDays(days), "31 Dec 2026")),
                IntStream.range(0, points).mapToObj(i -> new ScaleCourse.Point(
                        first.plusDays(days == 0 ? 0 : i % days), "day", i % 2 == 0,
                        i % 3 == 1 ? OptionalDouble.empty() : OptionalDouble.of(i % 11), NAMES.get(i % NAMES.size())))
                        .toList(),
                new ScaleCourse.Limits(
                        points == 0 ? OptionalDouble.empty() : OptionalDouble.of(10), OptionalDouble.of(0),
                        NAMES.getLast(), "Deutlich schlechter"),
                points > 10);
    }
}
