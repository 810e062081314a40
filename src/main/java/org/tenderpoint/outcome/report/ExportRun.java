package org.tenderpoint.outcome.report;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.platform.document.SealedFile;
import org.tenderpoint.platform.id.Id.UserId;

/** An export that is being made or waits to be fetched. It is thread-safe. */
public final class ExportRun {

    public enum State {
        RUNNING,
        /** Its file can be fetched for some minutes. */
        READY,
        CANCELLED,
        FAILED,
        /** Its file was ready and has been thrown away. */
        GONE
    }

    private final ExportRequest request;
    private final UserId owner;
    private final long all;
    private volatile long done;
    private volatile boolean cancelled;
    private State state = State.RUNNING;
    private @Nullable SealedFile file;
    private @Nullable Instant until;

    public ExportRun(ExportRequest request, UserId owner, long all) {
        this.request = request;
        this.owner = owner;
        this.all = all;
    }

    public ExportRequest request() {
        return request;
    }

    public synchronized State state() {
        return state;
    }

    /** Rows written so far. */
    public long rows() {
        return done;
    }

    /** Rows expected at the start; others may have been added since. */
    public long all() {
        return all;
    }

    /** How far it is, 0 to 1; empty once it is over. */
    public synchronized OptionalDouble progress() {
        return state == State.RUNNING
                ? OptionalDouble.of(Math.min(1, (double) done / Math.max(1, all)))
                : OptionalDouble.empty();
    }

    /** When its file will be thrown away; empty if there is none. */
    public synchronized Optional<Instant> keptUntil() {
        return state == State.READY ? Optional.ofNullable(until) : Optional.empty();
    }

    /** Stops it, or throws its file away. */
    public synchronized void cancel() {
        cancelled = true;
        if (state == State.READY) {
            end(State.GONE);
        }
    }

    UserId owner() {
        return owner;
    }

    boolean cancelled() {
        return cancelled;
    }

    void rows(long number) {
        done = number;
    }

    synchronized void ready(SealedFile made, Instant goneAt) throws IOException {
        if (cancelled) {
            made.close();
            end(State.CANCELLED);
            return;
        }
        file = made;
        until = goneAt;
        state = State.READY;
    }

    synchronized void end(State how) {
        state = how;
        try {
            if (file != null) {
                file.close();
            }
        } catch (IOException e) {
            // without its key the file is unreadable, and it is deleted with the program
        } finally {
            file = null;
            notifyAll();
        }
    }

    /** Waits for that long, or until it ends, and then throws its file away. */
    synchronized void keepFor(Duration time) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        while (state == State.READY) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0) {
                end(State.GONE);
            } else {
                wait(left);
            }
        }
    }

    /** @return false if the file is gone */
    boolean copyTo(OutputStream out, Instant now) throws IOException {
        SealedFile there;
        synchronized (this) {
            if (state != State.READY || file == null || until == null || !now.isBefore(until)) {
                return false;
            }
            there = file;
        }
        there.copyTo(out);
        return true;
    }
}
