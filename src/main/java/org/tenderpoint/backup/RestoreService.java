package org.tenderpoint.backup;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.tenderpoint.platform.SafeStackTrace;
import org.tenderpoint.platform.store.commands.StagedRestore;
import org.tenderpoint.platform.store.commands.StagedRestore.RestoreFailed;
import org.tenderpoint.platform.store.commands.StagedRestore.Trouble;
import org.tenderpoint.practice.account.LinkGone;
import org.tenderpoint.practice.setup.SetUpService;

/**
 * Restores a backup in place of setting the practice up. Nobody has an account then, so what permits it is the token of
 * the link that the program prints where it was started, as for the set-up.
 */
@Service
@PreAuthorize("permitAll()")
public class RestoreService {

    private static final Logger LOG = LoggerFactory.getLogger(RestoreService.class);

    private final StagedRestore staged;
    private final SetUpService setUp;
    private final AtomicReference<State> state = new AtomicReference<>(State.NONE);

    RestoreService(StagedRestore staged, SetUpService setUp) {
        this.staged = staged;
        this.setUp = setUp;
    }

    /**
     * How far it is.
     *
     * @param rows that were restored; empty until they were
     * @param trouble why nothing was restored; empty if nothing has failed
     */
    public record State(boolean running, Optional<Long> rows, Optional<Trouble> trouble) {

        static final State NONE = new State(false, Optional.empty(), Optional.empty());
    }

    /** Whether this token may restore a backup now. */
    public boolean mayUse(String token) {
        return setUp.mayUse(token);
    }

    /** Whether the database is the program's own file; else the command restores. */
    public boolean possible(String token) {
        require(token);
        return staged.possible();
    }

    /** Where to put a backup so that it can be chosen. */
    public Path folder(String token) {
        require(token);
        return staged.folder();
    }

    /** The newest first. */
    public List<String> files(String token) {
        require(token);
        return staged.files();
    }

    public State state(String token) {
        require(token);
        return Objects.requireNonNull(state.get());
    }

    /** Begins in the background; if one is being restored already, that goes on. */
    public void begin(String token, String file, String recoveryKey) {
        require(token);
        var running = new State(true, Optional.empty(), Optional.empty());
        if (Objects.requireNonNull(state.getAndSet(running)).running()) {
            return;
        }
        Thread.ofPlatform().daemon().name("restore").start(() -> state.set(restored(file, recoveryKey)));
    }

    private State restored(String file, String recoveryKey) {
        try {
            return new State(false, Optional.of(staged.prepare(file, recoveryKey)), Optional.empty());
        } catch (RestoreFailed e) {
            LOG.error("A backup could not be restored: {}", e.trouble(), SafeStackTrace.of(e));
            return new State(false, Optional.empty(), Optional.of(e.trouble()));
        } catch (RuntimeException e) {
            LOG.error("A backup could not be restored", SafeStackTrace.of(e));
            return new State(false, Optional.empty(), Optional.of(Trouble.FAILED));
        }
    }

    private void require(String token) {
        if (!setUp.mayUse(token)) {
            throw new LinkGone();
        }
    }
}
