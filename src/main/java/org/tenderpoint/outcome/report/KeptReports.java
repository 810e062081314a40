package org.tenderpoint.outcome.report;

import java.time.YearMonth;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.id.Id;
import org.tenderpoint.platform.id.Id.OutcomeReportId;
import org.tenderpoint.platform.id.Id.UserId;

/** Makes reports and keeps them: any number on request, and one a month by the program itself, on whichever node. */
@Component
record KeptReports(ReportMaker maker, MonthReport.Paper paper, ReportStore store, TransactionTemplate transaction,
        ApplicationEventPublisher events) {

    static final String RECORD_TYPE = "OutcomeReport";

    /** The progress once it is counted, and once the PDF is written, which takes longer. */
    private static final double COUNTED = 0.3;
    private static final double WRITTEN = 0.9;

    /** Whether the program has made its own report of this month. */
    boolean madeByItself(YearMonth month) {
        return store.exists(byItself(month));
    }

    /**
     * @param by empty if the program makes it by itself
     * @param done called with the progress, 0 to 1; may throw to stop
     * @param then runs in the transaction that keeps the report
     * @return empty if the month had no sessions, or another node was faster
     */
    Optional<OutcomeReport> make(YearMonth month, Optional<UserId> by, DoubleConsumer done,
            Consumer<OutcomeReport> then) {
        var figures = maker.of(month, () -> done.accept(0));
        done.accept(COUNTED);
        if (figures.overview().sessions() == 0) {
            return Optional.empty();
        }
        var pdf = paper.pdf(figures);
        done.accept(WRITTEN);
        var report = new OutcomeReport(
                Id.random(OutcomeReportId::new), month, figures.madeAt(), by, figures.overview().sessions(),
                figures.madeUp());
        var madeFor = by.isPresent() ? "hand:" + report.id() : byItself(month);
        return Optional.ofNullable(transaction.execute(status -> {
            if (!store.keep(report, madeFor, pdf)) {
                status.setRollbackOnly();
                return Optional.<OutcomeReport>empty();
            }
            events.publishEvent(AuditEvent.of("made", RECORD_TYPE, report.id().value()));
            then.accept(report);
            return Optional.of(report);
        })).orElse(Optional.empty());
    }

    private static String byItself(YearMonth month) {
        return "month:" + month;
    }
}
