package org.tenderpoint.bench;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.tenderpoint.followup.rules.DroolsFollowUp;
import org.tenderpoint.followup.rules.TenderpointFollowUp;
import org.tenderpoint.screening.rules.DroolsScreening;
import org.tenderpoint.screening.rules.TenderpointScreening;

/** What it costs, in a program that has just started, until the books can decide. Each measured once in a fresh JVM. */
@State(Scope.Benchmark)
public class ColdStart {

    @Param
    public Engine engine;

    @Setup(Level.Iteration)
    public void start() {
        CpuTime.start();
    }

    @TearDown(Level.Iteration)
    public void stop() {
        CpuTime.stop();
    }

    @Benchmark
    public Object books() {
        return switch (engine) {
            case TENDERPOINT -> new Object[]{TenderpointScreening.book(), TenderpointFollowUp.books()};
            case DROOLS -> new Object[]{new DroolsScreening(), new DroolsFollowUp()};
        };
    }
}
