package org.tenderpoint.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.tenderpoint.burden.Burden;
import org.tenderpoint.burden.OwnNumberSteps;
import org.tenderpoint.outcome.OutcomeBenches;
import org.tenderpoint.practice.SampleBench;

/**
 * Times the rules beside the same rows in Drools, in one run, and prints both with their ratio. That both decide the
 * same is checked for every client before anything is timed. A word as argument picks benchmarks by name;
 * {@code outcomes}, perhaps with numbers of sessions, times the figures beside bare SQL instead, and {@code exports}
 * the making of files, both on H2, or with {@code -postgresql} behind them there; {@code sample} the making of the
 * sample practice; {@code start} times the packaged program until its first page; {@code burden} counts what the rules
 * ask of made-up people who are mostly well, {@code burden-steps} what a step of each number of ours changes.
 */
public final class Benchmarks {

    private static final int BATCH = 2048;
    private static final int STARTS = 3;
    private static final int BURDEN_SEED = 11;
    private static final int BURDEN_PEOPLE = 8000;

    private Benchmarks() {}

    public static void main(String[] arguments) throws RunnerException, IOException, InterruptedException {
        var picked = arguments.length > 0 ? arguments[0] : "Bench";
        if (picked.startsWith("start")) {
            StartBench.run(STARTS);
            return;
        }
        if (picked.equals("sample")) {
            SampleBench.run();
            return;
        }
        if (picked.equals("burden-steps")) {
            OwnNumberSteps.write(BURDEN_SEED, BURDEN_PEOPLE);
            return;
        }
        if (picked.equals("burden")) {
            new Burden(BURDEN_SEED, BURDEN_PEOPLE).print();
            return;
        }
        if (picked.startsWith("outcomes") || picked.startsWith("exports")) {
            OutcomeBenches.run(picked, sizes(arguments));
            return;
        }
        System.out.println("Timing; some minutes ...");
        // counted, not by the clock: a busy machine makes it take longer, and warms it up no less
        print(new Runner(each()
                .include(picked)
                .timeUnit(TimeUnit.MICROSECONDS)
                .warmupBatchSize(BATCH)
                .warmupIterations(12)
                .measurementBatchSize(BATCH)
                .measurementIterations(6)
                .forks(1)
                .addProfiler(GCProfiler.class)
                .build())
                .run());
        printStart(new Runner(each()
                .include(ColdStart.class.getName())
                .timeUnit(TimeUnit.MILLISECONDS)
                .warmupIterations(0)
                .measurementIterations(1)
                .forks(3)
                .build())
                .run());
    }

    private static List<Integer> sizes(String[] arguments) {
        return arguments.length > 1
                ? Arrays.stream(arguments[1].split(",")).map(Integer::valueOf).toList()
                : List.of(10_000, 100_000, 1_000_000);
    }

    private static ChainedOptionsBuilder each() {
        return new OptionsBuilder()
                .mode(Mode.SingleShotTime)
                .addProfiler(CpuTime.class)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .jvmArgsAppend("-Xmx1g", "-XX:+UseSerialGC", "--sun-misc-unsafe-memory-access=allow");
    }

    private static void print(Collection<RunResult> results) {
        var pairs = new LinkedHashMap<String, Map<Engine, RunResult>>();
        for (var result : results) {
            var name = "%-20s %-16s".formatted(label(result),
                    result.getParams().getParam("mix").toLowerCase(Locale.ROOT));
            pairs.computeIfAbsent(name, _ -> new LinkedHashMap<>()).put(engine(result), result);
        }
        System.out.printf("%-37s | %-28s | %-28s | Drools / Tenderpoint%n", "", "Tenderpoint", "Drools");
        System.out.printf("%-37s | %-28s | %-28s | %6s %7s%n", "one decision", "  CPU us  clock us       KB",
                "  CPU us  clock us       KB", "CPU", "memory");
        for (var name : new ArrayList<>(pairs.keySet()).stream().sorted().toList()) {
            var own = pairs.get(name).get(Engine.TENDERPOINT);
            var drools = pairs.get(name).get(Engine.DROOLS);
            System.out.printf(Locale.ROOT, "%s | %s | %s | %5.1fx %6.1fx%n", name, figures(own), figures(drools),
                    cpu(drools) / cpu(own), kilobytes(drools) / kilobytes(own));
        }
    }

    private static String figures(RunResult result) {
        return String.format(Locale.ROOT, "%8.1f  %8.1f %8.1f", cpu(result) / BATCH,
                result.getPrimaryResult().getScore() / BATCH,
                kilobytes(result));
    }

    private static void printStart(Collection<RunResult> results) {
        System.out.printf("%nUntil all books can decide, in a fresh JVM:%n");
        for (var result : List.copyOf(results)) {
            System.out.printf(Locale.ROOT, "%-12s %8.0f ms of CPU, %8.0f ms by the clock%n",
                    engine(result).name().toLowerCase(Locale.ROOT), cpu(result) / 1e3,
                    result.getPrimaryResult().getScore());
        }
    }

    private static String label(RunResult result) {
        return result.getPrimaryResult().getLabel();
    }

    private static Engine engine(RunResult result) {
        return Engine.valueOf(result.getParams().getParam("engine"));
    }

    private static double cpu(RunResult result) {
        return result.getSecondaryResults().get(CpuTime.RESULT).getScore();
    }

    private static double kilobytes(RunResult result) {
        return result.getSecondaryResults().get("gc.alloc.rate.norm").getScore() / 1024 / BATCH;
    }
}
