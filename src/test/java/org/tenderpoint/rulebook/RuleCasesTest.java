package org.tenderpoint.rulebook;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tenderpoint.ProjectFiles;
import org.tenderpoint.vocabulary.rule.RuleEntry;

/**
 * Every row of every book has a case that fires it and one just short. A row that is no finding, such as the time of a
 * call, has tests instead: they carry "fires:" and "misses:" with its id, or with the word before its dash, as a tag.
 */
@Tag("guard")
@Tag("UC-26")
class RuleCasesTest {

    private static final String ALWAYS = "holds for every set, or every referral, whatever the facts";
    private static final Map<String, String> WITHOUT_A_MISS = Map.ofEntries(
            entry("SCR-420", "stands for everyone"),
            entry("PREV", "a fact that every plan is asked for"),
            entry("CARE-030", ALWAYS), entry("CARE-032", ALWAYS),
            entry("REF-013", ALWAYS), entry("REF-163", ALWAYS), entry("REF-164", ALWAYS));
    private static final Map<String, String> WITHOUT = Map.of("FUP-19", "names the kinds of contact");
    private static final Pattern TAG = Pattern.compile("@Tag\\(\"((?:fires|misses):[^\"]+)\"\\)");

    private final Set<String> tags = ProjectFiles.of("src/test/java", ".java")
            .filter(file -> !file.endsWith("RuleCasesTest.java"))
            .flatMap(file -> TAG.matcher(ProjectFiles.read(file)).results())
            .map(found -> found.group(1))
            .collect(Collectors.toSet());

    @Test
    void everyRowHasACaseThatFiresItAndOneThatJustMisses() {
        var lacking = new TreeSet<String>();
        for (var row : RuleLibrary.current()) {
            boolean fires = shown(row, true);
            boolean misses = shown(row, false);
            boolean exempt = names(row.id()).anyMatch(WITHOUT::containsKey);
            boolean alwaysFires = names(row.id()).anyMatch(WITHOUT_A_MISS::containsKey);
            if (!exempt && !fires) {
                lacking.add(row.id() + " fires");
            }
            if (!exempt && !alwaysFires && !misses) {
                lacking.add(row.id() + " just short");
            }
            if (exempt && fires || (exempt || alwaysFires) && misses) {
                lacking.add(row.id() + " is no exception");
            }
        }
        assertThat(lacking).isEmpty();
        assertThat(RuleLibrary.current()).hasSizeGreaterThan(400);
    }

    @Test
    void everyTagOfARowNamesOneThatIsInForce() {
        var known = RuleLibrary.current().stream().map(RuleEntry::id).flatMap(RuleCasesTest::names)
                .collect(Collectors.toSet());
        assertThat(tags).isNotEmpty().allMatch(tag -> known.contains(tag.split(":", 2)[1]));
        assertThat(Stream.of(WITHOUT, WITHOUT_A_MISS).flatMap(rows -> rows.keySet().stream()))
                .allMatch(known::contains);
    }

    private boolean shown(RuleEntry row, boolean fires) {
        var tag = fires ? "fires:" : "misses:";
        return RuleLibrary.cases(row.id()).stream().map(RuleCase::fires).anyMatch(each -> each == fires)
                || names(row.id()).anyMatch(name -> tags.contains(tag + name));
    }

    /** FUP-03, and FUP. */
    private static Stream<String> names(String id) {
        return Stream.of(id, id.substring(0, id.indexOf('-')));
    }
}
