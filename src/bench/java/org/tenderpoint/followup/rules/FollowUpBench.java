package org.tenderpoint.followup.rules;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
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
import org.tenderpoint.followup.rules.facts.ActivityLimit;
import org.tenderpoint.followup.rules.facts.Bruising;
import org.tenderpoint.followup.rules.facts.Course;
import org.tenderpoint.followup.rules.facts.DoneSession;
import org.tenderpoint.followup.rules.facts.FeedbackAnswers;
import org.tenderpoint.followup.rules.facts.FollowUpFacts;
import org.tenderpoint.followup.rules.facts.Onset;
import org.tenderpoint.followup.rules.facts.PressureFelt;
import org.tenderpoint.followup.rules.facts.Quality;
import org.tenderpoint.followup.rules.facts.Sides;
import org.tenderpoint.followup.rules.facts.Spread;
import org.tenderpoint.followup.rules.facts.StoredFacts;
import org.tenderpoint.followup.rules.facts.Swelling;
import org.tenderpoint.followup.rules.facts.Symptom;
import org.tenderpoint.vocabulary.Answer;

/** A full assessment after a session: triage, adjustments, self-care and referrals. */
@State(Scope.Thread)
public class FollowUpBench {

    private static final Instant END = BenchClients.DAY.atStartOfDay(ZoneOffset.UTC).toInstant();

    @Param
    public Mix mix;

    @Param
    public Engine engine;

    private FollowUpFacts[] clients;
    private Function<FollowUpFacts, TenderpointFollowUp.Assessment> decision;
    private int next;

    @Setup
    public void prepare() {
        clients = facts(mix).toArray(FollowUpFacts[]::new);
        if (engine == Engine.TENDERPOINT) {
            decision = TenderpointFollowUp::decide;
            return;
        }
        var drools = new DroolsFollowUp();
        for (var facts : clients) {
            if (!drools.decide(facts).equals(TenderpointFollowUp.decide(facts))) {
                throw new IllegalStateException("Drools decides otherwise: " + facts);
            }
        }
        decision = drools::decide;
    }

    private static Stream<FollowUpFacts> facts(Mix mix) {
        var clients = new BenchClients(mix.ordinal());
        return Stream.generate(() -> facts(clients, mix)).limit(Mix.CLIENTS);
    }

    /** Told a day or two later: mostly a little sore where the work was, one symptom among the ill now and then. */
    private static FollowUpFacts facts(BenchClients clients, Mix mix) {
        var work = clients.work();
        var answers = FeedbackAnswers.builder()
                .onset(Onset.WITHIN_24H)
                .course(clients.one(List.of(Course.BETTER, Course.BETTER, Course.SAME)))
                .spread(Spread.GENERAL)
                .sides(Sides.BOTH)
                .easesWithMovement(Answer.YES)
                .swelling(Swelling.NONE)
                .bruising(Bruising.NONE)
                .pressureFelt(clients.one(List.of(PressureFelt.values())))
                .activityLimit(ActivityLimit.NONE)
                .sorenessNow(clients.below(4))
                .sorenessWorst(clients.below(6))
                .regions(Set.of(work.getFirst().part()))
                .qualities(EnumSet.of(Quality.DULL))
                .aggravatedBy(Set.of())
                .otherCauses(Set.of());
        for (var symptom : Symptom.values()) {
            answers.symptom(symptom, Answer.NO);
        }
        if (mix == Mix.TWELVE_ILLNESSES && clients.below(4) == 0) {
            answers.symptom(clients.one(List.of(Symptom.values())), Answer.YES);
        }
        return new FollowUpFacts(
                clients.client(mix.illnesses), answers.build(), DoneSession.of(END, 60, work, Set.of()),
                END.plus(Duration.ofHours(20L + clients.below(30))), StoredFacts.NONE);
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
    public Object followUp() {
        return decision.apply(clients[next++ & Mix.CLIENTS - 1]);
    }
}
