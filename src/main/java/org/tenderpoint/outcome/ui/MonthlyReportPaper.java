package org.tenderpoint.outcome.ui;

import com.samskivert.mustache.Template;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.outcome.Measure;
import org.tenderpoint.outcome.Overview;
import org.tenderpoint.outcome.ReferralMeasure;
import org.tenderpoint.outcome.report.MonthReport;
import org.tenderpoint.outcome.rules.Share;
import org.tenderpoint.outcome.rules.ShownDetail;
import org.tenderpoint.outcome.ui.OutcomesView.ContactTimes;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.paper.Pdf;
import org.tenderpoint.platform.paper.Templates;
import org.tenderpoint.platform.place.Formats;
import org.tenderpoint.platform.ui.Dates;

/**
 * The monthly report on paper, in the language of the practice, with the same words, charts and rules as the screen.
 */
@Component
class MonthlyReportPaper implements MonthReport.Paper {

    private static final Template TEMPLATE = Templates.named("outcome-report");

    private static final List<Measure> SIX = List.of(
            Measure.RESPONSE, Measure.MARKED, Measure.OVER_48, Measure.IMPROVED, Measure.BETTER, Measure.RETURNED);
    private static final List<Measure> FOR_SOME = List.of(
            Measure.AIMS_IMPROVED, Measure.SCORE_IMPROVED, Measure.LINK_SCORE_IMPROVED);
    private static final List<Measure> SAFETY = List.of(Measure.URGENT, Measure.RED_FLAG, Measure.DOCTOR,
            Measure.DOCTOR_HEARD, Measure.REACHED);
    private static final List<Measure> PROCESS = List.of(
            Measure.ADJUSTED_BETTER, Measure.CHANGED, Measure.LOWERED, Measure.OVERRIDDEN, Measure.UNSIGNED);

    private static final List<ReferralMeasure> REFERRALS = List.of(ReferralMeasure.WANTED, ReferralMeasure.SEEN,
            ReferralMeasure.HELPED);
    private static final Share NOTHING = new Share(0, 0, 0);

    @Override
    public byte[] pdf(MonthReport report) {
        return Texts.speaking(report.language(), () -> Pdf.of(TEMPLATE.execute(model(report))));
    }

    private static Map<String, Object> model(MonthReport report) {
        var overview = report.overview();
        var lines = new MeasureLines(overview);
        var page = new HashMap<String, Object>();
        for (var word : List.of(
                "subject", "measure", "change", "page", "of", "safety", "process", "referrals", "reading", "level",
                "sessions")) {
            page.put("say_" + word, Texts.of("outcome.report." + word));
        }
        page.put("language", report.language().toLanguageTag());
        page.put("title", Texts.of("outcome.report.title", Dates.longMonth(report.month())));
        page.put("paper", Formats.here().paper().css());
        page.put("practice", report.practice());
        page.put("reach", report.reach());
        page.put("made", Texts.of("outcome.report.made", Dates.date(Dates.in(report.zone()).dayOf(report.madeAt())),
                Dates.in(report.zone()).time(report.madeAt())));
        page.put("month", Dates.longMonth(report.month()));
        page.put("before", Dates.longMonth(report.month().minusMonths(1)));
        page.put("counted", Texts.of("outcome.counted", overview.sessions(), overview.unwanted()) + " "
                + Texts.of("outcome.report.counted_before", report.sessionsBefore(),
                        Dates.longMonth(report.month().minusMonths(1))));
        page.put("madeUp", report.madeUp() ? Texts.of("outcome.report.made_up") : "");
        page.put("few", overview.fewAnswered() ? Texts.of("outcome.few") + ". " + Texts.of("outcome.few_why") : "");
        page.put("six", lines.of(first(overview)));
        page.put("safetyLines", lines.of(SAFETY));
        page.put("processLines", lines.of(PROCESS));
        page.put("contact", contact(overview));
        var levels = levels(overview);
        page.put("levels", levels);
        page.put("hasLevels", !levels.isEmpty());
        var referrals = referrals(report, lines);
        page.put("referralLines", referrals);
        page.put("hasReferrals", !referrals.isEmpty());
        page.put("charts", ReportCharts.of(report));
        page.put("rules", List.of(
                Texts.of("outcome.report.rule.unknown"), Texts.of("outcome.report.rule.interval"),
                Texts.of("outcome.report.rule.change"), Texts.of("outcome.report.rule.small"),
                Texts.of("outcome.report.rule.people"), Texts.of("outcome.report.rule.late")));
        return page;
    }

    /** The six main measures, and those of aims and scores where clients have any. */
    private static List<Measure> first(Overview overview) {
        return Stream.concat(SIX.stream(), FOR_SOME.stream().filter(measure -> {
            var share = overview.share(measure);
            return share.of() + share.missing() > 0;
        })).toList();
    }

    private static String contact(Overview overview) {
        return overview.contact()
                .filter(times -> overview.scope().detailOf(times.of() + times.missing()) != ShownDetail.HIDDEN)
                .map(times -> Texts.of("outcome.contact") + ": "
                        + Texts.of("outcome.contact.median", ContactTimes.time(times.median())) + ". "
                        + Texts.of("outcome.contact.more", times.of(), ContactTimes.time(times.longest()),
                                times.missing()))
                .orElse("");
    }

    /** How many sessions led to which result; empty where there are too few to show it. */
    private static List<Map<String, Object>> levels(Overview overview) {
        int all = overview.results();
        if (overview.scope().detailOf(all) == ShownDetail.HIDDEN) {
            return List.of();
        }
        var levels = new ArrayList<Map<String, Object>>();
        for (var level : TriageLevel.values()) {
            levels.add(Map.of("name", Texts.label(level), "count",
                    FigureWords.count(new Share(overview.levels().getOrDefault(level, 0), all, 0))));
        }
        return levels;
    }

    private static List<Map<String, Object>> referrals(MonthReport report, MeasureLines lines) {
        if (report.referrals().values().stream().allMatch(share -> share.of() + share.missing() == 0)) {
            return List.of();
        }
        return REFERRALS.stream()
                .map(measure -> lines.line(
                        "outcome.loop.measure." + measure.code(), report.referrals().getOrDefault(measure, NOTHING),
                        report.referralsBefore().getOrDefault(measure, NOTHING), false, 0))
                .toList();
    }
}
