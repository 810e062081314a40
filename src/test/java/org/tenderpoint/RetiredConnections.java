package org.tenderpoint;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * No connection of a test to H2 serves twice: each is closed as it is given back, the one that made the schema first of
 * all. In the running program that takes half an hour, and what depended on that connection's life fails only then (see
 * docs/decisions/0023-checks-on-h2.md).
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

    /**
     * With the limit of the pool in whose place it stands, so that a connection that is never given back is missed.
     * Telling the pool itself to evict what comes back would take 30 ms for each connection that it opens anew.
     */
    private static final class Retiring extends HikariDataSource {

        private final Semaphore free;

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
                return given(DriverManager.getConnection(getJdbcUrl(), getUsername(), getPassword()));
            } catch (SQLException | RuntimeException e) {
                free.release();
                throw e;
            }
        }

        private Connection given(Connection connection) {
            var back = new AtomicBoolean();
            return (Connection) Proxy.newProxyInstance(
                    Retiring.class.getClassLoader(), new Class<?>[]{Connection.class}, (proxy, method, arguments) -> {
                        try {
                            return method.invoke(connection, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        } finally {
                            if (method.getName().equals("close") && back.compareAndSet(false, true)) {
                                free.release();
                            }
                        }
                    });
        }
    }
}
