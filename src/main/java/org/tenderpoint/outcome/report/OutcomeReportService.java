package org.tenderpoint.outcome.report;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.function.DoubleConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.document.Document;
import org.tenderpoint.platform.id.Id.OutcomeReportId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.store.schedule.RunAs;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.account.UserService;

/** The reports of months: made by hand or by the program, and kept as they were made. */
@Service
@PreAuthorize("hasRole('MANAGER')")
public class OutcomeReportService {

    private static final Logger LOG = LoggerFactory.getLogger(OutcomeReportService.class);
    private static final UUID SETTING = new UUID(0, 0);
    /** Eight years of months, and some made twice. */
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

    /** The names of those who made them. */
    @Transactional(readOnly = true)
    public Map<UserId, String> makers(List<OutcomeReport> reports) {
        return users.names(reports.stream().flatMap(report -> report.by().stream()).collect(Collectors.toSet()));
    }

    /** The months of which there can be a report: those that are over, with sessions, the latest first. */
    public List<YearMonth> months() {
        return maker.months(clock.instant());
    }

    /**
     * Makes the report of a month and keeps it beside those there are.
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

    /** The same in the background, unless it is cancelled; whoever cannot have one is told when it is over. */
    public ReportRun start(YearMonth month) {
        var manager = runAs.caller();
        var run = new ReportRun();
        Thread.ofVirtual().name("outcome-report").start(() -> runAs.user(manager, () -> {
            try {
                run.end(make(month, run::at));
            } catch (CancellationException _) {
                run.end(null);
            } catch (RuntimeException e) {
                LOG.error("A report could not be made: {}", e.getClass().getName());
                run.end(null);
            }
            return run;
        }));
        return run;
    }

    /** A report as a file; that it was looked at stands in the audit trail. Empty if there is none. */
    @Transactional
    public Optional<Document> open(OutcomeReportId id) {
        var file = store.file(id);
        file.ifPresent(_ -> events.publishEvent(AuditEvent.of("opened", KeptReports.RECORD_TYPE, id.value())));
        return file;
    }

    /** Whether the program makes them by itself and tells the managers. */
    @Transactional(readOnly = true)
    public boolean monthly() {
        return store.monthly();
    }

    @Transactional
    public void setMonthly(boolean on) {
        store.setMonthly(on);
        events.publishEvent(AuditEvent.of(on ? "switched_on" : "switched_off", KeptReports.RECORD_TYPE, SETTING));
    }

    /** A report that is being made. May be asked from any thread. */
    public static class ReportRun {

        private double done;
        private boolean cancelled;
        private boolean over;
        private @Nullable OutcomeReport report;

        ReportRun() {}

        /** How far it is, 0 to 1; empty once it is over. */
        public synchronized OptionalDouble progress() {
            return over ? OptionalDouble.empty() : OptionalDouble.of(done);
        }

        /** Stops it before its next step; what is kept already stays. */
        public synchronized void cancel() {
            cancelled = true;
        }

        public synchronized boolean cancelled() {
            return cancelled;
        }

        /** What was made; empty while it is being made, and if it was cancelled or failed. */
        public synchronized Optional<OutcomeReport> report() {
            return Optional.ofNullable(report);
        }

        /** @throws CancellationException if nobody wants it any more */
        synchronized void at(double share) {
            if (cancelled) {
                throw new CancellationException();
            }
            done = share;
        }

        synchronized void end(@Nullable OutcomeReport made) {
            report = made;
            over = true;
        }
    }
}
