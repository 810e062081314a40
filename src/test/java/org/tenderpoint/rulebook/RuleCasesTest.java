package org.tenderpoint.rulebook;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tenderpoint.rulebook.RuleBookService.RuleCase;
import org.tenderpoint.vocabulary.rule.RuleEntry;
import org.tenderpoint.vocabulary.rule.RuleEntry.RuleBookSection;

/** Every row of every book has a case that fires it and one just short; what has none says why. */
@Tag("guard")
@Tag("UC-26")
class RuleCasesTest {

    private static final String ONLY_WORDS = "words for everybody or for a level: it finds nothing";
    private static final String ALWAYS = "holds for every set, or every referral, whatever the facts";
    private static final Map<String, String> WITHOUT = Map.ofEntries(
            entry("TRI-203", ONLY_WORDS), entry("TRI-204", ONLY_WORDS), entry("TRI-205", ONLY_WORDS),
            entry("ADJ-090", "says whose word any adjustment needs"),
            entry("CARE-030", ALWAYS), entry("CARE-031", ALWAYS), entry("CARE-032", ALWAYS),
            entry("REF-012", "what the client does not want is no fact of the books"), entry("REF-013", ALWAYS),
            entry("REF-160", ALWAYS), entry("REF-162", ALWAYS), entry("REF-163", ALWAYS), entry("REF-164", ALWAYS),
            entry("REF-165", ALWAYS));
    private static final Map<String, String> WITHOUT_A_MISS = Map.of("SCR-420", "stands for everyone");
    /** A fact that every plan is asked for. */
    private static final Pattern ASKED_OF_EACH_PLAN = Pattern.compile("PREV-\\d+");

    @Test
    void everyRowHasACaseThatFiresItAndOneThatJustMisses() {
        var lacking = new TreeSet<String>();
        for (var row : RuleLibrary.current()) {
            var cases = RuleLibrary.cases(row.id());
            boolean fires = cases.stream().anyMatch(RuleCase::fires);
            boolean misses = cases.stream().anyMatch(each -> !each.fires());
            if (decides(row) && !fires) {
                lacking.add(row.id() + " fires");
            }
            if (decides(row) && !misses && !WITHOUT_A_MISS.containsKey(row.id())) {
                lacking.add(row.id() + " just short");
            }
            if (WITHOUT.containsKey(row.id()) && fires || WITHOUT_A_MISS.containsKey(row.id()) && misses) {
                lacking.add(row.id() + " is no exception");
            }
        }
        assertThat(lacking).isEmpty();
        assertThat(RuleLibrary.current().stream().filter(RuleCasesTest::decides)).hasSizeGreaterThan(350);
    }

    /** The schedule is no book of facts: its times have tests of their own. */
    private static boolean decides(RuleEntry row) {
        return row.section() != RuleBookSection.SCHEDULING && !WITHOUT.containsKey(row.id())
                && !ASKED_OF_EACH_PLAN.matcher(row.id()).matches();
    }
}
