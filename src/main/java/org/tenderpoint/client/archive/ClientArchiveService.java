package org.tenderpoint.client.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.tenderpoint.platform.NotInDemo;
import org.tenderpoint.platform.PlainText;
import org.tenderpoint.platform.SafeStackTrace;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.store.backup.ArchiveFolder;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.practice.account.PasswordCheckService;
import org.tenderpoint.practice.account.PasswordRules;
import org.tenderpoint.vocabulary.say.Phrase;

/**
 * Everything of all clients as one locked archive, for managers who have given their password again and a reason. It is
 * made in the background, can be gone on with after a stop, waits to be fetched for a day, and is gone. Who took it and
 * why stands in the audit trail.
 */
@Service
@PreAuthorize("hasRole('MANAGER')")
public class ClientArchiveService {

    public static final int SHORTEST_REASON = 10;
    public static final int LONGEST_REASON = 400;
    public static final int HOURS = (int) ArchiveState.KEPT.toHours();

    private static final Logger LOG = LoggerFactory.getLogger(ClientArchiveService.class);
    private static final UUID RECORD = new UUID(0, 2);
    private static final String KIND = "Archive";

    private final ArchiveMaker maker;
    private final ArchiveFolder folder;
    private final PasswordCheckService passwords;
    private final PracticeService practice;
    private final CurrentUser user;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private @Nullable ArchiveRun run;

    /** An archive that is being made here. */
    private static final class ArchiveRun {

        private volatile ArchiveState state;
        private volatile boolean cancelled;

        ArchiveRun(ArchiveState state) {
            this.state = state;
        }
    }

    ClientArchiveService(
            ArchiveMaker maker, ArchiveFolder folder, PasswordCheckService passwords, PracticeService practice,
            CurrentUser user, TransactionTemplate transaction, ApplicationEventPublisher events, Clock clock) {
        this.maker = maker;
        this.folder = folder;
        this.passwords = passwords;
        this.practice = practice;
        this.user = user;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** The archive that there is, under way, stopped or ready; empty if there is none or its time is over. */
    public synchronized Optional<ArchiveState> state() {
        var now = clock.instant();
        return run != null
                ? Optional.of(run.state)
                : folder.state(ArchiveState.class).filter(one -> now.isBefore(one.until()));
    }

    /** Of how many clients an archive would be. */
    public int clients() {
        return maker.clients();
    }

    /** How far the one is that is being made here, 0 to 1; empty if none is. */
    public synchronized OptionalDouble progress() {
        if (run == null) {
            return OptionalDouble.empty();
        }
        var state = run.state;
        double all = Math.max(1, state.all() + maker.tables());
        return OptionalDouble.of(Math.min(1, (state.done() + state.tables()) / all));
    }

    /** What is wrong with a password for an archive, in words; empty if nothing is. */
    public Optional<String> problem(String password) {
        return PasswordRules.problem(password,
                List.of(practice.current().map(one -> one.name()).orElse(""), user.name()));
    }

    /**
     * Begins one in the background, in place of one that is there.
     *
     * @param own the caller's password
     * @param password that opens the archive; nobody can tell it again
     * @param reason stands in the trail
     * @return false if it is not the caller's password
     * @throws IllegalArgumentException if the password breaks the rules, or the reason is too short or too long
     * @throws org.tenderpoint.practice.account.TooManyTries after several wrong ones
     */
    @NotInDemo
    public boolean begin(String own, String password, String reason) throws IOException {
        var why = PlainText.checked(PlainText.note(reason), LONGEST_REASON);
        if (why.length() < SHORTEST_REASON || problem(password).isPresent()) {
            throw new IllegalArgumentException("Not a reason and a password for an archive");
        }
        if (!passwords.isMine(own)) {
            return false;
        }
        synchronized (this) {
            if (run != null) {
                return true;
            }
            folder.empty();
            var state = ArchiveState.begun(user.id().value(), clock.instant(), maker.clients());
            folder.keep(state);
            // before anything of it can leave
            tell("began_an_archive_of_all_clients", Phrase.of("audit.why.clients", state.all(), Phrase.typed(why)));
            go(state, password);
        }
        return true;
    }

    /**
     * Goes on with one that was stopped.
     *
     * @param own the caller's password: whoever finds a screen open must not get everything
     * @param password with which it was begun
     * @throws org.tenderpoint.practice.account.TooManyTries after several wrong ones
     */
    @NotInDemo
    public GoneOn goOn(String own, String password) throws IOException {
        if (!passwords.isMine(own)) {
            return GoneOn.NOT_MINE;
        }
        synchronized (this) {
            var state = folder.state(ArchiveState.class).filter(one -> one.stage() != ArchiveState.Stage.READY);
            if (run != null || state.isEmpty()) {
                return GoneOn.GOES;
            }
            var parts = folder.parts(state.get().parts());
            // without a part there is nothing that it could be compared with
            if (!parts.isEmpty() && !LockedZip.opens(parts.getFirst(), password.toCharArray())) {
                return GoneOn.NOT_ITS;
            }
            if (parts.isEmpty() && problem(password).isPresent()) {
                throw new IllegalArgumentException("Not a password for an archive");
            }
            tell("went_on_with_an_archive_of_all_clients",
                    Phrase.of("audit.why.of", state.get().done(), state.get().all()));
            go(state.get().at(ArchiveState.Stage.BEGUN, clock.instant()), password);
            return GoneOn.GOES;
        }
    }

    /** Whether an archive goes on, or which password was wrong. */
    public enum GoneOn {
        GOES,
        NOT_MINE,
        NOT_ITS
    }

    private void go(ArchiveState state, String password) {
        var going = new ArchiveRun(state);
        run = going;
        maker.inBackground(() -> make(going, password.toCharArray()));
    }

    private void make(ArchiveRun going, char[] password) {
        boolean gone = false;
        try {
            maker.make(going.state, password, () -> going.cancelled, next -> going.state = next);
        } catch (CancellationException _) {
            gone = true;
        } catch (IOException | RuntimeException e) {
            // managers see it on the page; what is written stays, so that they can go on
            LOG.error("An archive has failed", SafeStackTrace.of(e));
            failed(going);
        }
        synchronized (this) {
            if (gone) {
                folder.empty();
            }
            run = null;
            notifyAll();
        }
    }

    private void failed(ArchiveRun going) {
        try {
            folder.keep(going.state.at(ArchiveState.Stage.FAILED, clock.instant()));
        } catch (IOException e) {
            LOG.error("Where an archive stopped could not be noted: {}", e.getClass().getName());
        }
    }

    /** Stops the one that is being made, and throws away what there is. */
    public synchronized void discard() {
        if (state().isEmpty()) {
            return;
        }
        tell("threw_away_the_archive_of_all_clients", Phrase.NOTHING);
        if (run != null) {
            run.cancelled = true;
        } else {
            folder.empty();
        }
    }

    /** Hands the archive over. @return false if there is none any more */
    public boolean fetch(OutputStream out) throws IOException {
        if (state().filter(one -> one.stage() == ArchiveState.Stage.READY).isEmpty()) {
            return false;
        }
        tell("fetched_the_archive_of_all_clients", Phrase.NOTHING);
        Files.copy(folder.wholeFile(), out);
        return true;
    }

    private void tell(String action, Phrase why) {
        transaction.executeWithoutResult(_ -> events.publishEvent(
                why.isEmpty()
                        ? AuditEvent.of(action, KIND, RECORD)
                        : AuditEvent.of(action, KIND, RECORD).because(why)));
    }
}
