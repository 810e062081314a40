package org.tenderpoint;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A connection of a test to H2 serves until it has defined something: then it is closed as it is given back, the one
 * that made the schema first of all. In the running program that takes half an hour, and what depended on that
 * connection's life fails only then (see docs/decisions/0023-checks-on-h2.md). What only reads and writes serves again,
 * for it knows its statements already.
 */
public final class RetiredConnections implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        if (context.getEnvironment().matchesProfiles("test")) {
            context.getBeanFactory().addBeanPostProcessor(new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof HikariDataSource pool && pool.getJdbcUrl().startsWith("jdbc:h2:mem:")
                            ? new Retiring(pool)
                            : bean;
                }
            });
        }
    }

    /** With the limit of the pool in whose place it stands, so that a connection that is never given back is missed. */
    private static final class Retiring extends HikariDataSource {

        private static final Pattern READS_OR_WRITES = Pattern.compile("\\s*(?i:select|insert|update|delete|with)\\b");

        private final Semaphore free;
        private final Deque<Connection> idle = new ConcurrentLinkedDeque<>();

        Retiring(HikariDataSource pool) {
            pool.copyStateTo(this);
            free = new Semaphore(pool.getMaximumPoolSize());
        }

        @Override
        public Connection getConnection() throws SQLException {
            try {
                if (!free.tryAcquire(getConnectionTimeout(), TimeUnit.MILLISECONDS)) {
                    throw new SQLTransientConnectionException("All connections are in use");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new SQLTransientConnectionException(e);
            }
            try {
                var again = idle.pollFirst();
                return given(again == null
                        ? DriverManager.getConnection(getJdbcUrl(), getUsername(), getPassword())
                        : again);
            } catch (SQLException | RuntimeException e) {
                free.release();
                throw e;
            }
        }

        private Connection given(Connection connection) {
            var back = new AtomicBoolean();
            var retires = new AtomicBoolean();
            return (Connection) Proxy.newProxyInstance(
                    Retiring.class.getClassLoader(), new Class<?>[]{Connection.class}, (_, method, arguments) -> {
                        if (method.getName().equals("close")) {
                            if (back.compareAndSet(false, true)) {
                                takeBack(connection, retires.get());
                            }
                            return null;
                        }
                        if (back.get()) {
                            if (method.getName().equals("isClosed")) {
                                return true;
                            }
                            throw new SQLNonTransientConnectionException("This connection was given back");
                        }
                        if (retiring(method, arguments)) {
                            retires.set(true);
                        }
                        try {
                            return method.invoke(connection, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }

        private static boolean retiring(Method method, Object @Nullable [] arguments) {
            return switch (method.getName()) {
                case "prepareStatement" -> !READS_OR_WRITES.matcher((String) arguments[0]).lookingAt();
                // what they will say is not known yet
                case "createStatement", "prepareCall", "unwrap" -> true;
                default -> false;
            };
        }

        private void takeBack(Connection connection, boolean retires) throws SQLException {
            try {
                if (retires || connection.isClosed()) {
                    connection.close();
                    return;
                }
                if (!connection.getAutoCommit()) {
                    connection.rollback();
                    connection.setAutoCommit(true);
                }
                idle.addFirst(connection);
            } finally {
                free.release();
            }
        }
    }
}
