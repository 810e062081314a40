package org.tenderpoint.followup.rules.triage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tenderpoint.followup.rules.cases.Scene;
import org.tenderpoint.followup.rules.facts.Course;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.followup.rules.facts.UsualSoreness;

class UsualSorenessTest {

    private static final int HIGHEST = 10;

    /** The drawing may not call usual what the rules do not, nor the other way round. */
    @Test
    void usualIsExactlyWhatTheRulesCallExpectedWhileItFades() {
        for (int hours = 1; hours <= 120; hours++) {
            for (int now = 1; now <= HIGHEST; now++) {
                var level = TriageRules.CURRENT
                        .decide(Scene.scene().hours(hours).now(now, now).course(Course.BETTER).facts())
                        .level();
                assertThat(now <= usual(hours))
                        .as("%d of 10 after %d hours", now, hours)
                        .isEqualTo(level == TriageLevel.EXPECTED);
            }
        }
    }

    private static int usual(int hours) {
        return UsualSoreness.STEPS.stream()
                .filter(step -> hours <= step.untilHours())
                .mapToInt(UsualSoreness.Step::atMost)
                .findFirst()
                .orElse(0);
    }
}
