package org.tenderpoint.platform.store;

import jakarta.annotation.PreDestroy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.RandomAccessStore;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Keeps the embedded database's file small and its statistics fresh while people work
 * (docs/decisions/0026-what-survives-a-power-cut.md). Each commit leaves pages behind that nobody reads any more; H2
 * gives their space back by a thread of its own, which {@code WRITE_DELAY=0} switches off. Here the same is done in
 * small steps: those who save wait for one step at most.
 */
@Component
public class DatabaseFile {

    /**
     * Percent of the file that is read by somebody: below the first the work begins, at the second it ends. It ends
     * earlier where it gets no further, since what is written anew puts the upper pages of its tables out of use once
     * more, or since somebody reads at length what was there before. It is tried again some turns later, and twice as
     * many after that.
     */
    private static final int BEGIN_BELOW = 65;

    private static final int ENOUGH = 72;

    /** Turns that are left out at most: an hour. */
    private static final int LONGEST_REST = 360;

    /** What part of the file, one in so many, may be written anew without bringing anything before the work ends. */
    private static final int IN_VAIN = 4;

    /** What H2 itself aims at; it ends earlier, see above. */
    private static final int ALL = 90;

    /** Bytes that one step writes anew. */
    private static final int STEP = 2 * 1024 * 1024;

    /** Bytes that it moves at most. */
    private static final int MOVE = 4 * STEP;

    /** A file of fewer bytes is not worth the work. */
    private static final long SMALL = 2 * 1024 * 1024;

    /** Of a turn, at most. */
    private static final int STEPS = 48;

    /** Seconds after which it gives way to whoever writes for longer, until the next turn. */
    private static final int PATIENCE = 5;

    /** After so many writes statistics are gathered for the first time, then after half as many again as there were. */
    private static final long FIRST_STATISTICS = 1000;

    private final JdbcTemplate jdbc;
    private final boolean embedded;
    private long nextStatistics = FIRST_STATISTICS;

    /** Turns to leave out, and how many it were the last time. */
    private int rest;

    private int rested;

    DatabaseFile(DataSource source) {
        jdbc = new JdbcTemplate(source);
        embedded = DurableWrites.inFile(DurableWrites.address(jdbc));
    }

    @Scheduled(initialDelayString = "PT10S", fixedDelayString = "PT10S")
    public void tidy() {
        if (embedded) {
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

    /** By itself H2 does this at the end of some commit, where nothing keeps what it reads from being tidied away. */
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
     * Gives space back.
     *
     * @param steps at most
     * @param small bytes of a file that is left alone
     * @return whether it was needless, or brought something, or somebody was in the way
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
     * Moves what is used to the beginning of the file. Nothing may be moved to where something lay that has only just
     * gone out of use: until that is written down, a power cut would need it. What is kept long enough is not taken for
     * free.
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
