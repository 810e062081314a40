package org.tenderpoint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/**
 * What each test class took of the processor, with the browsers and programs that it started: on Linux, a line a class
 * in {@code target/processor-time}. By the clock, one class waits for another on a busy machine.
 */
public class TimesOfClasses implements TestExecutionListener {

    private static final Path FILE = Path.of("target", "processor-time", ProcessHandle.current().pid() + ".txt");
    private static final Path KERNEL = Path.of("/proc");

    /** As Linux counts for programs, whatever its own clock does. */
    private static final double TICKS_A_SECOND = 100;

    /** Where a process's own time and that of its ended children stand, behind its name in brackets. */
    private static final int FIRST_TIME = 11;
    private static final int LAST_TIME = 14;

    private double begun;

    @Override
    public void executionStarted(TestIdentifier test) {
        if (isClass(test)) {
            begun = seconds();
        }
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (isClass(test)) {
            write("%7.1f %s%n".formatted(seconds() - begun, test.getLegacyReportingName()));
        }
    }

    /** Not one within another, nor one that is run within a test. */
    private static boolean isClass(TestIdentifier test) {
        return Files.isDirectory(KERNEL) && test.getUniqueIdObject().getSegments().size() == 2
                && test.getSource().filter(ClassSource.class::isInstance).isPresent();
    }

    private static double seconds() {
        var self = ProcessHandle.current();
        return Stream.concat(Stream.of(self), self.descendants()).mapToLong(TimesOfClasses::ticks).sum()
                / TICKS_A_SECOND;
    }

    private static long ticks(ProcessHandle process) {
        try {
            var told = Files.readString(KERNEL.resolve(process.pid() + "/stat"));
            var parts = told.substring(told.lastIndexOf(')') + 2).split(" ");
            long ticks = 0;
            for (int i = FIRST_TIME; i <= LAST_TIME; i++) {
                ticks += Long.parseLong(parts[i]);
            }
            return ticks;
        } catch (IOException _) {
            // it has ended; what it took is its parent's now
            return 0;
        }
    }

    private static void write(String line) {
        try {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
