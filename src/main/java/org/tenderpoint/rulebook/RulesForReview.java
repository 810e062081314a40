package org.tenderpoint.rulebook;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.vocabulary.rule.FindingId;
import org.tenderpoint.vocabulary.rule.RuleEffect;
import org.tenderpoint.vocabulary.rule.RuleEntry;
import org.tenderpoint.vocabulary.rule.RuleUse;
import org.tenderpoint.vocabulary.rule.RuleYield;

/**
 * The rules that stand for review: passed more often than not, or with doctors who found nothing that mattered, in
 * enough cases. One that can be an emergency is never judged by that. A word about the row as it reads now ends the
 * review; then only what came after it counts.
 *
 * @param uses count findings, passes and what doctors found
 * @param time the practice's quarters
 * @param words that ended reviews
 */
@Component
record RulesForReview(List<RuleUse> uses, PracticeTime time, ReviewWordRepository words) {

    private static final int MONTHS = 3;
    /** A rule is looked at by this quarter and the one before. */
    private static final int LOOKED_AT = 2;

    /** All of them, by id. */
    List<RuleEntry> all() {
        var from = instants(starts()).get(LOOKED_AT - 1);
        return uses.stream()
                .flatMap(use -> suspects(use, from).filter(this::contains))
                .sorted(Comparator.comparing(RuleEntry::id))
                .toList();
    }

    boolean contains(RuleEntry rule) {
        return sinceTheWord(rule, instants(starts()), starts -> yields(rule, starts));
    }

    /** @param counted its quarters, the latest first; counted again only where a word was said in those looked at */
    boolean contains(RuleEntry rule, List<RuleYield> counted) {
        var whole = instants(starts());
        return sinceTheWord(rule, whole, starts -> starts.subList(0, LOOKED_AT).equals(whole.subList(0, LOOKED_AT))
                ? counted
                : yields(rule, starts));
    }

    private boolean sinceTheWord(
            RuleEntry rule, List<Instant> starts, Function<List<Instant>, List<RuleYield>> count) {
        var from = words.findFirstByPrintOrderBySaidAtDesc(SignOffSection.print(rule))
                .map(word -> word.saidAt().plus(1, ChronoUnit.MICROS)).orElse(Instant.MIN);
        return standsForReview(rule, count.apply(starts.stream()
                .map(start -> start.isBefore(from) ? from : start).toList()));
    }

    /** Whether a rule stands for review by these quarters, the latest first. */
    static boolean standsForReview(RuleEntry rule, List<RuleYield> yields) {
        return !rule.tags().effects().contains(RuleEffect.EMERGENCY)
                && yields.stream().limit(LOOKED_AT).anyMatch(RuleYield::inVain);
    }

    /** Those that may have been passed too often, by a question that is small; the others need not be counted. */
    private static Stream<RuleEntry> suspects(RuleUse use, Instant from) {
        var often = use.doubted(from).entrySet().stream()
                .collect(Collectors.groupingBy(doubt -> FindingId.row(doubt.getKey()), Collectors.summingLong(
                        doubt -> doubt.getValue())));
        return RuleLibrary.current().stream()
                .filter(rule -> often.getOrDefault(rule.id(), 0L) * 2 > RuleYield.ENOUGH);
    }

    /** What a rule came to from each start to the one before; nothing where nobody counts it. */
    List<RuleYield> yields(RuleEntry rule, List<Instant> starts) {
        return use(rule).map(use -> use.yields(RuleLibrary.findings(rule.id()), starts)).orElse(List.of());
    }

    private Optional<RuleUse> use(RuleEntry rule) {
        return uses.stream().filter(use -> use.sections().contains(rule.section())).findFirst();
    }

    /** The first days of this quarter and of those before, the latest first. */
    List<LocalDate> starts() {
        var first = time.today().with(IsoFields.DAY_OF_QUARTER, 1);
        return IntStream.range(0, RuleUse.QUARTERS).mapToObj(back -> first.minusMonths((long) MONTHS * back)).toList();
    }

    List<Instant> instants(List<LocalDate> starts) {
        ZoneId zone = time.zone();
        return starts.stream().map(day -> day.atStartOfDay(zone).toInstant()).toList();
    }
}
