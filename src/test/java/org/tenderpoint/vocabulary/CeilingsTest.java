package org.tenderpoint.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tenderpoint.vocabulary.BodyPart.Side;

class CeilingsTest {

    @Test
    void theLowestLimitCountsAndItsRulesAreNamed() {
        var ceilings = Ceilings.NONE
                .with(Area.EVERYWHERE, 3, "SCR-160")
                .with(Area.of(Region.CALVES), 2, "SCR-174")
                .with(Area.ofPart(BodyPart.left(Region.CALVES)), 2, "SCR-406");
        assertThat(ceilings.at(Region.NECK)).isEqualTo(3);
        assertThat(ceilings.at(Region.CALVES)).isEqualTo(2);
        assertThat(ceilings.rulesAt(BodyPart.left(Region.CALVES))).containsExactly("SCR-174", "SCR-406");
        assertThat(ceilings.rulesAt(BodyPart.right(Region.CALVES))).containsExactly("SCR-174");
        assertThat(ceilings.bodyWide()).isEqualTo(3);
        assertThat(ceilings.below(3).parts()).isEqualTo(Set.of(BodyPart.of(Region.CALVES)));
    }

    @Test
    void withoutLimitsTheDeepestIsAllowedAndNoRuleSaysSo() {
        assertThat(Ceilings.NONE.at(Region.NECK)).isEqualTo(Pressure.DEEPEST);
        assertThat(Ceilings.NONE.rulesAt(BodyPart.of(Region.NECK))).isEmpty();
    }

    @Test
    void aLevelOutsideTheScaleIsRefused() {
        assertThatThrownBy(() -> Ceilings.NONE.with(Area.EVERYWHERE, 6, "x"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void someRulesCanBeLeftOut() {
        var ceilings = Ceilings.of(List.of(
                new Ceilings.Limit(Area.EVERYWHERE, 1, "SCR-009"), new Ceilings.Limit(Area.EVERYWHERE, 4, "ADJ-003")));
        assertThat(ceilings.only(rule -> rule.startsWith("ADJ")).at(Region.NECK)).isEqualTo(4);
    }

    @Test
    void leftAndRightDoNotMeetAndTogetherAreTheRegion() {
        var left = Area.ofPart(BodyPart.left(Region.KNEES));
        var right = Area.ofPart(BodyPart.right(Region.KNEES));
        assertThat(left.meets(right)).isFalse();
        assertThat(left.or(right)).isEqualTo(Area.of(Region.KNEES));
        assertThat(left.or(right).parts()).containsExactly(BodyPart.of(Region.KNEES));
        assertThat(Area.EVERYWHERE.on(Side.LEFT).meets(right)).isFalse();
        assertThat(Area.EVERYWHERE.minus(left).parts()).contains(BodyPart.right(Region.KNEES));
    }
}
