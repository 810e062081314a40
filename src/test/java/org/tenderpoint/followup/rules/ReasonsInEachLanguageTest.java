package org.tenderpoint.followup.rules;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tenderpoint.PhrasesInEachLanguage;
import org.tenderpoint.followup.rules.adjustment.AdjustmentRules;
import org.tenderpoint.followup.rules.adjustment.NextPlan;
import org.tenderpoint.followup.rules.adjustment.RuleReason;
import org.tenderpoint.followup.rules.care.SelfCare;
import org.tenderpoint.followup.rules.care.SelfCareRules;
import org.tenderpoint.followup.rules.care.SelfCareTexts;
import org.tenderpoint.followup.rules.facts.FollowUpFacts;
import org.tenderpoint.followup.rules.referral.ReferralRules;
import org.tenderpoint.followup.rules.referral.Referrals;
import org.tenderpoint.followup.rules.triage.TriageRules;
import org.tenderpoint.vocabulary.rule.Row;
import org.tenderpoint.vocabulary.say.Phrase;

/** Why something is changed, offered or withheld has a text in each language of staff, whatever the answers are. */
@Tag("guard")
class ReasonsInEachLanguageTest {

    private static final int CASES = 5_000;

    @Test
    void everyReasonOfARecommendationHasAText() {
        var drawn = new RandomFacts(new Random(20261124));
        PhrasesInEachLanguage.haveTexts(
                Stream.generate(drawn::nextOfBoth).limit(CASES).flatMap(ReasonsInEachLanguageTest::reasons));
    }

    private static Stream<Phrase> reasons(FollowUpFacts facts) {
        var triage = TriageRules.CURRENT.decide(facts);
        var plan = AdjustmentRules.CURRENT.decide(facts, triage);
        var care = SelfCareRules.CURRENT.decide(facts, triage);
        var referrals = ReferralRules.CURRENT.decide(facts, triage);
        return Stream.of(
                triage.findings().stream().flatMap(finding -> Stream.of(finding.title(), finding.reason())),
                plan.findings().stream().map(NextPlan.AdjustmentFinding::reason),
                words(plan.adjustments().stream().flatMap(adjustment -> adjustment.because().stream())),
                words(plan.notes().stream()),
                plan.pressures().stream().flatMap(one -> one.ruleIds().stream()).distinct().map(Row::reasonOf),
                words(care.offered().stream().map(SelfCare.Offer::added).flatMap(List::stream)),
                care.offered().stream().map(SelfCareTexts::forClient),
                words(care.withheld().stream().map(SelfCare.WithheldItem::because).flatMap(List::stream)),
                referrals.choices().stream().flatMap(choice -> choice.lines().stream()).map(Referrals.Line::words),
                words(referrals.triggers().stream()),
                words(referrals.notes().stream()))
                .flatMap(each -> each);
    }

    private static Stream<Phrase> words(Stream<RuleReason> reasons) {
        return reasons.map(RuleReason::words);
    }
}
