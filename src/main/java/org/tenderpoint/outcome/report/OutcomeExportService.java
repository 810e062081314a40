package org.tenderpoint.outcome.report;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.tenderpoint.outcome.OutcomeFilter;
import org.tenderpoint.outcome.OutcomeReader;
import org.tenderpoint.outcome.TellableGroups;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.account.PasswordCheckService;
import org.tenderpoint.vocabulary.say.Phrase;

/**
 * Exports of outcomes, for managers who give their password again and a reason. A file is made in the background, waits
 * encrypted for some minutes and is deleted; the audit trail keeps what was exported, why and by whom.
 */
@Service
@PreAuthorize("hasRole('MANAGER')")
public class OutcomeExportService {

    /** How long a file can be fetched. */
    public static final int MINUTES = 10;

    private static final Logger LOG = LoggerFactory.getLogger(OutcomeExportService.class);
    private static final UUID RECORD = new UUID(0, 0);

    private final OutcomeReader reader;
    private final ExportMaker maker;
    private final PasswordCheckService passwords;
    private final CurrentUser currentUser;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Set<ExportRun> runs = ConcurrentHashMap.newKeySet();

    OutcomeExportService(
            OutcomeReader reader, ExportMaker maker, PasswordCheckService passwords, CurrentUser currentUser,
            TransactionTemplate transaction, ApplicationEventPublisher events, Clock clock) {
        this.reader = reader;
        this.maker = maker;
        this.passwords = passwords;
        this.currentUser = currentUser;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    public TellableGroups.Size size(OutcomeFilter filter) {
        return TellableGroups.size(reader.counts(), filter);
    }

    /**
     * Starts making the file in the background.
     *
     * @return empty if the password is wrong
     * @throws IllegalArgumentException if there are too few clients to export rows of sessions
     * @throws org.tenderpoint.practice.account.TooManyTries after several wrong passwords
     */
    public Optional<ExportRun> start(ExportRequest request, String password) {
        if (!passwords.isMine(password)) {
            return Optional.empty();
        }
        var facts = maker.facts(request, reader.counts());
        boolean rows = request.content() == ExportRequest.Content.SESSIONS;
        if (rows && !facts.groups().size().enough()) {
            throw new IllegalArgumentException("Too few clients to export their sessions");
        }
        long all = rows
                ? facts.groups().size().sessions()
                : new FigureExport(facts.counts(), request.filter(), facts.therapists()).steps();
        var run = new ExportRun(request, currentUser.id(), all);
        // audited before any of it can leave
        tell(code("exported", request),
                Phrase.of("audit.why.sessions", facts.groups().size().sessions(), Phrase.typed(request.reason())));
        runs.add(run);
        Thread.ofVirtual().name("export").start(Texts.spokenElsewhere(() -> make(run, facts)));
        return Optional.of(run);
    }

    private void make(ExportRun run, ExportMaker.Facts facts) {
        try {
            run.ready(maker.make(run, facts), clock.instant().plus(Duration.ofMinutes(MINUTES)));
            run.keepFor(Duration.ofMinutes(MINUTES));
        } catch (IOException | RuntimeException e) {
            // the page says that it failed
            LOG.error("An export has failed: {}", e.getClass().getName());
            run.end(ExportRun.State.FAILED);
        } catch (InterruptedException _) {
            run.end(ExportRun.State.GONE);
        } finally {
            runs.remove(run);
        }
    }

    /**
     * @return false if the file is gone
     * @throws AccessDeniedException if somebody else has made it
     */
    public boolean fetch(ExportRun run, OutputStream out) throws IOException {
        if (!run.owner().equals(currentUser.id())) {
            throw new AccessDeniedException("Somebody else's export");
        }
        var now = clock.instant();
        if (run.keptUntil().filter(now::isBefore).isEmpty()) {
            return false;
        }
        tell(code("fetched", run.request()), Phrase.typed(run.request().reason()));
        return run.copyTo(out, now);
    }

    private static String code(String action, ExportRequest request) {
        return action + "_" + request.content().code() + "_as_" + request.form().code();
    }

    private void tell(String action, Phrase why) {
        transaction
                .executeWithoutResult(_ -> events.publishEvent(AuditEvent.of(action, "Outcomes", RECORD).because(why)));
    }

    /** Ends the threads that wait; their files are deleted with the program anyway. */
    @PreDestroy
    void stop() {
        runs.forEach(ExportRun::cancel);
    }
}
