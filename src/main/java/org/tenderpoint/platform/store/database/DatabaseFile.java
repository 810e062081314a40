package org.tenderpoint.platform.store.database;

import jakarta.annotation.PreDestroy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.RandomAccessStore;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.tenderpoint.platform.store.file.DataPlace;

/**
 * Keeps the embedded database's file small and its statistics fresh while people work
 * (docs/decisions/0026-what-survives-a-power-cut.md). Each commit leaves pages behind that nobody reads any more; H2
 * reclaims their space in a thread of its own, which {@code WRITE_DELAY=0} switches off. This class does the same in
 * small steps: a user who saves waits for one step at most.
 */
@Component
public class DatabaseFile {

    /**
     * Percentages of the file that is in use: below the first, compacting starts; at {@link #ENOUGH} it stops. It stops
     * earlier if it makes no progress, because rewriting puts the upper pages of its tables out of use again, or
     * because a long read still needs the old pages. Then it is tried again some turns later, and after twice as many
     * the next time.
     */
    private static final int BEGIN_BELOW = 65;

    private static final int ENOUGH = 72;

    /** The most turns left out: an hour. */
    private static final int LONGEST_REST = 360;

    /** The part of the file, one in this many, that may be rewritten without gain before compacting stops. */
    private static final int IN_VAIN = 4;

    /** H2's own target; compacting may stop earlier, see above. */
    private static final int ALL = 90;

    /** Bytes that one step rewrites. */
    private static final int STEP = 2 * 1024 * 1024;

    /** Bytes that one step moves at most. */
    private static final int MOVE = 4 * STEP;

    /** A file of fewer bytes is not worth compacting. */
    private static final long SMALL = 2 * 1024 * 1024;

    /** The most in one turn. */
    private static final int STEPS = 48;

    /** Seconds after which it gives way to a longer write until the next turn. */
    private static final int PATIENCE = 5;

    /** Statistics are first gathered after this many writes, then each time the number of writes has grown by half. */
    private static final long FIRST_STATISTICS = 1000;

    private final JdbcTemplate jdbc;
    private final boolean embedded;
    private long nextStatistics = FIRST_STATISTICS;

    /** Turns to leave out, and how many there were the last time. */
    private int rest;

    private int rested;

    private final AtomicInteger left = new AtomicInteger();

    public DatabaseFile(DataSource source) {
        jdbc = new JdbcTemplate(source);
        embedded = DataPlace.inFile(DataPlace.address(jdbc));
    }

    /** While one writes a great deal, what is tidied would be out of use again at once. */
    public void leftAlone(Runnable work) {
        left.incrementAndGet();
        try {
            work.run();
        } finally {
            left.decrementAndGet();
        }
    }

    @Scheduled(initialDelayString = "PT10S", fixedDelayString = "PT10S")
    public void tidy() {
        if (embedded && left.get() == 0) {
            if (rest > 0) {
                rest--;
            } else {
                rested = tidy(STEPS, SMALL) ? 0 : Math.clamp(2L * rested, 1, LONGEST_REST);
                rest = rested;
            }
            if (writes() >= nextStatistics && gathered()) {
                nextStatistics = writes() * 3 / 2 + FIRST_STATISTICS;
            }
        }
    }

    /**
     * H2 on its own does this at the end of some commit, where nothing protects what it reads from being cleaned up.
     */
    private boolean gathered() {
        return Boolean.TRUE.equals(
                jdbc.execute((ConnectionCallback<Boolean>) connection -> OneWriter.alone(connection, PATIENCE, () -> {
                    try (var statement = connection.createStatement()) {
                        statement.execute("analyze");
                    }
                })));
    }

    @PreDestroy
    void tidyAtStop() {
        if (embedded) {
            tidy(STEPS, SMALL);
        }
    }

    /**
     * Reclaims space.
     *
     * @param steps at most
     * @param small size in bytes below which a file is left alone
     * @return whether it was unnecessary, had an effect, or was blocked by somebody
     */
    boolean tidy(int steps, long small) {
        return Boolean.TRUE.equals(jdbc.execute((ConnectionCallback<Boolean>) connection -> {
            var store = store(connection);
            if (!(store.getFileStore() instanceof RandomAccessStore file) || file.size() <= small
                    || used(file) >= BEGIN_BELOW) {
                return true;
            }
            int best = used(file);
            int vain = 0;
            long most = 2 + file.size() / IN_VAIN / STEP;
            for (int step = 0; step < steps && vain < most && best < ENOUGH; step++) {
                boolean done = OneWriter.alone(connection, PATIENCE, () -> {
                    store.compact(ALL, STEP);
                    move(store, file);
                });
                if (!done) {
                    return true;
                }
                vain = used(file) > best ? 0 : vain + 1;
                best = Math.max(best, used(file));
            }
            return vain < most;
        }));
    }

    /**
     * Moves used pages to the beginning of the file. Nothing may be moved to where something has only just gone out of
     * use: until the move is written, a power cut would need the old content. What is retained long enough does not
     * count as free.
     */
    private static void move(MVStore store, RandomAccessStore file) {
        int retention = store.getRetentionTime();
        store.setRetentionTime(Integer.MAX_VALUE);
        try {
            store.commit();
            file.compactMoveChunks(ALL, MOVE, store);
        } finally {
            store.setRetentionTime(retention);
        }
    }

    long writes() {
        return jdbc.execute((ConnectionCallback<Long>) connection -> store(connection).getFileStore().getWriteCount());
    }

    private static int used(RandomAccessStore file) {
        return file.getFillRate() * file.getChunksFillRate() / 100;
    }

    // H2 has no statement that compacts an open database, only this and the closing of all connections
    private static MVStore store(Connection connection) throws SQLException {
        var session = (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
        return session.getDatabase().getStore().getMvStore();
    }
}
