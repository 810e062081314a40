package org.tenderpoint.outcome;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tenderpoint.message.MessageKind;
import org.tenderpoint.message.MessageOrigin;
import org.tenderpoint.message.MessageTrouble;
import org.tenderpoint.practice.PracticeRecord;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.shared.audit.AuditEvent;
import org.tenderpoint.shared.id.OutcomeReportId;

/**
 * Makes the report of the last month by itself, if a manager has switched that on: when the practice opens for the first
 * time in a month, or later in that month if the program was not running then. The key of its row makes it once.
 */
@Component
class MonthlyReports implements MessageOrigin {

    private final ReportMaker maker;
    private final ReportPaper paper;
    private final ReportStore store;
    private final ReportMails mails;
    private final PracticeService practice;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MonthlyReports(
            ReportMaker maker, ReportPaper paper, ReportStore store, ReportMails mails, PracticeService practice,
            TransactionTemplate transaction, ApplicationEventPublisher events, Clock clock) {
        this.maker = maker;
        this.paper = paper;
        this.store = store;
        this.mails = mails;
        this.practice = practice;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Set<MessageKind> kinds() {
        return EnumSet.of(MessageKind.OUTCOME_REPORT);
    }

    @Override
    public void queueDue() {
        // nobody is told of what is made up
        if (store.monthly() && !store.samplePresent()) {
            practice.current().flatMap(set -> due(set, clock.instant())).ifPresent(this::make);
        }
    }

    /** The month whose report is to be there by now and is not. */
    private Optional<YearMonth> due(PracticeRecord set, Instant now) {
        var month = YearMonth.from(now.atZone(set.zone()));
        return set.openingHours()
                .nextOpening(month.atDay(1).atStartOfDay(set.zone()).toInstant(), set.zone())
                .filter(opening -> !opening.isAfter(now))
                .map(_ -> month.minusMonths(1))
                .filter(last -> !store.kept(key(last)));
    }

    private void make(YearMonth month) {
        var figures = maker.of(month);
        if (figures.overview().sessions() == 0) {
            return;
        }
        var pdf = paper.pdf(figures);
        var report = new OutcomeReport(
                OutcomeReportId.random(), month, figures.madeAt(), Optional.empty(), figures.overview().sessions(), false);
        transaction.executeWithoutResult(status -> {
            if (store.keep(report, key(month), pdf)) {
                events.publishEvent(AuditEvent.of("made", OutcomeReportService.RECORD_TYPE, report.id().value()));
                mails.write(report.id().value());
            } else {
                // another node was faster
                status.setRollbackOnly();
            }
        });
    }

    private static String key(YearMonth month) {
        return "month:" + month;
    }

    /** What is gone need not be looked at. */
    @Override
    public Optional<MessageTrouble> hindrance(MessageKind kind, UUID about) {
        return store.find(new OutcomeReportId(about)).isPresent() ? Optional.empty() : Optional.of(MessageTrouble.NOT_NEEDED);
    }
}
