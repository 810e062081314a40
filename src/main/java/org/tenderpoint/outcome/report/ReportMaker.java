package org.tenderpoint.outcome.report;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tenderpoint.outcome.ComparedShare;
import org.tenderpoint.outcome.Dimension;
import org.tenderpoint.outcome.Measure;
import org.tenderpoint.outcome.OutcomeCounts;
import org.tenderpoint.outcome.OutcomeFilter;
import org.tenderpoint.outcome.OutcomeKeeper;
import org.tenderpoint.outcome.OutcomeReader;
import org.tenderpoint.outcome.Overview;
import org.tenderpoint.outcome.ReferralMeasure;
import org.tenderpoint.outcome.ReferralOutcomeService;
import org.tenderpoint.outcome.rules.Share;
import org.tenderpoint.platform.page.PageLanguage;
import org.tenderpoint.platform.place.Formats;
import org.tenderpoint.practice.PracticeRecord;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.referral.LoopResults;

/** Counts the figures of a monthly report. */
@Component
record ReportMaker(OutcomeReader reader, OutcomeKeeper keeper, LoopResults referrals, PracticeService practice,
        ReportStore store) {

    /** Past months with sessions, the latest first. */
    List<YearMonth> months(Instant now) {
        var current = YearMonth.from(now.atZone(practice.zone()));
        return reader.counts().months().stream()
                .filter(month -> month.isBefore(current))
                .sorted((one, other) -> other.compareTo(one))
                .toList();
    }

    /** @param waiting called while clients still wait to be counted */
    MonthReport of(YearMonth month, Runnable waiting) {
        // a kept report must hold everything known, so all waiting clients are counted first
        while (keeper.nextPage()) {
            waiting.run();
        }
        var counts = reader.counts();
        var set = practice.current();
        var zone = practice.zone();
        var language = PageLanguage.spokenIn(Formats.here().country()).locale();
        var filter = days(month);
        var overview = Overview.of(counts, filter, days(month.minusMonths(1)), 0);
        return new MonthReport(
                set.map(PracticeRecord::name).orElse(""),
                set.map(found -> found.letterhead(language)).orElse(List.of()), language, month, counts.now(), zone,
                store.samplePresent(),
                overview, counts.totals(days(month.minusMonths(1))).sessions(),
                counts.sharesBy(Dimension.WORK, Measure.MARKED, filter),
                unnamed(counts, filter), counts.sharesBy(Dimension.ASKED, Measure.RESPONSE, filter),
                counts.sharesBy(Dimension.AHEAD, Measure.MARKED, filter),
                referrals(month, zone), referrals(month.minusMonths(1), zone));
    }

    private Map<ReferralMeasure, Share> referrals(YearMonth month, ZoneId zone) {
        return ReferralOutcomeService.shares(referrals.kinds(
                ReferralOutcomeService.begun(month.atDay(1), month.atEndOfMonth(), zone, Optional.empty())));
    }

    private static List<ComparedShare> unnamed(OutcomeCounts counts, OutcomeFilter filter) {
        return counts.sharesBy(Dimension.THERAPIST, Measure.MARKED, filter).values().stream()
                .map(share -> new ComparedShare(Optional.empty(), "", false, share))
                .sorted(ComparedShare.MOST_ANSWERS_FIRST)
                .toList();
    }

    private static OutcomeFilter days(YearMonth month) {
        return OutcomeFilter.of(month.atDay(1), month.atEndOfMonth());
    }
}
