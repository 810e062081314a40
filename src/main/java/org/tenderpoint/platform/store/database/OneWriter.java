package org.tenderpoint.platform.store.database;

import static java.util.Objects.requireNonNull;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.h2.store.fs.FilePath;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.platform.store.file.DiskRoom;
import org.tenderpoint.platform.store.file.DurableFiles;

/**
 * H2 with one writing transaction at a time. A transaction writes from its first statement that is not a plain read
 * until its end. Reads never wait, and nobody waits for them.
 *
 * <p>
 * When H2 2.4.240 commits, it records the state of one table after the other, including the undo data of other
 * transactions, while these continue. So their changes may be written without the data to undo them: after a crash or a
 * power cut at that moment, half of such a transaction is in the file, or rows that its indexes do not have. With one
 * writer, no other transaction is in the middle of a change when one commits
 * (docs/decisions/0026-what-survives-a-power-cut.md).
 */
public final class OneWriter implements Driver {

    private static final Pattern READING = Pattern.compile("^[\\s(]*(select|with|values|show|explain)\\b");
    private static final Pattern TAKING = Pattern
            .compile("\\bfor (update|share|no key)\\b|\\bnextval\\b|\\bnext value\\b");

    /** The seconds that a transaction waits for earlier ones. */
    private static final int LONGEST = 60;

    private static final Map<String, Turn> TURNS = new ConcurrentHashMap<>();

    private final Driver driver = new org.h2.Driver();

    interface Work {
        void run() throws SQLException;
    }

    /** The turn to write. It belongs to a thread, so that the thread can also write on a second connection. */
    static final class Turn {

        private final Semaphore free = new Semaphore(1, true);
        final DiskRoom room;
        private @Nullable Thread owner;
        private int held;

        Turn(DiskRoom room) {
            this.room = room;
        }

        void take() throws SQLException {
            if (!take(LONGEST)) {
                throw new SQLTransientException("Somebody else is writing, and does not end.");
            }
        }

        /** Waits for the turn; false if it did not come within this many seconds. */
        boolean take(int seconds) {
            synchronized (this) {
                if (owner == Thread.currentThread()) {
                    held++;
                    return true;
                }
            }
            if (!await(seconds)) {
                return false;
            }
            synchronized (this) {
                owner = Thread.currentThread();
                held = 1;
            }
            return true;
        }

        /** An interrupted thread still gets its turn and saves, as on a plain connection. */
        private boolean await(int seconds) {
            long last = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
            boolean interrupted = false;
            try {
                while (true) {
                    try {
                        return free.tryAcquire(last - System.nanoTime(), TimeUnit.NANOSECONDS);
                    } catch (InterruptedException e) {
                        interrupted = true;
                    }
                }
            } finally {
                if (interrupted) {
                    Thread.currentThread().interrupt();
                }
            }
        }

        synchronized void end() {
            if (--held == 0) {
                owner = null;
                free.release();
            }
        }
    }

    /**
     * Runs work on the file while nobody writes.
     *
     * @param seconds how long to wait for that
     * @return whether the work was done
     */
    static boolean alone(Connection connection, int seconds, Work work) throws SQLException {
        var turn = connection.unwrap(Turn.class);
        if (turn.room.full() || !turn.take(seconds)) {
            return false;
        }
        try {
            work.run();
        } finally {
            turn.end();
        }
        return true;
    }

    static boolean opened(Connection connection) throws SQLException {
        return connection.isWrapperFor(Turn.class);
    }

    public static void register() {
        if (DriverManager.drivers().noneMatch(OneWriter.class::isInstance)) {
            try {
                DriverManager.registerDriver(new OneWriter());
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    static boolean writes(String statement) {
        var sql = statement.toLowerCase(Locale.ROOT);
        return !READING.matcher(sql).find() || takes(sql);
    }

    /** A cheap test first: most queries have none of these words, and the pattern is slow on long ones. */
    private static boolean takes(String sql) {
        return (sql.contains("for ") || sql.contains("next")) && TAKING.matcher(sql).find();
    }

    @Override
    public @Nullable Connection connect(String url, Properties properties) throws SQLException {
        var connection = driver.connect(url, properties);
        var turn = TURNS.computeIfAbsent(url.replaceFirst(";.*", ""), OneWriter::turn);
        return connection == null ? null : proxy(Connection.class, new ConnectionHandler(connection, turn));
    }

    private static Turn turn(String database) {
        var file = FilePath.get(database.substring("jdbc:h2:".length()) + ".mv.db");
        return new Turn(new DiskRoom(DurableFiles.onDisk(file).map(Path::getParent)));
    }

    @Override
    public boolean acceptsURL(String url) {
        return DurableFiles.hold(url);
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties properties) throws SQLException {
        return driver.getPropertyInfo(url, properties);
    }

    @Override
    public int getMajorVersion() {
        return driver.getMajorVersion();
    }

    @Override
    public int getMinorVersion() {
        return driver.getMinorVersion();
    }

    @Override
    public boolean jdbcCompliant() {
        return driver.jdbcCompliant();
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getGlobal();
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(OneWriter.class.getClassLoader(), new Class<?>[]{type}, handler));
    }

    private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static final class ConnectionHandler implements InvocationHandler {

        private final Connection connection;
        private final Turn turn;
        /** Whether each statement is its own transaction. */
        private boolean alone = true;

        private boolean writing;

        ConnectionHandler(Connection connection, Turn turn) {
            this.connection = connection;
            this.turn = turn;
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            return switch (method.getName()) {
                case "createStatement" -> statement(Statement.class, method, arguments);
                case "prepareStatement" -> statement(PreparedStatement.class, method, arguments);
                case "prepareCall" -> statement(CallableStatement.class, method, arguments);
                case "commit", "close", "abort" -> last(method, arguments);
                case "rollback" -> arguments == null ? last(method, arguments) : call(connection, method, arguments);
                case "setAutoCommit" -> {
                    call(connection, method, arguments);
                    alone = connection.getAutoCommit();
                    if (alone) {
                        end();
                    }
                    yield null;
                }
                case "isWrapperFor" -> requireNonNull(arguments)[0] == Turn.class
                        ? (Object) true
                        : call(connection, method, arguments);
                case "unwrap" ->
                        requireNonNull(arguments)[0] == Turn.class ? turn : call(connection, method, arguments);
                case "isValid" -> answers();
                default -> call(connection, method, arguments);
            };
        }

        /** H2 reports a connection as valid even after its database was closed, and the pool would keep it for ever. */
        private boolean answers() throws SQLException {
            if (connection.isClosed()) {
                return false;
            }
            try (var statement = connection.createStatement()) {
                return statement.execute("select 1");
            } catch (SQLException closed) {
                return false;
            }
        }

        private Object statement(Class<? extends Statement> type, Method method, Object @Nullable [] arguments)
                throws Throwable {
            var statement = requireNonNull(call(connection, method, arguments));
            if (arguments != null && arguments.length > 0 && arguments[0] instanceof String prepared
                    && !writes(prepared)) {
                // it does nothing else, however often it runs
                return statement;
            }
            return proxy(type, (_, what, given) -> {
                if (!what.getName().startsWith("execute")) {
                    return call(statement, what, given);
                }
                boolean turns = given == null || given.length == 0 || !(given[0] instanceof String sql) || writes(sql);
                if (turns) {
                    turn.room.require();
                }
                if (turns && !writing) {
                    turn.take();
                    writing = true;
                }
                try {
                    return call(statement, what, given);
                } finally {
                    if (alone) {
                        end();
                    }
                }
            });
        }

        /** Ends a transaction. */
        private @Nullable Object last(Method method, Object @Nullable [] arguments) throws Throwable {
            try {
                return call(connection, method, arguments);
            } finally {
                end();
            }
        }

        private void end() {
            if (writing) {
                writing = false;
                turn.end();
            }
        }
    }
}
