package org.tenderpoint.vocabulary.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tenderpoint.vocabulary.rule.Revised.SwitchedOff;

class RevisionTest {

    private static final Revision OLD = Revision.FIRST.to("2027-03");
    private static final Revision NEW = Revision.FIRST.from("2027-03");

    record Row(String id, Revision revision) implements Revised {}

    @Test
    void theOldRevisionEndsWhereTheNewOneBegins() {
        assertThat(OLD.holdsIn(version("2026-11"))).isTrue();
        assertThat(OLD.holdsIn(version("2027-02"))).isTrue();
        assertThat(OLD.holdsIn(version("2027-03"))).isFalse();
        assertThat(NEW.holdsIn(version("2027-02"))).isFalse();
        assertThat(NEW.holdsIn(version("2027-03"))).isTrue();
        assertThat(NEW.holdsIn(version("2030-01"))).isTrue();
    }

    @Test
    void versionsStandInTheOrderOfTime() {
        assertThat(List.of(version("2027-01"), version("2026-11b"), version("2026-12"), version("2026-11")).stream()
                .sorted()
                .map(RuleSetVersion::code))
                .containsExactly("2026-11", "2026-11b", "2026-12", "2027-01");
        assertThat(RuleSetVersion.KNOWN).isSorted().doesNotHaveDuplicates().startsWith(RuleSetVersion.FIRST);
        assertThat(RuleSetVersion.of("2026-11")).contains(RuleSetVersion.FIRST);
        assertThat(RuleSetVersion.of("2026-11 without SCR-104")).isEmpty();
    }

    @Test
    void whatIsNoMonthIsNoVersion() {
        for (var code : List.of("", "2026", "2026-13", "2026-11a", "2026-11-01", "next")) {
            assertThatIllegalArgumentException().as(code).isThrownBy(() -> version(code));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> NEW.to("2027-03"));
    }

    @Test
    void twoRevisionsOfOneRowNeverHoldTogether() {
        var rows = List.of(new Row("SCR-104", OLD), new Row("SCR-104", NEW), new Row("SCR-105", Revision.FIRST));

        assertThat(Revised.in(version("2026-12"), rows)).containsExactly(rows.get(0), rows.get(2));
        assertThat(Revised.in(version("2027-03"), rows)).containsExactly(rows.get(1), rows.get(2));
        assertThatIllegalStateException()
                .isThrownBy(() -> Revised.in(version("2027-03"), List.of(rows.get(1), new Row("SCR-104", NEW))));
    }

    @Test
    void aRowTakesItsPairsAlongWhenItIsLeftOut() {
        var off = SwitchedOff.NONE.and(Set.of("SCR-310")).and(Set.of("SCR-104"));

        assertThat(off.has("SCR-310.pregnancy")).isTrue();
        assertThat(off.has("SCR-104")).isTrue();
        assertThat(off.has("SCR-31")).isFalse();
        assertThat(new SwitchedOff(Set.of("SCR-310.pregnancy")).has("SCR-310.diabetes")).isFalse();
        assertThat(off.name(RuleSetVersion.FIRST)).isEqualTo("2026-11 without SCR-104, SCR-310");
    }

    private static RuleSetVersion version(String code) {
        return new RuleSetVersion(code);
    }
}
