package org.tenderpoint.screening.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.tenderpoint.screening.rules.RuleExamples.RuleExample;
import org.tenderpoint.screening.rules.facts.ScreeningFacts;
import org.tenderpoint.vocabulary.facts.ToldTime;
import org.tenderpoint.vocabulary.facts.ToldTime.Period;
import org.tenderpoint.vocabulary.rule.RuleSetVersion;
import org.tenderpoint.vocabulary.say.Phrase;

/** A time that was told roughly decides as the latest day that it can mean, which facts held before. */
class ToldTimesTest {

    private static final LocalDate DAY = ExampleFacts.DAY;
    private static final int LONG = 420;

    static final java.util.List<RuleSetVersion> VERSIONS = RuleSetVersion.KNOWN;

    @ParameterizedTest
    @FieldSource("VERSIONS")
    void aPeriodOfADiscDecidesAsItsLatestDayInEveryVersion(RuleSetVersion version) {
        for (var period : Period.values()) {
            for (int ago = 0; ago < LONG; ago += 3) {
                same(version, "herniated_disc(level=lumbar,since=%s,doctor_aware=no)",
                        ToldTime.of(period, DAY.minusDays(ago)));
            }
        }
    }

    @ParameterizedTest
    @FieldSource("VERSIONS")
    void aMonthAYearAndSoLongAgoDecideAsTheirLatestDayInEveryVersion(RuleSetVersion version) {
        for (var typed : new String[]{"2024", "2025", "2026", "March 2025", "December 2025", "February 2026",
                "3 weeks ago", "10 days ago", "2 months ago", "a year ago"}) {
            for (int ago = 0; ago < 60; ago += 5) {
                var told = ToldTime.typed(typed, DAY.minusDays(ago)).orElseThrow();
                same(version, "recent_surgery(date=%s,regions=knees,cleared_for_massage=no,spinal=no)", told);
                same(version, "recent_fracture(date=%s,regions=knees)", told);
                same(version, "recent_injury(date=%s,regions=neck)", told);
                same(version, "clot_history(date=%s); plan swedish calves 2 20", told);
            }
        }
    }

    private static void same(RuleSetVersion version, String given, ToldTime told) {
        var rules = ScreeningRules.inVersion(version);
        assertThat(rules.decide(facts(given, told.value()))).as(given, told.value())
                .isEqualTo(rules.decide(facts(given, told.latest().toString())));
    }

    private static ScreeningFacts facts(String given, String time) {
        return new RuleExample("", true, Phrase.NOTHING, given.formatted(time)).facts();
    }
}
