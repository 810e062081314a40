package org.tenderpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenderpoint.followup.rules.adjustment.AdjustmentRules;
import org.tenderpoint.followup.rules.care.SelfCareRules;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.followup.rules.referral.ReferralRules;
import org.tenderpoint.followup.rules.triage.TriageRules;
import org.tenderpoint.screening.rules.ScreeningLevel;
import org.tenderpoint.screening.rules.ScreeningRules;
import org.tenderpoint.vignettes.Vignette;
import org.tenderpoint.vignettes.VignetteJudge;
import org.tenderpoint.vignettes.VignetteReader;
import org.tenderpoint.vocabulary.Discipline;
import org.tenderpoint.vocabulary.RedFlag;
import org.tenderpoint.vocabulary.facts.ClientFacts;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.rule.RuleEntry;

/** The project's own cases, in the folders before (a session) and after: that they stay many, and about everything. */
class OwnVignettesTest {

    private static final Path ALL = Path.of("src/test/resources/vignettes");
    private static final int AT_LEAST = 64;
    private static final int OF_EACH_CONDITION = 2;

    private static final List<Vignette> BEFORE = in("before");
    private static final List<Vignette> AFTER = in("after");
    private static final List<Vignette> OWN = Stream.of(BEFORE, AFTER).flatMap(List::stream).toList();

    @Test
    void thereAreAtLeastSixtyFourAndEachSaysWhyWithItsRules() {
        assertThat(OWN).hasSizeGreaterThanOrEqualTo(AT_LEAST);
        assertThat(OWN).allSatisfy(each -> {
            assertThat(each.expect().why()).as(each.id()).endsWith(".");
            assertThat(Stream.of(each.expect().rules(), each.expect().rulesNot()).flatMap(List::stream))
                    .as(each.id() + " names the rules that decide it").isNotEmpty();
        });
    }

    @Test
    void noTwoCasesShareAnId() {
        var ids = in("").stream().map(Vignette::id).toList();
        assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
    }

    @Test
    void aFolderHoldsTheKindThatItsNameSays() {
        assertThat(BEFORE).allMatch(Vignette::isScreening);
        assertThat(AFTER).noneMatch(Vignette::isScreening);
    }

    @ParameterizedTest
    @EnumSource(Condition.class)
    void everyConditionHasItsCases(Condition condition) {
        assertThat(about(client -> client.yes(condition))).hasSizeGreaterThanOrEqualTo(OF_EACH_CONDITION);
    }

    @Test
    void theDerivedFactsHaveTheirCasesToo() {
        assertThat(about(client -> client.clotRisk().yes())).hasSizeGreaterThanOrEqualTo(OF_EACH_CONDITION);
        assertThat(about(client -> client.newToMassage().yes())).hasSizeGreaterThanOrEqualTo(OF_EACH_CONDITION);
    }

    @Test
    void everyLevelIsExpectedOfSomeCase() {
        assertThat(levels(BEFORE, each -> each.expect().screening())).containsAll(EnumSet.allOf(ScreeningLevel.class));
        assertThat(levels(AFTER, each -> each.expect().triage())).containsAll(EnumSet.allOf(TriageLevel.class));
    }

    @ParameterizedTest
    @EnumSource(RedFlag.class)
    void everyWarningSignIsTold(RedFlag flag) {
        assertThat(BEFORE).anyMatch(each -> each.redFlags().containsKey(flag) && each.redFlags().get(flag).yes());
    }

    @Test
    void everyDisciplineIsOnceSuggestedAndOnceNot() {
        assertThat(Arrays.asList(Discipline.values())).allSatisfy(discipline -> {
            assertThat(AFTER)
                    .anyMatch(each -> each.expect().suggested().filter(all -> all.contains(discipline)).isPresent());
            assertThat(AFTER).anyMatch(each -> each.expect().referralNot().contains(discipline));
        });
    }

    /** What no case can fire: each with the reason, one line. */
    private static final Path WITHOUT_CASE = Path.of("src/test/resources/rules/rows-without-case.txt");

    @Test
    void everyRowHasACaseThatFiresIt() throws IOException {
        var fired = in("").stream()
                .flatMap(each -> VignetteJudge.judge(each).fired().stream())
                .map(id -> id.replaceAll("\\..*", ""))
                .collect(Collectors.toSet());
        var rows = Stream.of(
                ScreeningRules.CURRENT.entries(), TriageRules.CURRENT.entries(), AdjustmentRules.CURRENT.entries(),
                SelfCareRules.CURRENT.entries(), ReferralRules.CURRENT.entries())
                .flatMap(List::stream)
                .map(RuleEntry::id)
                .filter(id -> !id.startsWith("PREV-"))
                .toList();
        var excused = Files.readAllLines(WITHOUT_CASE).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.replaceAll(" .*", ""))
                .toList();

        Missing.none("Rows that no case fires",
                rows.stream().filter(id -> !fired.contains(id) && !excused.contains(id)),
                "Write a case with each in src/test/resources/vignettes/before (SCR) or after, and name it under its 'rules'.");
        Missing.none("Rows that a case fires, or that are gone, and that are excused all the same",
                excused.stream().filter(id -> fired.contains(id) || !rows.contains(id)),
                "Take them out of " + WITHOUT_CASE + ".");
    }

    private static List<String> about(Predicate<ClientFacts> told) {
        return OWN.stream()
                .filter(each -> told.test(ClientFacts.read(
                        each.standing(), each.session().at().toLocalDate(), ClientFacts.NowFacts.AS_TOLD)))
                .map(Vignette::id)
                .toList();
    }

    private static <E> List<E> levels(List<Vignette> cases, Function<Vignette, Collection<E>> expected) {
        return cases.stream().map(expected).filter(all -> all.size() == 1).flatMap(Collection::stream).toList();
    }

    private static List<Vignette> in(String folder) {
        return ProjectFiles.of(ALL.resolve(folder).toString(), ".yaml").map(VignetteReader::read).toList();
    }
}
