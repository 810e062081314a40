package org.tenderpoint.outcome.ui;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.outcome.Dimension;
import org.tenderpoint.outcome.Measure;
import org.tenderpoint.outcome.WorkCell;
import org.tenderpoint.outcome.report.MonthReport;
import org.tenderpoint.outcome.rules.Share;
import org.tenderpoint.outcome.rules.ShownDetail;
import org.tenderpoint.outcome.rules.SmallNumbers;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.chart.Chart;
import org.tenderpoint.platform.chart.Chart.ChartStyle;
import org.tenderpoint.platform.chart.Chart.ChartTable;
import org.tenderpoint.vocabulary.Pressure;

/** The charts of a report, each with a table of the same figures; charts with too few sessions are left out. */
final class ReportCharts {

    private static final Pattern SIZE = Pattern.compile("viewBox=\"0 0 ([0-9.]+) ([0-9.]+)\"");
    private static final int WIDTH_MM = 145;

    private ReportCharts() {}

    static List<Map<String, Object>> of(MonthReport report) {
        var charts = new ArrayList<Map<String, Object>>();
        if (tellable(report.sore().values())) {
            charts.add(chart("outcome.report.work", OutcomeCharts.work(report.sore(), Measure.MARKED),
                    workTable(report.sore()), ""));
        }
        if (tellable(report.therapists().stream().map(one -> one.share()).toList())) {
            var funnel = OutcomeCharts.funnel(
                    Measure.MARKED, report.therapists(), "outcome.filter.therapist");
            charts.add(chart("outcome.report.therapists", funnel, funnel.table(), Texts.of("outcome.report.unnamed")));
        }
        if (tellable(report.asked().values())) {
            var bars = OutcomeCharts.bars(
                    Measure.RESPONSE, "outcome.asked", Dimension.ASKED, report.asked(),
                    way -> Texts.of("outcome.asked." + way.code()));
            charts.add(chart("outcome.report.asked", bars, bars.table(), ""));
        }
        if (tellable(report.ahead().values())) {
            var bars = OutcomeCharts.bars(
                    Measure.MARKED, "outcome.ahead", Dimension.AHEAD, report.ahead(), Texts::label);
            charts.add(chart("outcome.report.ahead", bars, bars.table(), ""));
        }
        return charts;
    }

    /** Whether at least one share is large enough to show. */
    private static boolean tellable(Collection<Share> shares) {
        return shares.stream().anyMatch(share -> SmallNumbers.PART.detailOf(share.of()) == ShownDetail.RATE);
    }

    /** The heat map as a table that fits a page: share and n in one cell. */
    private static ChartTable workTable(Map<WorkCell, Share> shares) {
        var pressures = IntStream.rangeClosed(Pressure.LIGHTEST, Pressure.DEEPEST).boxed().toList();
        var header = new ArrayList<>(List.of(Texts.of("outcome.table.modality")));
        pressures.forEach(pressure -> header.add(Texts.of("outcome.report.pressure", pressure)));
        var rows = shares.keySet().stream().map(WorkCell::modality).distinct()
                .sorted(Comparator.comparing(Texts::label, Texts.alphabet())).map(modality -> {
                    var row = new ArrayList<>(List.of(Texts.label(modality)));
                    pressures.forEach(pressure -> row.add(cell(shares.get(new WorkCell(modality, pressure)))));
                    return List.copyOf(row);
                });
        return new ChartTable(header, rows.toList());
    }

    private static String cell(@Nullable Share share) {
        if (share == null || share.of() + share.missing() == 0) {
            return "\u2013";
        }
        return switch (SmallNumbers.PART.detailOf(share.of())) {
            case HIDDEN -> Texts.of("outcome.table.few");
            case COUNT -> FigureWords.count(share);
            case RATE -> Texts.of("outcome.report.rate_of", FigureWords.percent(share.rate()),
                    FigureWords.number(share.of()));
        };
    }

    private static Map<String, Object> chart(String title, Chart chart, ChartTable table, String note) {
        return Map.of(
                "title", Texts.of(title),
                "heading", chart.heading().title(),
                "description", chart.heading().description(),
                "note", note,
                "svg", placed(chart.svg(ChartStyle.onPaper())),
                "header", table.header(),
                "rows", table.rows());
    }

    /** Sets the width so that the table stays on the same page, and a label for screen readers. */
    private static String placed(String svg) {
        var size = SIZE.matcher(svg);
        if (!size.find()) {
            throw new IllegalStateException("A drawing has a size");
        }
        double height = WIDTH_MM * Double.parseDouble(size.group(2)) / Double.parseDouble(size.group(1));
        return svg.replaceFirst("<svg ", String.format(
                Locale.ROOT, "<svg alt=\"%s\" style=\"width: %dmm; height: %.1fmm\" ",
                Texts.of("outcome.report.drawing"), WIDTH_MM, height));
    }
}
