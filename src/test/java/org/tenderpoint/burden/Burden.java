package org.tenderpoint.burden;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tenderpoint.burden.Visits.Visit;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.followup.rules.triage.Triage;
import org.tenderpoint.screening.rules.Finding;
import org.tenderpoint.screening.rules.PlanRules;
import org.tenderpoint.screening.rules.ScreeningDecision;
import org.tenderpoint.screening.rules.ScreeningLevel;
import org.tenderpoint.vignettes.VignetteJudge;
import org.tenderpoint.vignettes.VignetteReader;

/**
 * What the rules ask of people who are mostly well: drawn visits and follow-ups, judged by the rules in force. The same
 * seed draws the same people whatever the rules are.
 */
public final class Burden {

    /** Sessions of one therapist in a week. */
    private static final int WEEK = 25;
    private static final int LOUDEST = 10;

    private final List<Screened> visits;
    private final List<Triage> low;
    private final List<Triage> high;

    private record Screened(ScreeningDecision decision, int readFirst, boolean first) {

        /** The plan breaks a limit, or is too much for one visit. */
        boolean planMustChange() {
            return !decision.planFits()
                    || decision.shownFindings().stream()
                            .anyMatch(finding -> PlanRules.mustChangeThePlan(finding.row()));
        }

        boolean waits() {
            return decision.level().atLeast(ScreeningLevel.CLEARANCE);
        }

        static Screened of(Visit visit) {
            var told = VignetteReader.read("drawn", visit.told());
            var decision = VignetteJudge.screened(told);
            return new Screened(decision, VignetteJudge.readFirst(told, decision).findings().size(), visit.first());
        }
    }

    /** @param people how many visits, and how many follow-ups */
    public Burden(long seed, int people) {
        var drawnFollowUps = new FollowUps();
        visits = screened(seed, people);
        low = triaged(drawnFollowUps, seed, people, drawnFollowUps.lowRate());
        high = triaged(drawnFollowUps, seed, people, 1);
    }

    private static List<Screened> screened(long seed, int people) {
        var drawn = new Visits();
        return IntStream.range(0, people).mapToObj(person -> drawn.draw(seed, person)).map(Screened::of).toList();
    }

    private static List<Triage> triaged(FollowUps drawn, long seed, int people, double signs) {
        return IntStream.range(0, people)
                .mapToObj(person -> VignetteReader.read("drawn", drawn.draw(seed, person, signs)))
                .map(VignetteJudge::triaged)
                .toList();
    }

    // --- figures

    /** In hundredths of a percent: visits whose plan must change, and those that wait. */
    static List<Long> ofVisits(long seed, int people) {
        return ofVisits(screened(seed, people));
    }

    /** In hundredths of a percent: follow-ups above watch, and urgent or emergency ones. */
    static List<Long> ofFollowUps(long seed, int people) {
        var drawn = new FollowUps();
        return ofFollowUps(triaged(drawn, seed, people, drawn.lowRate()));
    }

    List<Long> shares() {
        return Stream.of(ofVisits(visits), ofFollowUps(low)).flatMap(List::stream).toList();
    }

    private static List<Long> ofVisits(List<Screened> visits) {
        var changed = new Counted();
        var waiting = new Counted();
        visits.forEach(visit -> {
            changed.add(visit.planMustChange());
            waiting.add(visit.waits());
        });
        return hundredths(changed, waiting);
    }

    private static List<Long> ofFollowUps(List<Triage> some) {
        return hundredths(
                above(some, TriageLevel.THERAPIST, _ -> true), above(some, TriageLevel.URGENT, _ -> true));
    }

    private static List<Long> hundredths(Counted... shares) {
        return Stream.of(shares).map(share -> Math.round(share.percent() * 100)).toList();
    }

    /** The figures that a change of the rules must not make much worse. */
    Map<String, Double> figures() {
        return Map.of(
                "follow-ups above watch, in percent", above(low, TriageLevel.THERAPIST, _ -> true).percent(),
                "urgent and emergency, in percent", above(low, TriageLevel.URGENT, _ -> true).percent(),
                "first visits that end in a doctor first, in percent", doctorFirst(_ -> true).percent(),
                "stops that a reason ends, for a therapist in a week", aWeek(stops(true)),
                "findings read first, p90", (double) readFirst(0.9));
    }

    private int readFirst(double quantile) {
        var sizes = visits.stream().map(Screened::readFirst).sorted().toList();
        return sizes.get((int) Math.min(sizes.size() - 1L, Math.round(quantile * sizes.size())));
    }

    private static double aWeek(Counted sessions) {
        return WEEK * sessions.percent() / 100;
    }

    /** Visits that wait for a doctor's word or, with {@code byReason}, only for a therapist's reason. */
    private Counted stops(boolean byReason) {
        var counted = new Counted();
        visits.forEach(visit -> {
            var stopping = visit.decision().shownFindings().stream()
                    .filter(finding -> finding.level().atLeast(ScreeningLevel.CLEARANCE))
                    .toList();
            counted.add(visit.decision().level() == ScreeningLevel.CLEARANCE
                    && stopping.stream().allMatch(Finding::overridable) == byReason);
        });
        return counted;
    }

    private static Counted above(List<Triage> some, TriageLevel level, Predicate<String> counts) {
        var counted = new Counted();
        some.forEach(triage -> counted.add(triage.findings().stream()
                .anyMatch(finding -> counts.test(finding.id()) && finding.level().atLeast(level))));
        return counted;
    }

    private Counted doctorFirst(Predicate<String> counts) {
        var counted = new Counted();
        visits.stream().filter(Screened::first).forEach(visit -> counted.add(
                visit.decision().shownFindings().stream()
                        .filter(finding -> counts.test(finding.row()))
                        .map(Finding::level)
                        .reduce(ScreeningLevel.CLEAR, ScreeningLevel::worst) == ScreeningLevel.CLEARANCE));
        return counted;
    }

    // --- the table

    public void print() {
        var cases = Cases.published();
        line("published cases: seen the same day where needed", cases.sameDay().withInterval(), ">= 95 %");
        line("the emergency number where nothing less would do", cases.emergency().withInterval(), ">= 90 %");
        line("seen the same day, with one answer weaker", cases.weaker().withInterval(), ">= 95 %");
        line("harmless patterns at most watch", cases.harmless().withInterval(), ">= 90 %");
        followUps("low symptom rates", low, "<= 10 %", "<= 3 %");
        followUps("general-population rates", high, "-", "-");
        line("first visits that end in a doctor first", doctorFirst(_ -> true).withInterval(), "<= 10 %");
        line("findings read first, median and p90", readFirst(0.5) + ", " + readFirst(0.9), "<= 3, 6");
        line("stops that a reason ends, therapist and week",
                "%.1f".formatted(aWeek(stops(true))), "<= 2");
        line("stops for a doctor, therapist and week", "%.1f".formatted(aWeek(stops(false))), "-");
        loudest();
    }

    private static void followUps(String rates, List<Triage> some, String most, String mostUrgent) {
        line("follow-ups above watch, " + rates,
                above(some, TriageLevel.THERAPIST, _ -> true).withInterval(), most);
        line("urgent and emergency, " + rates,
                above(some, TriageLevel.URGENT, _ -> true).withInterval(), mostUrgent);
    }

    /** The rules that speak most often, and what a figure would be without each. */
    private void loudest() {
        System.out.printf("%n%-12s %8s   without it%n", "rule", "speaks");
        spoken(low.stream().flatMap(triage -> triage.findings().stream()
                .filter(finding -> finding.level().atLeast(TriageLevel.THERAPIST))
                .map(Triage.Finding::id)).toList())
                .forEach(rule -> loud(rule, low.size(), "above watch, low",
                        above(low, TriageLevel.THERAPIST, id -> !id.equals(rule.getKey()))));
        spoken(visits.stream().flatMap(visit -> visit.decision().shownFindings().stream()
                .filter(finding -> finding.level().atLeast(ScreeningLevel.CLEARANCE))
                .map(Finding::row).distinct()).toList())
                .forEach(rule -> loud(rule, visits.size(), "a doctor first",
                        doctorFirst(id -> !id.equals(rule.getKey()))));
    }

    private static List<Map.Entry<String, Integer>> spoken(List<String> ids) {
        var times = new TreeMap<String, Integer>();
        ids.forEach(id -> times.merge(id, 1, Integer::sum));
        var loudest = new ArrayList<>(times.entrySet());
        loudest.sort(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()));
        return loudest.stream().limit(LOUDEST).toList();
    }

    private static void loud(Map.Entry<String, Integer> rule, int of, String figure, Counted without) {
        System.out.printf(Locale.ROOT, "%-12s %6.1f %%   %s %.1f %%%n", rule.getKey(), 100.0 * rule.getValue() / of,
                figure, without.percent());
    }

    private static void line(String what, String figure, String target) {
        System.out.printf("%-52s %-34s %s%n", what, figure, target);
    }
}
