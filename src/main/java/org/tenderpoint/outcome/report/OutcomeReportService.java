package org.tenderpoint.outcome.report;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.function.DoubleConsumer;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.document.Document;
import org.tenderpoint.platform.id.Id.OutcomeReportId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.store.schedule.BackgroundRun;
import org.tenderpoint.platform.store.schedule.RunAs;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.account.UserService;

/** The monthly reports, made by hand or by the program and kept unchanged. */
@Service
@PreAuthorize("hasRole('MANAGER')")
public class OutcomeReportService {

    private static final UUID SETTING = new UUID(0, 0);
    /** Eight years of monthly reports, with room for repeats. */
    private static final int MOST = 120;

    private final ReportMaker maker;
    private final KeptReports reports;
    private final ReportStore store;
    private final UserService users;
    private final CurrentUser currentUser;
    private final RunAs runAs;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OutcomeReportService(
            ReportMaker maker, KeptReports reports, ReportStore store, UserService users, CurrentUser currentUser,
            RunAs runAs, ApplicationEventPublisher events, Clock clock) {
        this.maker = maker;
        this.reports = reports;
        this.store = store;
        this.users = users;
        this.currentUser = currentUser;
        this.runAs = runAs;
        this.events = events;
        this.clock = clock;
    }

    /** The kept reports, the latest month first. */
    @Transactional(readOnly = true)
    public List<OutcomeReport> list() {
        return store.latest(MOST);
    }

    @Transactional(readOnly = true)
    public Map<UserId, String> makers(List<OutcomeReport> reports) {
        return users.names(reports.stream().flatMap(report -> report.by().stream()).collect(Collectors.toSet()));
    }

    /** The months that can have a report: past months with sessions, the latest first. */
    public List<YearMonth> months() {
        return maker.months(clock.instant());
    }

    /**
     * Makes the report of a month and keeps it.
     *
     * @throws IllegalArgumentException if the month is not over, or had no sessions
     */
    public OutcomeReport make(YearMonth month) {
        return make(month, _ -> {});
    }

    private OutcomeReport make(YearMonth month, DoubleConsumer done) {
        return Optional.of(month)
                .filter(months()::contains)
                .flatMap(asked -> reports.make(asked, Optional.of(currentUser.id()), done, _ -> {}))
                .orElseThrow(() -> new IllegalArgumentException("No report can be made of this month"));
    }

    /** The same in the background; it can be cancelled, and the page says if it failed. */
    public BackgroundRun<OutcomeReport, CancellationException> start(YearMonth month) {
        return runAs.inBackground("outcome-report", CancellationException.class,
                run -> make(month, share -> at(run, share)));
    }

    /**
     * @throws CancellationException before the next step of one that is to stop; a report that is kept already stays
     */
    static void at(BackgroundRun<?, ?> run, double share) {
        if (run.stopping()) {
            throw new CancellationException();
        }
        run.progressedTo(share);
    }

    /** A report's file, empty if there is none; the audit trail notes the reading. */
    @Transactional
    public Optional<Document> open(OutcomeReportId id) {
        var file = store.file(id);
        file.ifPresent(_ -> events.publishEvent(AuditEvent.of("opened", KeptReports.RECORD_TYPE, id.value())));
        return file;
    }

    /** Whether the program makes a report each month and mails the managers. */
    @Transactional(readOnly = true)
    public boolean monthly() {
        return store.monthly();
    }

    @Transactional
    public void setMonthly(boolean on) {
        store.setMonthly(on);
        events.publishEvent(AuditEvent.of(on ? "switched_on" : "switched_off", KeptReports.RECORD_TYPE, SETTING));
    }
}
