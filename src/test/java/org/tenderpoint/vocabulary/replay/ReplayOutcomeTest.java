package org.tenderpoint.vocabulary.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.tenderpoint.vocabulary.replay.ReplayOutcome.ReplayLine;
import org.tenderpoint.vocabulary.rule.RuleBookSection;
import org.tenderpoint.vocabulary.rule.RuleSetVersion;
import org.tenderpoint.vocabulary.say.Phrase;

/** How two decisions upon the same facts are compared. The levels are made up: three words in a row. */
class ReplayOutcomeTest {

    private static final List<RuleBookSection> LEVELS = List.of(RuleBookSection.SCREENING, RuleBookSection.TRIAGE,
            RuleBookSection.REFERRAL);
    private static final int MILD = 0;
    private static final int MIDDLE = 1;
    private static final int GRAVE = 2;

    @Test
    void aHigherLevelIsGraverAndALowerOneMilder() {
        var middle = outcome(MIDDLE, List.of(finding("SCR-1", MIDDLE)), List.of());
        var grave = outcome(GRAVE, List.of(finding("SCR-1", MIDDLE), finding("SCR-2", GRAVE)), List.of());

        assertThat(middle.changeTo(grave)).isEqualTo(ReplayChange.GRAVER);
        assertThat(grave.changeTo(middle)).isEqualTo(ReplayChange.MILDER);
    }

    @Test
    void theRuleThatLiftsTheLevelOrNoLongerHoldsItIsResponsibleAndNoOther() {
        var middle = outcome(MIDDLE, List.of(finding("SCR-1", MIDDLE), finding("SCR-3", MILD)), List.of());
        var grave = outcome(
                GRAVE, List.of(finding("SCR-1", MIDDLE), finding("SCR-2.cancer", GRAVE)), List.of());

        assertThat(middle.responsible(grave)).containsExactly("SCR-2");
        assertThat(grave.responsible(middle)).containsExactly("SCR-2");
    }

    @Test
    void theSameLevelWithAnotherLimitDiffersInItsLimits() {
        var two = outcome(MIDDLE, List.of(finding("SCR-1", MIDDLE)), List.of(line("limit:2", "back")));
        var three = outcome(MIDDLE, List.of(finding("SCR-1", MIDDLE)), List.of(line("limit:3", "back")));

        assertThat(two.changeTo(three)).isEqualTo(ReplayChange.OTHER_LIMITS);
        assertThat(two.differencesTo(three)).hasSize(2);
    }

    @Test
    void theSameLevelAndLimitsWithAnotherFindingDifferInTheirFindings() {
        var one = outcome(MIDDLE, List.of(finding("SCR-1", MIDDLE)), List.of());
        var more = outcome(MIDDLE, List.of(finding("SCR-1", MIDDLE), finding("SCR-2", MILD)), List.of());

        assertThat(one.changeTo(more)).isEqualTo(ReplayChange.OTHER_FINDINGS);
        assertThat(one.responsible(more)).containsExactly("SCR-2");
    }

    @Test
    void theOrderOfFindingsAndLimitsMeansNothing() {
        var findings = List.of(finding("SCR-1", MIDDLE), finding("SCR-2", MILD), finding("SCR-3", MILD));
        var limits = List.of(line("limit:2", "back"), line("limit:3", "neck"), line("limit:3", "arm"));

        assertThat(outcome(MIDDLE, findings, limits).changeTo(outcome(MIDDLE, findings.reversed(), limits.reversed())))
                .isEqualTo(ReplayChange.NONE);
    }

    @Test
    void otherWordsForTheSameAreNoDifference() {
        var before = new ReplayLine("SCR-1", Phrase.typed("Bones"), "cap:2@all", MIDDLE, () -> "At most 2",
                Set.of("SCR-1"));
        var after = new ReplayLine("SCR-1", Phrase.typed("Thin bones"), "cap:2@all", MIDDLE, () -> "No more than 2",
                Set.of("SCR-1"));

        assertThat(outcome(MIDDLE, List.of(before), List.of()).same(outcome(MIDDLE, List.of(after), List.of())))
                .isTrue();
    }

    @Test
    void whatItsOwnVersionDecidesOtherwiseIsAFaultWhateverElseIsAsked() {
        var recorded = outcome(GRAVE, List.of(finding("SCR-2", GRAVE)), List.of());
        var today = outcome(MIDDLE, List.of(finding("SCR-1", MIDDLE)), List.of());

        var own = RulesAsked.of(RuleSetVersion.CURRENT);
        assertThat(replay(recorded, own, Optional.of(own), (facts, asked) -> today).check())
                .isEqualTo(ReplayCheck.FAULT);
        assertThat(replay(recorded, without("SCR-2"), Optional.of(own),
                (facts, asked) -> asked.equals(own) ? recorded : today).check())
                .isEqualTo(ReplayCheck.AS_RECORDED);
        assertThat(replay(recorded, without("SCR-2"), Optional.of(own), (facts, asked) -> today).check())
                .isEqualTo(ReplayCheck.FAULT);
    }

    @Test
    void aVersionThatIsNotKnownIsSaidAndFactsThatCannotBeReadAreToo() {
        var recorded = outcome(GRAVE, List.of(finding("SCR-2", GRAVE)), List.of());

        assertThat(replay(recorded, without("SCR-2"), Optional.empty(), (facts, asked) -> recorded).check())
                .isEqualTo(ReplayCheck.UNKNOWN_VERSION);
        var unread = replay(recorded, without("SCR-2"), Optional.empty(), (facts, asked) -> {
            throw new IllegalStateException("not to be read");
        });
        assertThat(unread.check()).isEqualTo(ReplayCheck.UNREADABLE);
        assertThat(unread.change()).isEqualTo(ReplayChange.NONE);
    }

    private static ReplayRow replay(
            ReplayOutcome recorded, RulesAsked asked, Optional<RulesAsked> own,
            BiFunction<String, RulesAsked, ReplayOutcome> decide) {
        return ReplayRow.of(UUID.randomUUID(), Instant.EPOCH, recorded, asked, own, () -> "facts", decide);
    }

    private static RulesAsked without(String rule) {
        return new RulesAsked(RuleSetVersion.CURRENT, Set.of(rule));
    }

    private static ReplayOutcome outcome(int level, List<ReplayLine> findings, List<ReplayLine> limits) {
        return new ReplayOutcome(LEVELS, LEVELS.get(level), findings, limits);
    }

    private static ReplayLine finding(String rule, int level) {
        return new ReplayLine(rule, Phrase.typed(rule), "", level, () -> "", Set.of(rule));
    }

    private static ReplayLine line(String key, String code) {
        return new ReplayLine(key, Phrase.typed(key), code, ReplayLine.NO_LEVEL, () -> code, Set.of());
    }
}
