package org.tenderpoint.outcome.report;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tenderpoint.followup.answers.AnswerWay;
import org.tenderpoint.outcome.ComparedShare;
import org.tenderpoint.outcome.Overview;
import org.tenderpoint.outcome.ReferralMeasure;
import org.tenderpoint.outcome.WorkCell;
import org.tenderpoint.outcome.rules.Share;
import org.tenderpoint.screening.OverrideReason;

/**
 * The figures of a month and of the month before. It names nobody, not even therapists, since paper is passed on.
 * {@code MonthlyReportPaper} and its template write it.
 *
 * @param reach the practice's address and how to reach it
 * @param language of the practice
 * @param madeUp whether it counts sessions of the sample practice
 * @param overview the figures of the month and of the month before
 * @param sessionsBefore of the month before
 * @param sore worst soreness of 4 or more, by modality and pressure
 * @param therapists the same by therapist, without names, the most answers first
 * @param asked who answered, by the way in which they were asked first
 * @param ahead worst soreness of 4 or more after an override of the screening, by reason
 * @param referrals how far the referrals have come that began in the month
 * @param referralsBefore the same of the month before
 */
public record MonthReport(
        String practice,
        List<String> reach,
        Locale language,
        YearMonth month,
        Instant madeAt,
        ZoneId zone,
        boolean madeUp,
        Overview overview,
        int sessionsBefore,
        Map<WorkCell, Share> sore,
        List<ComparedShare> therapists,
        Map<AnswerWay, Share> asked,
        Map<OverrideReason, Share> ahead,
        Map<ReferralMeasure, Share> referrals,
        Map<ReferralMeasure, Share> referralsBefore) {

    public MonthReport {
        reach = List.copyOf(reach);
        sore = Map.copyOf(sore);
        therapists = List.copyOf(therapists);
        asked = Map.copyOf(asked);
        ahead = Map.copyOf(ahead);
        referrals = Map.copyOf(referrals);
        referralsBefore = Map.copyOf(referralsBefore);
    }

    /** Writes the report as a PDF. */
    public interface Paper {

        byte[] pdf(MonthReport report);
    }
}
