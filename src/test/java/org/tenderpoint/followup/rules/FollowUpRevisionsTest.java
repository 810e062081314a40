package org.tenderpoint.followup.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.followup.rules.cases.Scene.scene;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tenderpoint.followup.rules.adjustment.AdjustmentRules;
import org.tenderpoint.followup.rules.care.SelfCareRules;
import org.tenderpoint.followup.rules.cases.BookExample;
import org.tenderpoint.followup.rules.facts.FollowUpFacts;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.followup.rules.referral.ReferralRules;
import org.tenderpoint.followup.rules.referral.Referrals;
import org.tenderpoint.followup.rules.timing.SchedulingRules;
import org.tenderpoint.followup.rules.triage.TriageRules;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.rule.RuleSetVersion;

/** Each version of each book can be asked, and a row that is left out says nothing. */
class FollowUpRevisionsTest {

    private static final FollowUpFacts SORE = scene().hours(60).now(5, 6).facts();

    @Test
    void aTriageRowThatIsLeftOutLeavesTheRestStanding() {
        for (var example : BookExample.ofTriage()) {
            var id = example.ruleId();
            var whole = TriageRules.CURRENT.decide(example.facts());
            var without = TriageRules.CURRENT.without(Set.of(id)).decide(example.facts());

            assertThat(without.ruleSet()).isEqualTo(RuleSetVersion.CURRENT + " without " + id);
            if (!id.equals("TRI-199")) {
                assertThat(without.findings()).as(id).noneMatch(finding -> finding.id().equals(id));
            }
            // only the rows of the ordinary may give way to something stricter: TRI-199 watches what they do not
            // explain
            if (!id.equals("TRI-190") && !id.equals("TRI-191")) {
                assertThat(whole.level().atLeast(without.level())).as(id + ": " + example.says()).isTrue();
            }
        }
    }

    @Test
    void withoutTheRowsOfTheOrdinaryNothingIsExpected() {
        var well = scene().hours(60).now(0, 0).facts();

        assertThat(TriageRules.CURRENT.decide(well).level()).isEqualTo(TriageLevel.EXPECTED);
        assertThat(TriageRules.CURRENT.without(Set.of("TRI-190", "TRI-191", "TRI-199")).decide(well).level())
                .isEqualTo(TriageLevel.WATCH);
    }

    @Test
    void anAdjustmentAndAReferralRowCanBeLeftOutToo() {
        for (var example : BookExample.ofAdjustments()) {
            var triage = TriageRules.CURRENT.decide(example.facts());
            assertThat(AdjustmentRules.CURRENT.without(Set.of(example.ruleId())).decide(example.facts(), triage)
                    .ruleIds()).doesNotContain(example.ruleId());
        }
        var bones = scene().has(Condition.OSTEOPOROSIS).facts();
        var referrals = ReferralRules.CURRENT.without(Set.of("REF-104")).decide(bones,
                TriageRules.CURRENT.decide(bones));
        assertThat(referrals.choices()).flatExtracting(Referrals.Choice::lines).extracting(Referrals.Line::ruleId)
                .doesNotContain("REF-104");
    }

    @Test
    void everyKnownVersionOfEveryBookCanBeAsked() {
        for (var version : RuleSetVersion.KNOWN) {
            var triage = TriageRules.inVersion(version).decide(SORE);
            assertThat(triage.ruleSet()).isEqualTo(version.code());
            assertThat(AdjustmentRules.inVersion(version).decide(SORE, triage).ruleSet()).isEqualTo(version.code());
            assertThat(SelfCareRules.inVersion(version).decide(SORE, triage).ruleSet()).isEqualTo(version.code());
            assertThat(ReferralRules.inVersion(version).decide(SORE, triage).ruleSet()).isEqualTo(version.code());
            assertThat(SchedulingRules.entriesIn(version)).isNotEmpty();
        }
    }
}
