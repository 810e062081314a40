package org.tenderpoint.outcome.rules;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.tenderpoint.platform.Coded;

/**
 * A share from month to month (OUT-24).
 *
 * <p>
 * A month with too few answers for a rate is joined to the next. A short rest at the end is joined to the point before
 * it; it stands alone only if there is none.
 *
 * @param points in the order of time
 */
public record MonthSeries(List<Point> points) {

    /** This many points in a row on one side of the mean are more than chance. */
    public static final int RUN = 8;

    /**
     * One month, or several that were joined.
     *
     * @param from the first month
     * @param to the last month
     */
    public record Point(YearMonth from, YearMonth to, Share share) {}

    public MonthSeries {
        points = List.copyOf(points);
    }

    /**
     * Joins short months.
     *
     * @param months months without sessions may be left out or have an empty share
     * @param scope decides from how many answers on there is a rate
     */
    public static MonthSeries of(Map<YearMonth, Share> months, SmallNumbers scope) {
        var done = new ArrayList<Point>();
        Point open = null;
        for (var month : new TreeMap<>(months).entrySet()) {
            var one = new Point(month.getKey(), month.getKey(), month.getValue());
            open = open == null ? one : joined(open, one);
            if (open.share().of() >= scope.rateFrom()) {
                done.add(open);
                open = null;
            }
        }
        if (open != null) {
            done.add(done.isEmpty() ? open : joined(done.removeLast(), open));
        }
        return new MonthSeries(done);
    }

    /** The mean over all months, 0 to 1; empty if nothing is known. */
    public OptionalDouble mean() {
        int of = points.stream().mapToInt(point -> point.share().of()).sum();
        int count = points.stream().mapToInt(point -> point.share().count()).sum();
        return of == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) count / of);
    }

    /**
     * One signal for each point. A run marks all of its points. A point on the mean neither belongs to a run nor ends
     * it, as R. J. Perla, L. P. Provost and S. K. Murray count ("The run chart", BMJ Quality &amp; Safety 20 (2011),
     * 46–51).
     */
    public List<Signal> signals() {
        if (mean().isEmpty()) {
            return points.stream().map(point -> Signal.NONE).toList();
        }
        double mean = mean().getAsDouble();
        var signals = new ArrayList<Signal>();
        points.forEach(point -> signals.add(signal(point.share(), mean)));
        markRuns(signals, mean);
        return List.copyOf(signals);
    }

    private void markRuns(List<Signal> signals, double mean) {
        var run = new ArrayList<Integer>();
        int side = 0;
        for (int i = 0; i < points.size(); i++) {
            var share = points.get(i).share();
            int here = share.of() == 0 ? 0 : (int) Math.signum(share.rate() - mean);
            if (here == 0) {
                continue;
            }
            if (here != side) {
                run.clear();
                side = here;
            }
            run.add(i);
            if (run.size() >= RUN) {
                run.stream().filter(at -> signals.get(at) == Signal.NONE)
                        .forEach(at -> signals.set(at, Signal.RUN));
            }
        }
    }

    private static Signal signal(Share share, double mean) {
        return share.of() > 0
                && FunnelLimits.at(mean, share.of()).place(share.rate()).zone() == FunnelLimits.Place.Zone.OUTSIDE
                        ? Signal.BEYOND
                        : Signal.NONE;
    }

    private static Point joined(Point first, Point second) {
        var one = first.share();
        var other = second.share();
        return new Point(
                first.from(), second.to(),
                new Share(one.count() + other.count(), one.of() + other.of(), one.missing() + other.missing()));
    }

    /** Whether a point of a series is more than chance (OUT-24). */
    public enum Signal implements Coded {
        NONE,
        /** One of eight or more in a row on one side of the mean. */
        RUN,
        /** Beyond the outer limit of its size. */
        BEYOND
    }
}
