package org.tenderpoint.outcome.report;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tenderpoint.message.MessageKind;
import org.tenderpoint.message.MessageOrigin;
import org.tenderpoint.message.MessageTrouble;
import org.tenderpoint.message.StaffMails;
import org.tenderpoint.message.StaffMails.StaffMail;
import org.tenderpoint.platform.id.Id.OutcomeReportId;
import org.tenderpoint.practice.PracticeRecord;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.practice.Staff;

/**
 * Makes the report of the last month if a manager has switched that on: when the practice first opens in a month, or
 * later in that month if the program was not running. A unique key lets only one be made.
 */
@Component
record MonthlyReports(KeptReports reports, ReportStore store, StaffMails mails, Staff staff, PracticeService practice,
        Clock clock) implements MessageOrigin {

    private static final Duration WAITED_FOR = Duration.ofDays(7);
    private static final String PAGE = "/outcomes/reports";

    @Override
    public Set<MessageKind> kinds() {
        return EnumSet.of(MessageKind.OUTCOME_REPORT);
    }

    @Override
    public void queueDue() {
        // no mail about made-up figures
        if (store.monthly() && !store.samplePresent()) {
            practice.current().flatMap(set -> due(set, clock.instant())).ifPresent(month -> reports.make(month,
                    Optional.empty(), _ -> {}, report -> mails.write(mail(report), staff.managers())));
        }
    }

    private Optional<YearMonth> due(PracticeRecord set, Instant now) {
        var month = YearMonth.from(now.atZone(set.zone()));
        return set.openingHours()
                .nextOpening(month.atDay(1).atStartOfDay(set.zone()).toInstant(), set.zone())
                .filter(opening -> !opening.isAfter(now))
                .map(_ -> month.minusMonths(1))
                .filter(last -> store.sessionsIn(last) && !reports.madeByItself(last));
    }

    /** Says that the report is ready and where; holds no figure and no name. */
    private static StaffMail mail(OutcomeReport report) {
        var id = report.id().value();
        return new StaffMail(
                MessageKind.OUTCOME_REPORT, MessageKind.OUTCOME_REPORT.code() + ":" + id, id, PAGE,
                "outcome.report.mail.subject",
                "outcome.report.mail", WAITED_FOR);
    }

    /** No mail about a report that has been deleted. */
    @Override
    public Optional<MessageTrouble> hindrance(MessageKind kind, UUID about) {
        return store.find(new OutcomeReportId(about)).isPresent()
                ? Optional.empty()
                : Optional.of(MessageTrouble.NOT_NEEDED);
    }
}
