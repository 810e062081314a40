package org.tenderpoint.outcome.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tenderpoint.outcome.Measure;
import org.tenderpoint.outcome.Overview;
import org.tenderpoint.outcome.rules.Share;
import org.tenderpoint.outcome.rules.Share.Difference;
import org.tenderpoint.outcome.rules.ShownDetail;
import org.tenderpoint.outcome.rules.SmallNumbers;
import org.tenderpoint.platform.OneLine;
import org.tenderpoint.platform.Texts;

/** Measures as lines of a report: the month, the month before, and the difference. */
record MeasureLines(Overview overview) {

    List<Map<String, Object>> of(List<Measure> measures) {
        return measures.stream().map(this::line).toList();
    }

    private Map<String, Object> line(Measure measure) {
        int unjudged = overview.unjudged().getOrDefault(measure, 0);
        return line("outcome.measure." + measure.code(), overview.share(measure), overview.shareBefore(measure),
                measure.bad(), unjudged);
    }

    /** @param key the text key of its name; with {@code .definition}, of what it counts */
    Map<String, Object> line(String key, Share now, Share before, boolean bad, int unjudged) {
        var line = new HashMap<String, Object>(figures(now, before, bad, overview.scope()));
        line.put("name", Texts.of(key));
        line.put("definition", Texts.of(key + ".definition"));
        line.put("apart", unjudged == 0 ? "" : Texts.of("outcome.apart", unjudged));
        // keeps a sign on the line of its number
        line.replaceAll((_, value) -> value instanceof String words
                ? words.replace(" %", "\u00a0%").replace(" \u2013 ", "\u00a0\u2013\u00a0")
                : value);
        return line;
    }

    private static Map<String, Object> figures(Share now, Share before, boolean bad, SmallNumbers scope) {
        boolean rated = scope.detailOf(now.of()) == ShownDetail.RATE;
        return Map.of(
                "now", now.of() + now.missing() == 0 ? Texts.of("outcome.report.none") : FigureWords.share(now, scope),
                "rated", rated,
                "rests", rests(now, scope),
                "missing", missing(now, bad && rated),
                "before",
                before.of() + before.missing() == 0
                        ? Texts.of("outcome.report.none")
                        : FigureWords.share(before, scope),
                "beforeRests", scope.detailOf(before.of()) == ShownDetail.RATE ? FigureWords.count(before) : "",
                "change", change(now, before, scope),
                "by", by(now, before, scope));
    }

    private static String rests(Share share, SmallNumbers scope) {
        return scope.detailOf(share.of()) == ShownDetail.RATE ? OneLine.of(FigureWords.rests(share, scope)) : "";
    }

    /** The number of missing answers and, for unwanted outcomes, the rate if all of those were bad. */
    private static String missing(Share share, boolean ifAll) {
        var parts = new ArrayList<String>();
        if (share.missing() > 0) {
            parts.add(Texts.of("outcome.missing", share.missing()));
            if (ifAll) {
                parts.add(Texts.of("outcome.if_missing", FigureWords.percent(share.ifAllMissing())));
            }
        }
        return String.join(", ", parts);
    }

    /** Only where both months have a rate; a difference that may be chance is called so. */
    private static String change(Share now, Share before, SmallNumbers scope) {
        if (!bothHaveRates(now, before, scope)) {
            return Texts.of("outcome.report.change.none");
        }
        var difference = Difference.of(now, before);
        return Texts.of("outcome.report.change." + difference.change().code(),
                Math.abs(Math.round(difference.by() * 100)));
    }

    private static String by(Share now, Share before, SmallNumbers scope) {
        if (!bothHaveRates(now, before, scope)) {
            return "";
        }
        var difference = Difference.of(now, before);
        return Texts.of("outcome.report.change.by", FigureWords.points(difference.low()),
                FigureWords.points(difference.high()));
    }

    private static boolean bothHaveRates(Share now, Share before, SmallNumbers scope) {
        return scope.detailOf(now.of()) == ShownDetail.RATE && scope.detailOf(before.of()) == ShownDetail.RATE;
    }
}
