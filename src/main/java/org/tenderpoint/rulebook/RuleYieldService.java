package org.tenderpoint.rulebook;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.vocabulary.rule.RuleEntry;
import org.tenderpoint.vocabulary.rule.RuleTags.RuleEffect;
import org.tenderpoint.vocabulary.rule.RuleUse;
import org.tenderpoint.vocabulary.rule.RuleYield;

/**
 * Which rules speak in vain here: how often each was found in a quarter, was passed, and what a doctor found in the
 * end. Counts only, never whose they are.
 */
@Service
@PreAuthorize("hasAnyRole('THERAPIST', 'MANAGER')")
@Transactional(readOnly = true)
public class RuleYieldService {

    private static final int MONTHS = 3;
    /** A rule is looked at by this quarter and the one before. */
    private static final int LOOKED_AT = 2;

    private final List<RuleUse> uses;
    private final PracticeTime time;

    RuleYieldService(List<RuleUse> uses, PracticeTime time) {
        this.uses = List.copyOf(uses);
        this.time = time;
    }

    /** @param from its first day */
    public record Quarter(LocalDate from, RuleYield counts) {}

    /** The last four quarters of a rule, the latest first, without those in which nothing happened. */
    public List<Quarter> quarters(RuleEntry rule) {
        var starts = starts();
        var yields = use(rule).map(use -> yields(use, rule, starts)).orElse(List.of());
        return IntStream.range(0, yields.size())
                .filter(quarter -> !yields.get(quarter).isEmpty())
                .mapToObj(quarter -> new Quarter(starts.get(quarter), yields.get(quarter)))
                .toList();
    }

    /**
     * The rules that stand for review: passed more often than not, or with doctors who found nothing that mattered, in
     * enough cases. One that can be an emergency is never judged by that.
     */
    public List<RuleEntry> forReview() {
        var starts = starts();
        var from = instants(starts).get(LOOKED_AT - 1);
        return uses.stream()
                .flatMap(use -> suspects(use, from).filter(rule -> standsForReview(rule, yields(use, rule, starts))))
                .sorted((one, other) -> one.id().compareTo(other.id()))
                .toList();
    }

    /** Whether a rule stands for review by these quarters, the latest first. */
    static boolean standsForReview(RuleEntry rule, List<RuleYield> yields) {
        return !rule.tags().effects().contains(RuleEffect.EMERGENCY)
                && yields.stream().limit(LOOKED_AT).anyMatch(RuleYield::inVain);
    }

    /** Those that may have been passed too often, by a question that is small; the others need not be counted. */
    private static Stream<RuleEntry> suspects(RuleUse use, Instant from) {
        var often = use.doubted(from).entrySet().stream()
                .collect(Collectors.groupingBy(doubt -> row(doubt.getKey()), Collectors.summingLong(
                        doubt -> doubt.getValue())));
        return RuleLibrary.current().stream()
                .filter(rule -> often.getOrDefault(rule.id(), 0L) * 2 > RuleYield.ENOUGH);
    }

    /** A pair is found under the id of its row and a word. */
    private static String row(String finding) {
        int dot = finding.indexOf('.');
        return dot < 0 ? finding : finding.substring(0, dot);
    }

    private List<RuleYield> yields(RuleUse use, RuleEntry rule, List<LocalDate> starts) {
        return use.yields(RuleLibrary.findings(rule.id()), instants(starts));
    }

    private Optional<RuleUse> use(RuleEntry rule) {
        return uses.stream().filter(use -> use.sections().contains(rule.section())).findFirst();
    }

    private List<LocalDate> starts() {
        var first = time.today().with(IsoFields.DAY_OF_QUARTER, 1);
        return IntStream.range(0, RuleUse.QUARTERS).mapToObj(back -> first.minusMonths((long) MONTHS * back)).toList();
    }

    private List<Instant> instants(List<LocalDate> starts) {
        ZoneId zone = time.zone();
        return starts.stream().map(day -> day.atStartOfDay(zone).toInstant()).toList();
    }
}
