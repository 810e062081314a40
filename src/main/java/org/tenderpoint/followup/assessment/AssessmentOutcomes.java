package org.tenderpoint.followup.assessment;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.tenderpoint.followup.adjustment.AdjustmentWords;
import org.tenderpoint.followup.adjustment.StandingAdjustment;
import org.tenderpoint.followup.rules.adjustment.Adjustment;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.replay.ReplayOutcome;
import org.tenderpoint.vocabulary.replay.ReplayOutcome.ReplayLine;
import org.tenderpoint.vocabulary.say.Phrase;
import org.tenderpoint.vocabulary.say.Say;

/**
 * Assessments as the rules proposed them, in the form in which a replay compares the recorded ones with new decisions.
 */
final class AssessmentOutcomes {

    static final List<TriageLevel> LEVELS = List.of(TriageLevel.values());

    private AssessmentOutcomes() {}

    record StoredRows(
            TriageLevel proposed, List<FindingLine> findings, List<RegionLine> regions, List<SelfCareLine> care,
            List<ReferralLine> referrals, List<StandingAdjustment> adjustments) {}

    static ReplayOutcome recorded(StoredRows kept) {
        return outcome(
                kept.proposed(), kept.findings(), kept.regions(), kept.care(), kept.referrals(),
                kept.adjustments().stream().map(one -> adjustment(one.adjustment(), one.words(), one.ruleIds())));
    }

    static ReplayOutcome of(Assessment assessment) {
        return outcome(
                assessment.triage().level(), assessment.findingLines(), assessment.regionLines(),
                assessment.selfCareLines(), assessment.referralLines(),
                assessment.plan().adjustments().stream()
                        .flatMap(one -> one.each().stream())
                        .map(AssessmentOutcomes::adjustment));
    }

    private static ReplayOutcome outcome(
            TriageLevel level, List<FindingLine> findings, List<RegionLine> regions, List<SelfCareLine> care,
            List<ReferralLine> referrals, Stream<ReplayLine> adjustments) {
        var found = Stream.of(
                findings.stream().map(AssessmentOutcomes::finding),
                care.stream().map(AssessmentOutcomes::care),
                referrals.stream().map(AssessmentOutcomes::referral));
        return new ReplayOutcome(
                LEVELS, level, found.flatMap(lines -> lines).toList(),
                Stream.concat(regions.stream().map(AssessmentOutcomes::region), adjustments).toList());
    }

    private static ReplayLine finding(FindingLine line) {
        return new ReplayLine(
                line.ruleId(), line.title(), "", line.level().ordinal(), () -> Say.it(line.reason()),
                Set.of(line.ruleId()));
    }

    private static ReplayLine care(SelfCareLine line) {
        var offered = line.offered() ? "offered" : "withheld";
        return said(
                "care:" + line.item().code(), Phrase.of(line.item()), offered,
                () -> Texts.of("followup.replay." + offered),
                line.ruleIds());
    }

    private static ReplayLine referral(ReferralLine line) {
        return said(
                "referral:" + line.discipline().code(), Phrase.of(line.discipline()),
                line.status().code() + line.score(),
                () -> Texts.of("followup.replay.referral", Texts.label(line.status()), line.score()), line.ruleIds());
    }

    private static ReplayLine region(RegionLine change) {
        return said(
                "part:" + change.part().code(), Phrase.of(change.part()),
                change.pressureAfter() + "/" + change.minutesAfter(),
                () -> Texts.of("followup.replay.region", change.pressureAfter(), change.minutesAfter()),
                change.ruleIds());
    }

    private static ReplayLine adjustment(Adjustment decided) {
        return adjustment(decided, AdjustmentWords.of(decided), decided.ruleIds());
    }

    private static ReplayLine adjustment(Adjustment adjustment, Phrase words, List<String> rules) {
        return said(
                "adjustment:" + adjustment.kind().code() + ":" + BodyPart.format(adjustment.parts()) + ":"
                        + adjustment.subject(),
                adjustment.parts().isEmpty()
                        ? Phrase.of("followup.replay.session")
                        : AdjustmentWords.places(adjustment.parts()),
                adjustment.number().isPresent() ? String.valueOf(adjustment.number().getAsInt()) : "",
                () -> Say.it(words), rules);
    }

    private static ReplayLine said(String key, Phrase title, String code, Supplier<String> words, List<String> rules) {
        return new ReplayLine(
                key, title, code, ReplayLine.NO_LEVEL, words, Set.copyOf(rules));
    }
}
