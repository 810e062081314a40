package org.tenderpoint.outcome.report;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.tenderpoint.followup.answers.ClientReport.AnswerWay;
import org.tenderpoint.outcome.Overview;
import org.tenderpoint.outcome.ReferralMeasure;
import org.tenderpoint.outcome.ComparedShare;
import org.tenderpoint.outcome.WorkDone.WorkCell;
import org.tenderpoint.outcome.rules.Share;
import org.tenderpoint.screening.OverrideReason;

/**
 * What a month led to, beside the month before. It names nobody: therapists too stand without their names, for paper is
 * passed on. {@code MonthlyReportPaper} and its template write it.
 *
 * @param reach where the practice is, and how to reach it
 * @param madeUp with sessions of the sample practice in it
 * @param overview the month's figures, beside those of the month before
 * @param sessionsBefore of the month before
 * @param sore worst soreness of 4 or more, by modality and pressure
 * @param therapists the same by therapist, without names, those first who have more answers
 * @param asked who answered, by how they were asked first
 * @param ahead worst soreness of 4 or more where a therapist went ahead against the screening, by the reason
 * @param referrals how far those have come that began in the month
 * @param referralsBefore the same of the month before
 */
public record MonthReport(
        String practice,
        List<String> reach,
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

    /** Writes a report of a month as a PDF file. */
    public interface Paper {

        byte[] pdf(MonthReport report);
    }
}
