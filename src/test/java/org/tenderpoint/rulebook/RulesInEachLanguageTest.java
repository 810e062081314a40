package org.tenderpoint.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tenderpoint.ChangedProgram;
import org.tenderpoint.Missing;
import org.tenderpoint.ProjectFiles;
import org.tenderpoint.followup.rules.RandomFacts;
import org.tenderpoint.followup.rules.adjustment.AdjustmentRules;
import org.tenderpoint.followup.rules.adjustment.NextPlan.PlannedPressure;
import org.tenderpoint.followup.rules.adjustment.RuleReason;
import org.tenderpoint.followup.rules.care.SelfCare;
import org.tenderpoint.followup.rules.care.SelfCareRules;
import org.tenderpoint.followup.rules.care.SelfCareTexts;
import org.tenderpoint.followup.rules.facts.FollowUpFacts;
import org.tenderpoint.followup.rules.referral.ReferralRules;
import org.tenderpoint.followup.rules.referral.Referrals;
import org.tenderpoint.followup.rules.triage.TriageRules;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.screening.rules.Effect;
import org.tenderpoint.screening.rules.ScreeningRules;
import org.tenderpoint.vocabulary.rule.Row;
import org.tenderpoint.vocabulary.rule.RuleEntry;
import org.tenderpoint.vocabulary.rule.RuleSetVersion;
import org.tenderpoint.vocabulary.rule.SourceWords;
import org.tenderpoint.vocabulary.say.Phrase;
import org.tenderpoint.vocabulary.say.Say;

/**
 * Whoever reads German reads all that rules say in German: each rule as it is and was, its cases, and its findings.
 * That a text stands in both bundles is {@code LanguagesTest}'s.
 */
@Tag("guard")
class RulesInEachLanguageTest {

    private static final String RULE = "SCR-104";
    private static final String WHERE = "Write them in src/main/resources/i18n/row.properties and row_de.properties.";
    private static final int SEED = 20261124;

    @Test
    void eachRuleEachCaseAndEachFindingHasItsTexts() {
        Missing.none("Texts of rules that are missing", Stream.of(written(), screened(), followedUp())
                .flatMap(phrases -> phrases).distinct().flatMap(Phrase::keys).distinct()
                .filter(key -> !Texts.knows(key)), WHERE);
    }

    @Test
    void noRuleIsWrittenOutInOneLanguage() {
        Missing.none("Words of rules that are no texts of a bundle",
                written().flatMap(RulesInEachLanguageTest::typed), WHERE);
    }

    /** In a program of its own whose English bundle gives another reason. */
    @Test
    void aRewordedEnglishReasonKeepsItsGerman(@TempDir Path folder) throws Exception {
        var bundle = Files.createDirectories(folder.resolve("i18n")).resolve("row.properties");
        var english = ProjectFiles.texts("row");
        var key = "row." + RULE + ".reason";
        english.setProperty(key, "Said otherwise, with a comma.");
        try (var file = Files.newBufferedWriter(bundle)) {
            english.store(file, null);
        }

        try (var program = ChangedProgram.with(folder)) {
            var reason = program.loadClass(Row.class.getName()).getMethod("reasonOf", String.class)
                    .invoke(null, RULE);
            var say = program.loadClass(Say.class.getName())
                    .getMethod("in", Locale.class, program.loadClass(Phrase.class.getName()));

            assertThat(say.invoke(null, Locale.ENGLISH, reason)).isEqualTo(english.getProperty(key));
            assertThat(say.invoke(null, Locale.GERMAN, reason))
                    .isEqualTo(Say.in(Locale.GERMAN, Row.reasonOf(RULE)))
                    .isNotEqualTo(Say.in(Locale.ENGLISH, Row.reasonOf(RULE)));
        }
    }

    @Test
    void aSourceIsDescribedInGermanAndItsWorkKeepsItsName() {
        assertThat(Texts.speaking(Locale.GERMAN, () -> SourceWords.words("CARNES")))
                .contains("Carnes und andere, Manual Therapy 2010 (Schäden nach manueller Therapie)");
        assertThat(SourceWords.words("CARNES"))
                .contains("Carnes and others, Manual Therapy 2010 (harm after manual therapy)");
    }

    private static Stream<Phrase> written() {
        var rules = RuleSetVersion.KNOWN.stream()
                .flatMap(version -> RuleLibrary.in(version).stream())
                .flatMap(rule -> Stream.of(rule.title(), rule.when(), rule.result(), rule.effect(), rule.reason()));
        var cases = RuleLibrary.current().stream()
                .map(RuleEntry::id)
                .flatMap(id -> RuleLibrary.cases(id).stream())
                .map(RuleCase::says);
        return Stream.concat(rules, cases).distinct();
    }

    /** An answer may give another reason. */
    private static Stream<Phrase> screened() {
        var drawn = new org.tenderpoint.screening.rules.RandomFacts(SEED);
        return Stream.generate(drawn::nextOfBoth).limit(600)
                .flatMap(facts -> ScreeningRules.CURRENT.decide(facts).findings().stream())
                .flatMap(finding -> Stream.concat(Stream.of(finding.title(), finding.reason()),
                        finding.effects().stream().flatMap(effect -> switch (effect) {
                            case Effect.Ask ask -> Stream.of(ask.question(), ask.onYes());
                            case Effect.Note note -> Stream.of(note.text());
                            default -> Stream.of();
                        })));
    }

    private static Stream<Phrase> followedUp() {
        // what stands for rules on a region's line, and chance does not draw
        var linesWithoutRule = Stream.of(PlannedPressure.EARLIER_CAP, PlannedPressure.EVERYTHING_AVOIDED)
                .map(Row::reasonOf);
        return Stream.concat(linesWithoutRule, Stream.generate(new RandomFacts(new Random(SEED))::nextOfBoth)
                .limit(5_000).flatMap(RulesInEachLanguageTest::said));
    }

    private static Stream<Phrase> said(FollowUpFacts facts) {
        var triage = TriageRules.CURRENT.decide(facts);
        var plan = AdjustmentRules.CURRENT.decide(facts, triage);
        var care = SelfCareRules.CURRENT.decide(facts, triage);
        var referrals = ReferralRules.CURRENT.decide(facts, triage);
        return Stream.of(
                triage.findings().stream().flatMap(finding -> Stream.of(finding.title(), finding.reason())),
                plan.ruleIds().stream().map(Row::reasonOf),
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

    /** What it has as typed, but for figures and the letters of referrals. */
    private static Stream<String> typed(Phrase phrase) {
        return switch (phrase) {
            case Phrase.Typed(var words) -> Stream.of(words).filter(one -> !one.matches("[-+\\d]*|[NCP]"));
            case Phrase.Keyed(var _, var with) -> with.stream().flatMap(RulesInEachLanguageTest::typed);
            case Phrase.Joined(var parts, var _) -> parts.stream().flatMap(RulesInEachLanguageTest::typed);
            case Phrase.InSentence(var inner) -> typed(inner);
            default -> Stream.empty();
        };
    }
}
