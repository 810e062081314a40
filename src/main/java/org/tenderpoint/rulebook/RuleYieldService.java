package org.tenderpoint.rulebook;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.vocabulary.rule.RuleEntry;
import org.tenderpoint.vocabulary.rule.RuleYield;

/**
 * Which rules speak in vain here: how often each was found in a quarter, was passed, and what a doctor found in the
 * end. Counts only, never whose they are.
 */
@Service
@PreAuthorize("hasAnyRole('THERAPIST', 'MANAGER')")
@Transactional(readOnly = true)
public class RuleYieldService {

    private final RulesForReview forReview;

    RuleYieldService(RulesForReview forReview) {
        this.forReview = forReview;
    }

    /** @param from its first day */
    public record Quarter(LocalDate from, RuleYield counts) {}

    /**
     * What one rule came to.
     *
     * @param quarters its last four, the latest first, without those in which nothing happened
     * @param standsForReview whether it stands for review
     */
    public record RuleCounts(List<Quarter> quarters, boolean standsForReview) {

        public RuleCounts {
            quarters = List.copyOf(quarters);
        }
    }

    public RuleCounts of(RuleEntry rule) {
        var starts = forReview.starts();
        var yields = forReview.yields(rule, forReview.instants(starts));
        var quarters = IntStream.range(0, yields.size())
                .filter(quarter -> !yields.get(quarter).isEmpty())
                .mapToObj(quarter -> new Quarter(starts.get(quarter), yields.get(quarter)))
                .toList();
        return new RuleCounts(quarters, !quarters.isEmpty() && forReview.contains(rule, yields));
    }

    public List<RuleEntry> forReview() {
        return forReview.all();
    }
}
