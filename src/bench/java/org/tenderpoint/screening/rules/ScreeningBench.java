package org.tenderpoint.screening.rules;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.tenderpoint.bench.BenchClients;
import org.tenderpoint.bench.CpuTime;
import org.tenderpoint.bench.Engine;
import org.tenderpoint.bench.Mix;
import org.tenderpoint.screening.rules.facts.Pain;
import org.tenderpoint.screening.rules.facts.ScreeningFacts;
import org.tenderpoint.screening.rules.facts.VisitFacts;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.RedFlag;
import org.tenderpoint.vocabulary.facts.SideEffectsBefore;

/** A full screening, facts in and decision out; and its rows alone. */
@State(Scope.Thread)
public class ScreeningBench {

    @Param
    public Mix mix;

    @Param
    public Engine engine;

    private ScreeningFacts[] clients;
    private Function<ScreeningFacts, ScreeningDecision> decision;
    private Function<ScreeningFacts, List<Finding>> rows;
    private int next;

    @Setup
    public void prepare() {
        clients = facts(mix).toArray(ScreeningFacts[]::new);
        if (engine == Engine.TENDERPOINT) {
            decision = TenderpointScreening::decide;
            rows = TenderpointScreening::rows;
            return;
        }
        var drools = new DroolsScreening();
        for (var facts : clients) {
            if (!drools.decide(facts).equals(TenderpointScreening.decide(facts))) {
                throw new IllegalStateException("Drools decides otherwise: " + facts);
            }
        }
        decision = drools::decide;
        rows = drools::rows;
    }

    private static Stream<ScreeningFacts> facts(Mix mix) {
        var clients = new BenchClients(mix.ordinal());
        return Stream.generate(() -> {
            var client = clients.client(mix.illnesses);
            var work = clients.work();
            return new ScreeningFacts(client, VisitFacts.NOTHING_ASKED).with(visit -> visit
                    .redFlags(List.of(RedFlag.values()), Recorded.NO)
                    .plan(plan -> plan.with(work))
                    .pain(Pain.of(clients.below(6), Set.of(clients.part())))
                    .effort(effort -> effort.withSoreBefore(SideEffectsBefore.NEVER))
                    .wishes(wishes -> wishes.likingThePlan(work)));
        })
                .limit(Mix.CLIENTS);
    }

    @Setup(Level.Iteration)
    public void start() {
        CpuTime.start();
    }

    @TearDown(Level.Iteration)
    public void stop() {
        CpuTime.stop();
    }

    @Benchmark
    public Object screening() {
        return decision.apply(client());
    }

    @Benchmark
    public Object screeningRowsAlone() {
        return rows.apply(client());
    }

    private ScreeningFacts client() {
        return clients[next++ & Mix.CLIENTS - 1];
    }
}
