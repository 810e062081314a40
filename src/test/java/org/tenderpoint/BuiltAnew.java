package org.tenderpoint;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Runs tests with every class of the program loaded anew, so that what is built once, while a class is loaded, is built
 * while a test runs. Rows stand in such lists: else a change in what builds them would go unnoticed by mutation tests,
 * in whose JVM they are built already.
 */
public final class BuiltAnew {

    /** What the tests came to: how many, and why those failed that did. */
    public record Came(long succeeded, List<String> failures) {}

    private BuiltAnew() {}

    /** Runs these test classes, none of which may need Spring. */
    public static Came run(Class<?>... tests) {
        return run(Arrays.stream(tests).map(Class::getName).toList());
    }

    /** The same by their names, for tests that only their own package sees. */
    public static Came run(List<String> tests) {
        var anew = new Anew(BuiltAnew.class.getClassLoader());
        var selected = tests.stream().map(test -> selectClass(anew.named(test))).toList();
        var count = new Count();
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        thread.setContextClassLoader(anew);
        try {
            LauncherFactory.create()
                    .execute(LauncherDiscoveryRequestBuilder.request().selectors(selected).build(), count);
        } finally {
            thread.setContextClassLoader(before);
        }
        return new Came(count.succeeded, List.copyOf(count.failures));
    }

    private static final class Count implements TestExecutionListener {

        private final List<String> failures = new java.util.ArrayList<>();
        private long succeeded;

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            if (result.getStatus() == TestExecutionResult.Status.SUCCESSFUL) {
                succeeded += test.isTest() ? 1 : 0;
            } else {
                failures.add(test.getDisplayName() + ": " + result.getThrowable().map(Throwable::toString).orElse(""));
            }
        }
    }

    /** Loads the program's own classes by itself, and all others as everybody does. */
    private static final class Anew extends ClassLoader {

        Anew(ClassLoader parent) {
            super(parent);
        }

        Class<?> named(String name) {
            try {
                return loadClass(name);
            } catch (ClassNotFoundException missing) {
                throw new IllegalStateException(missing);
            }
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith("org.tenderpoint.")) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                var known = findLoadedClass(name);
                return known == null ? define(name) : known;
            }
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            try (var in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
                if (in == null) {
                    throw new ClassNotFoundException(name);
                }
                var bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
