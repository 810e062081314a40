package org.tenderpoint.platform.document;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.tenderpoint.platform.document.CheckedFile.FileRefused;

/**
 * The check of one file that somebody sent, done once. Checks run in {@value #AT_A_TIME} threads of their own, a few
 * wait, and more are refused; none takes longer than its limit. It ends at once for whoever waits for it, when the page
 * that sent the file goes and when the program stops (docs/decisions/archive/0039-what-is-left-of-a-file.md).
 */
public final class FileCheck {

    /** Decoding a large picture takes some hundred MB of memory. */
    static final int AT_A_TIME = 2;

    static final int WAITING = 6;

    /** The longest that a check may take, waiting for its turn included. */
    static final Duration LIMIT = Duration.ofSeconds(20);

    private static final ThreadPoolExecutor DESK = desk();
    private static final Set<FileCheck> RUNNING = ConcurrentHashMap.newKeySet();

    private volatile boolean begun;
    private volatile boolean ended;
    private volatile @Nullable Future<CheckedFile> result;

    private static ThreadPoolExecutor desk() {
        var desk = new ThreadPoolExecutor(
                AT_A_TIME, AT_A_TIME, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(WAITING),
                Thread.ofPlatform().daemon().name("file-check-", 0).factory());
        desk.allowCoreThreadTimeOut(true);
        return desk;
    }

    /**
     * Checks a file.
     *
     * @throws FileRefused if it cannot be stored, or was not checked in time
     */
    public CheckedFile of(byte[] file) {
        return of(file, LIMIT);
    }

    CheckedFile of(byte[] file, Duration limit) {
        RUNNING.add(this);
        try {
            var checked = DESK.submit(() -> {
                begun = true;
                goOn();
                return CheckedFile.of(file, this);
            });
            result = checked;
            return checked.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException full) {
            throw new FileRefused(FileRefused.Reason.BUSY);
        } catch (TimeoutException late) {
            throw new FileRefused(begun ? FileRefused.Reason.TOO_SLOW : FileRefused.Reason.BUSY);
        } catch (CancellationException gone) {
            throw new FileRefused(FileRefused.Reason.ENDED);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new FileRefused(FileRefused.Reason.ENDED);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof FileRefused no) {
                throw no;
            }
            throw new IllegalStateException("A file could not be checked", failed.getCause());
        } finally {
            end();
            DESK.purge();
            RUNNING.remove(this);
        }
    }

    /** Ends the check; whoever waits for it is told at once. Does nothing if it is over. */
    public void end() {
        ended = true;
        var running = result;
        if (running != null) {
            running.cancel(true);
        }
    }

    /** Asked by the work again and again, above all whenever it reads. @throws FileRefused if it has been ended */
    void goOn() {
        if (ended()) {
            throw new FileRefused(FileRefused.Reason.ENDED);
        }
    }

    static int waiting() {
        return DESK.getQueue().size();
    }

    boolean ended() {
        return ended;
    }

    /** Ends the checks before the server waits for its requests. */
    @Component
    static class AtStop implements SmartLifecycle {

        private volatile boolean running;

        @Override
        public void start() {
            running = true;
        }

        @Override
        public void stop() {
            running = false;
            RUNNING.forEach(FileCheck::end);
        }

        @Override
        public boolean isRunning() {
            return running;
        }

        @Override
        public int getPhase() {
            return Integer.MAX_VALUE;
        }
    }
}
