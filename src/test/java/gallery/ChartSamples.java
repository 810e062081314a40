package gallery;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.tenderpoint.outcome.rules.FunnelLimits;
import org.tenderpoint.platform.chart.BarChart;
import org.tenderpoint.platform.chart.Chart;
import org.tenderpoint.platform.chart.Chart.Tone;
import org.tenderpoint.platform.chart.Chart.Unit;
import org.tenderpoint.platform.chart.DumbbellChart;
import org.tenderpoint.platform.chart.FunnelPlot;
import org.tenderpoint.platform.chart.Heading;
import org.tenderpoint.platform.chart.HeatMap;
import org.tenderpoint.platform.chart.PartsChart;
import org.tenderpoint.platform.chart.ScaleCourse;
import org.tenderpoint.platform.chart.TrendChart;

/** One chart of each kind, with invented figures, for the gallery and the tests. */
public final class ChartSamples {

    private static final FunnelPlot.Words FUNNEL = new FunnelPlot.Words(
            "Sessions followed up", "All 19\u00a0%", "95\u00a0%", "99.8\u00a0%", "Therapist", "Sore over 48 h, %",
            "Limits");

    private ChartSamples() {}

    /** All of them, the most telling first. */
    public static List<Chart> all() {
        return List.of(bars(), dumbbells(), parts(), heat(), funnel(), trend(), course());
    }

    public static BarChart bars() {
        return new BarChart(
                new Heading("Follow-up response", "312 of 439 answered within 7 days"),
                new BarChart.Words("Channel", "Answered", "%"),
                List.of(bar("Call", 141, 168), bar("Text link", 120, 174), bar("Email link", 51, 97)));
    }

    private static BarChart.Bar bar(String label, int count, int of) {
        return new BarChart.Bar(label, label, (double) count / of, count + " / " + of,
                label + ": " + count + " of " + of);
    }

    public static DumbbellChart dumbbells() {
        return new DumbbellChart(
                new Heading("Complaint, 0\u201310", "Open ring before, filled dot 2\u20133 days after"),
                new DumbbellChart.Words("Few answers", "Complaint", "Before", "After", "Change", "Improved", "Answers"),
                10,
                List.of(
                        row("Low back", 5.8, 3.6, "\u22122.2", 61, 118),
                        row("Neck, shoulder", 5.2, 3.1, "\u22122.1", 58, 96),
                        row("Tension", 4.1, 2.0, "\u22122.1", 54, 52), row("Headache", 4.6, 3.4, "\u22121.2", 39, 31),
                        new DumbbellChart.Row("hip", "Hip, leg", Optional.empty(), "", "", "n 4",
                                "Hip, leg: fewer than 5")));
    }

    private static DumbbellChart.Row row(String label, double before, double after, String change, int improved,
            int of) {
        return new DumbbellChart.Row(
                label, label, Optional.of(new DumbbellChart.Figures(before, after)), change, improved + "\u00a0%",
                "n " + of,
                label + ": " + before + " before, " + after + " after, " + of + " answers");
    }

    public static PartsChart parts() {
        return new PartsChart(
                new Heading("After an adjustment",
                        "Beside the session before; below 20 answers all parts are of one width"),
                new PartsChart.Words("few", "Adjustment", "n"),
                List.of(
                        new PartsChart.Kind("Less sore", PartsChart.Fill.GOOD),
                        new PartsChart.Kind("Equally sore", PartsChart.Fill.PLAIN),
                        new PartsChart.Kind("More sore", PartsChart.Fill.WATCH),
                        new PartsChart.Kind("Not known", PartsChart.Fill.UNKNOWN)),
                List.of(
                        parts("Less pressure", 41, 22, 6, 12), parts("Leave out", 30, 1, 9, 0),
                        parts("A longer gap", 4, 3, 1, 2),
                        new PartsChart.Row("Rest before the next session", List.of(), false, "")));
    }

    private static PartsChart.Row parts(String label, int less, int same, int more, int unknown) {
        int of = less + same + more;
        return new PartsChart.Row(
                label,
                List.of(part(label, "less", less, of), part(label, "same", same, of), part(label, "more", more, of),
                        new PartsChart.Part(label + "-unknown", unknown, "" + unknown, "" + unknown,
                                label + ", not known: " + unknown)),
                of >= 20, "n " + of);
    }

    private static PartsChart.Part part(String label, String what, int count, int of) {
        var shown = of < 20 ? "" + count : Math.round(count * 100.0 / of) + "\u00a0%";
        return new PartsChart.Part(label + "-" + what, count, shown, count + " of " + of,
                label + ", " + what + ": " + count + " of " + of);
    }

    /** The picture that managers know: two thirds of the cells have enough answers. */
    public static HeatMap heat() {
        var figures = List.of(
                List.of("0.8 14 1", "1.1 41 1", "1.9 33 2", "", ""),
                List.of("", "few", "2.9 38 3", "4.4 46 4", "6.1 12 5"),
                List.of("", "few", "3.4 24 3", "4.9 15 4", "few"),
                List.of("few", "2.0 12 2", "3.1 22 3", "few", ""),
                List.of("", "", "2.7 14 3", "3.8 10 4", ""),
                List.of("few", "few", "1.5 11 2", "", ""));
        var rows = List.of("Swedish", "Deep tissue", "Trigger point", "Myofascial", "Sports", "Hot stone");
        var cells = new ArrayList<HeatMap.Cell>();
        for (int row = 0; row < figures.size(); row++) {
            for (int column = 0; column < 5; column++) {
                var parts = figures.get(row).get(column).split(" ");
                var key = row + "-" + column;
                var name = rows.get(row) + ", pressure " + (column + 1) + ": ";
                if (parts.length == 3) {
                    cells.add(new HeatMap.Cell(
                            key, row, column, Integer.parseInt(parts[2]), parts[0], parts[1], row == 1 && column == 3,
                            name + parts[0] + ", " + parts[1] + " answers"));
                } else if (parts[0].equals("few")) {
                    cells.add(new HeatMap.Cell(key, row, column, 0, "few", "", false, name + "fewer than 10 answers"));
                }
            }
        }
        return new HeatMap(
                new Heading("Soreness by technique and pressure",
                        "Large: mean worst soreness. Small: answers. Hatched: fewer than 10, not compared."),
                new HeatMap.Words("Technique", "Pressure", "answers"),
                rows, List.of("1", "2", "3", "4", "5"), cells);
    }

    public static FunnelPlot funnel() {
        return funnel(0.186, List.of(
                dot("Tess Lindgren", 2, 22, 0.186), dot("Bo Andersson", 8, 38, 0.186), dot("Cem Vural", 5, 42, 0.186),
                dot("Jonas Weber", 19, 61, 0.186), dot("Pia Novak", 12, 74, 0.186), dot("Maya Okafor", 15, 96, 0.186)));
    }

    public static FunnelPlot funnel(double mean, List<FunnelPlot.Dot> dots) {
        int largest = dots.stream().mapToInt(FunnelPlot.Dot::of).max().orElse(0);
        return new FunnelPlot(
                new Heading("Sore for more than 48 h", "By therapist. Inside the limits is chance."), FUNNEL, dots,
                mean,
                FunnelPlot.sizes(largest).stream().map(of -> limit(mean, of)).toList());
    }

    public static FunnelPlot.Dot dot(String name, int count, int of, double mean) {
        double rate = (double) count / of;
        var tone = tone(FunnelLimits.at(mean, of).place(rate));
        var standing = switch (tone) {
            case PLAIN -> "Inside";
            case WATCH -> "Beyond 95 %";
            case LOOK -> "Beyond 99.8 %";
        };
        var initials = name.codePoints().filter(Character::isUpperCase).limit(2)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        return new FunnelPlot.Dot(
                Integer.toHexString(name.hashCode()), initials, name, of, rate, tone, name.equals("Maya Okafor"),
                name.equals("Jonas Weber"),
                name + ": " + count + " of " + of + ". " + standing, standing);
    }

    private static Tone tone(FunnelLimits.Place place) {
        return switch (place.zone()) {
            case INSIDE -> Tone.PLAIN;
            case BETWEEN -> Tone.WATCH;
            case OUTSIDE -> Tone.LOOK;
        };
    }

    private static FunnelPlot.Limit limit(double mean, int of) {
        var limits = FunnelLimits.drawn(mean, of);
        return new FunnelPlot.Limit(of, limits.alarmLow(), limits.warningLow(), limits.warningHigh(),
                limits.alarmHigh());
    }

    /** Eight in a row below, a joined stretch, one beyond. */
    public static ScaleCourse course() {
        var first = LocalDate.of(2026, 9, 1);
        var told = new Integer[]{3, 4, null, 4, 5, 6};
        return new ScaleCourse(
                new Heading("Personal goals, average of 0 to 10",
                        "Higher is better. Shaded band: no clear change from the start."),
                new ScaleCourse.Words("When", "Asked", "At a visit", "After a session", "Told", "Change", "Not told"),
                first,
                first.plusDays(50), IntStream.range(0, 8).mapToObj(week -> new ScaleCourse.Tick(
                        first.plusWeeks(week), first.plusWeeks(week).toString())).toList(),
                IntStream.range(0, told.length).mapToObj(i -> new ScaleCourse.Point(
                        first.plusDays(10L * i), first.plusDays(10L * i).toString(), i % 2 == 1,
                        told[i] == null ? OptionalDouble.empty() : OptionalDouble.of(told[i]),
                        i > 3 ? "Clearly better" : "")).toList(),
                new ScaleCourse.Limits(OptionalDouble.of(5), OptionalDouble.of(1), "Clearly better", "Clearly worse"),
                false);
    }

    public static TrendChart trend() {
        var labels = List.of("Dec", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul\u2013Sep", "Oct", "Nov");
        var rates = List.of(0.13, 0.12, 0.14, 0.11, 0.15, 0.12, 0.13, 0.14, 0.24, 0.36);
        return new TrendChart(
                new Heading("Marked soreness, month by month", "Worst 4 or more. The thin line is the 95 % interval."),
                new TrendChart.Words(
                        "All 16\u00a0%", "Few", "Eight or more in a row on one side of the average",
                        "Beyond the 99.8 % limit", "Month", "%",
                        "From", "To", "Signal"),
                Unit.PERCENT,
                IntStream.range(0, labels.size()).mapToObj(i -> new TrendChart.Point(
                        "m" + i, labels.get(i), i == 7 ? 3 : 1,
                        Optional.of(new TrendChart.Figure(rates.get(i), rates.get(i) * 0.6, rates.get(i) * 1.4 + 0.02)),
                        i == 9 ? Tone.LOOK : i < 8 ? Tone.WATCH : Tone.PLAIN,
                        labels.get(i) + ": " + Math.round(rates.get(i) * 100) + " %")).toList(),
                OptionalDouble.of(0.16));
    }
}
