package org.tenderpoint.followup.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import org.tenderpoint.followup.rules.cases.BookExample;
import org.tenderpoint.vocabulary.rule.RuleEntry;

/** What every book after a session owes its readers. */
public final class CasesOfRules {

    private CasesOfRules() {}

    /**
     * Each rule has a case that fires it and one that just misses it.
     *
     * @param without the ids of rules that no case can fire or miss
     */
    public static void areComplete(List<BookExample> cases, List<RuleEntry> rules, Predicate<String> without) {
        var wanted = rules.stream().map(RuleEntry::id).filter(without.negate()).toList();
        for (boolean fires : List.of(true, false)) {
            assertThat(cases.stream().filter(one -> one.fires() == fires).map(BookExample::ruleId).distinct())
                    .containsExactlyInAnyOrderElementsOf(wanted);
        }
    }
}
