package org.tenderpoint.screening.rules;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tenderpoint.PhrasesInEachLanguage;
import org.tenderpoint.followup.rules.adjustment.AdjustmentRules;
import org.tenderpoint.followup.rules.care.SelfCareRules;
import org.tenderpoint.followup.rules.referral.ReferralRules;
import org.tenderpoint.followup.rules.timing.SchedulingRules;
import org.tenderpoint.followup.rules.triage.TriageRules;
import org.tenderpoint.vocabulary.rule.Revised;
import org.tenderpoint.vocabulary.rule.Row;
import org.tenderpoint.vocabulary.rule.RuleSetVersion;
import org.tenderpoint.vocabulary.say.Phrase;

/** What the rules in force say stands in German too, whatever the answers are: a finding is read by whoever treats. */
@Tag("guard")
class RulesInGermanTest {

    private static final int SOME = 600;

    @Test
    void everythingThatARuleSaysStandsInTheBundlesOfEachLanguageOfStaff() {
        PhrasesInEachLanguage.haveTexts(said());
    }

    private static Stream<Phrase> said() {
        var entries = Stream.of(
                ScreeningRules.CURRENT.entries(), TriageRules.CURRENT.entries(), AdjustmentRules.CURRENT.entries(),
                SelfCareRules.CURRENT.entries(), ReferralRules.CURRENT.entries(),
                SchedulingRules.entriesIn(RuleSetVersion.CURRENT))
                .flatMap(List::stream)
                .flatMap(rule -> Stream.of(rule.title(), rule.when(), rule.result(), rule.effect(), rule.reason()));
        var pairs = Revised.in(RuleSetVersion.CURRENT, ScreeningRules.PAIR_ROWS).stream()
                .flatMap(row -> Pairs.rules(row).stream())
                .map(Row::title);
        // an answer may give another reason
        var random = new RandomFacts(20261124);
        var findings = Stream.generate(random::nextOfBoth).limit(SOME)
                .flatMap(facts -> ScreeningRules.CURRENT.decide(facts).findings().stream())
                .flatMap(finding -> Stream.concat(
                        Stream.of(finding.title(), finding.reason()),
                        finding.effects().stream().flatMap(RulesInGermanTest::said)));
        return Stream.of(entries, pairs, findings).flatMap(each -> each);
    }

    private static Stream<Phrase> said(Effect effect) {
        return switch (effect) {
            case Effect.Ask ask -> Stream.of(ask.question(), ask.onYes());
            case Effect.Note note -> Stream.of(note.text());
            default -> Stream.of();
        };
    }
}
