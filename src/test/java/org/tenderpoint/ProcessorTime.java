package org.tenderpoint;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/**
 * How dear one thing is beside another. A machine that is shared takes two or three times longer from one hour to the
 * next, for both; a bound in milliseconds would fail on its worst hour, or be so wide that it holds whatever happens.
 */
public final class ProcessorTime {

    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
    private static final int ROUNDS = 20;
    private static final int UNITS_A_ROUND = 20;

    private ProcessorTime() {}

    /** How many times as much of this thread's processor time it takes as the other: the best of many, in turns. */
    public static double of(Runnable work, Runnable unit) {
        double best = Double.MAX_VALUE;
        double bestUnit = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            best = Math.min(best, nanos(work));
            bestUnit = Math.min(bestUnit, nanos(() -> {
                for (int i = 0; i < UNITS_A_ROUND; i++) {
                    unit.run();
                }
            }) / (double) UNITS_A_ROUND);
        }
        return best / bestUnit;
    }

    /** What it takes of the processor, on this thread. */
    public static Duration of(Runnable work) {
        return Duration.ofNanos(nanos(work));
    }

    private static long nanos(Runnable work) {
        long start = CLOCK.getCurrentThreadCpuTime();
        work.run();
        return CLOCK.getCurrentThreadCpuTime() - start;
    }
}
