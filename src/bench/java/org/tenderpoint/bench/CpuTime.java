package org.tenderpoint.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * The processor time that the deciding thread itself spends: unlike the clock on the wall it does not tell how busy the
 * machine was, nor what the compiler and the garbage collector did beside it. A benchmark brackets each iteration with
 * {@link #start} and {@link #stop}.
 */
public final class CpuTime implements InternalProfiler {

    static final String RESULT = "cpu";

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static volatile long started;
    private static volatile long spent;

    public static void start() {
        started = THREADS.getCurrentThreadCpuTime();
    }

    public static void stop() {
        spent = THREADS.getCurrentThreadCpuTime() - started;
    }

    @Override
    public String getDescription() {
        return "Processor time of the benchmark's thread";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        spent = 0;
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        return List.of(new ScalarResult(RESULT, spent / 1e3, "us", AggregationPolicy.AVG));
    }
}
