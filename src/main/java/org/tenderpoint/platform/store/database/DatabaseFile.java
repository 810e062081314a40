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
 * (docs/decisions/0026-what-survives-a-power-cut.md). Each commit leaves unused pages behind. H2 reclaims them in a
 * thread of its own, which {@code WRITE_DELAY=0} switches off. This class does the same in small steps, so that a user
 * who saves waits for one step at most.
 */
@Component
public class DatabaseFile {

    /**
     * Percentages of the file in use: compacting starts below this one and stops at {@link #ENOUGH}. It stops earlier
     * without progress, because rewriting frees upper pages again or a long read still needs the old ones. Then it
     * rests for some turns, and for twice as many the next time.
     */
    private static final int BEGIN_BELOW = 65;

    private static final int ENOUGH = 72;

    /** The longest rest in turns: an hour. */
    private static final int LONGEST_REST = 360;

    /** Compacting stops after rewriting this fraction (one in so many) of the file without gain. */
    private static final int IN_VAIN = 4;

    /** The target for H2; compacting usually stops earlier, see above. */
    private static final int ALL = 90;

    /** Bytes that one step rewrites. */
    private static final int STEP = 2 * 1024 * 1024;

    /** Bytes that one step moves at most. */
    private static final int MOVE = 4 * STEP;

    /** A file of fewer bytes is left alone. */
    private static final long SMALL = 2 * 1024 * 1024;

    /** The most steps in one turn. */
    private static final int STEPS = 48;

    /** The seconds to wait for a longer write before giving up until the next turn. */
    private static final int PATIENCE = 5;

    /** Statistics are first gathered after this many writes, then each time the number of writes has grown by half. */
    private static final long FIRST_STATISTICS = 1000;

    private final JdbcTemplate jdbc;
    private final boolean embedded;
    private long nextStatistics = FIRST_STATISTICS;

    /** The turns left to rest, and the length of the last rest. */
    private int rest;

    private int rested;

    private final AtomicInteger left = new AtomicInteger();

    public DatabaseFile(DataSource source) {
        jdbc = new JdbcTemplate(source);
        embedded = DataPlace.inFile(DataPlace.address(jdbc));
    }

    /** Pauses compacting during a large write, which would undo it at once. */
    public void pausedDuring(Runnable work) {
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
            if (writes() >= nextStatistics && gatherStatistics()) {
                nextStatistics = writes() * 3 / 2 + FIRST_STATISTICS;
            }
        }
    }

    /**
     * Gathers statistics. H2 by itself would do so at the end of a commit, where nothing protects the pages that it
     * reads.
     */
    private boolean gatherStatistics() {
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
     * @param small the size in bytes below which a file is left alone
     * @return false if it was tried and had no effect
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
     * Moves used pages to the beginning of the file, but never onto pages that were freed just now: until the move is
     * on the disk, a power cut would need their content. While H2 retains such pages they do not count as free.
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

    // H2 compacts an open database only through this interface, or when all connections close
    private static MVStore store(Connection connection) throws SQLException {
        var session = (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
        return session.getDatabase().getStore().getMvStore();
    }
}
