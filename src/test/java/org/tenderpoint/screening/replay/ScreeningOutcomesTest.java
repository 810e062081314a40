package org.tenderpoint.screening.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tenderpoint.screening.rules.ScreeningLevel;
import org.tenderpoint.screening.rules.TwoVersions;
import org.tenderpoint.vocabulary.replay.ReplayChange;
import org.tenderpoint.vocabulary.replay.ReplayCheck;
import org.tenderpoint.vocabulary.replay.ReplayOutcome.ReplayLine;
import org.tenderpoint.vocabulary.replay.ReplayRow;
import org.tenderpoint.vocabulary.replay.RulesAsked;
import org.tenderpoint.vocabulary.rule.RuleSetVersion;

/** A screening decided again in two versions of a made-up book. */
class ScreeningOutcomesTest {

    private static final String BONES = "osteoporosis; plan swedish lower_back 2";

    @Test
    void aDecisionOfAnOlderVersionComesOutAsRecordedByTheOlderRowsAndGraverByTheNewOnes() {
        var replayed = replay(TwoVersions.OLD, RulesAsked.of(TwoVersions.NEW));

        assertThat(replayed.check()).isEqualTo(ReplayCheck.AS_RECORDED);
        assertThat(replayed.change()).isEqualTo(ReplayChange.GRAVER);
        assertThat(replayed.before()).isEqualTo(ScreeningLevel.ADAPT);
        assertThat(replayed.after()).isEqualTo(ScreeningLevel.CLEARANCE);
        assertThat(replayed.rules()).containsExactly("SCR-900");
    }

    @Test
    void aDecisionOfTheNewerVersionIsMilderByTheOlderRowsAndWithoutTheRow() {
        assertThat(replay(TwoVersions.NEW, RulesAsked.of(TwoVersions.OLD)).change()).isEqualTo(ReplayChange.MILDER);
        var without = replay(TwoVersions.NEW, new RulesAsked(TwoVersions.NEW, Set.of("SCR-900")));
        assertThat(without.change()).isEqualTo(ReplayChange.MILDER);
        assertThat(without.rules()).containsExactly("SCR-900");
        assertThat(without.check()).isEqualTo(ReplayCheck.AS_RECORDED);
    }

    @Test
    void theSameRulesChangeNothing() {
        assertThat(replay(TwoVersions.OLD, RulesAsked.of(TwoVersions.OLD)).change()).isEqualTo(ReplayChange.NONE);
    }

    @Test
    void whatDiffersIsToldInWords() {
        var before = ScreeningOutcomes.of(TwoVersions.decide(BONES, TwoVersions.OLD, Set.of()));
        var after = ScreeningOutcomes.of(TwoVersions.decide(BONES, TwoVersions.NEW, Set.of()));

        assertThat(before.differencesTo(after).getFirst()).satisfies(one -> {
            assertThat(one.rules()).containsExactly("SCR-900");
            assertThat(one.before().map(ReplayLine::words).orElseThrow().get()).startsWith("Whole body: 3 at most");
            assertThat(one.after().map(ReplayLine::words).orElseThrow().get()).startsWith("Whole body: 1 at most");
        });
    }

    private static ReplayRow replay(RuleSetVersion decided, RulesAsked asked) {
        return ReplayRow.of(
                UUID.randomUUID(), Instant.EPOCH, ScreeningOutcomes.of(TwoVersions.decide(BONES, decided, Set.of())),
                asked,
                Optional.of(RulesAsked.of(decided)), () -> BONES,
                (facts, rules) -> ScreeningOutcomes.of(TwoVersions.decide(facts, rules.version(), rules.without())));
    }
}
