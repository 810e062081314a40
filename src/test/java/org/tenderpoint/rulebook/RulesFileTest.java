package org.tenderpoint.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tenderpoint.followup.assessment.AssessmentCases;
import org.tenderpoint.platform.store.file.Json;
import org.tenderpoint.screening.replay.ScreeningCases;
import org.tenderpoint.vocabulary.rule.RuleCases;
import org.tenderpoint.vocabulary.rule.RuleEntry;
import org.tenderpoint.vocabulary.rule.RuleSetVersion;
import org.tenderpoint.vocabulary.rule.SourceWords;
import org.tenderpoint.vocabulary.say.Say;
import tools.jackson.databind.JsonNode;

/** What the file of the rules tells is what runs: it is read as another program would read it. */
@Tag("UC-26")
class RulesFileTest {

    private static final List<RuleCases> CASES = List.of(new ScreeningCases(), new AssessmentCases());
    private static final List<RuleEntry> RULES = RuleLibrary.in(RuleSetVersion.CURRENT);
    /** Somebody has signed section A, and nothing else. */
    private static final SignOffRecord SIGNED = SectionStandingTest.confirmed(SignOffSection.A,
            LocalDate.of(2026, 11, 20), RULES);

    private static JsonNode file;

    @BeforeAll
    static void write() {
        file = Json.read(
                RulesFile.of(RULES, new RuleReview.Reviews(List.of(SIGNED)), CASES).json(), JsonNode.class);
    }

    @Test
    void everyCaseInTheFileIsDecidedAsTheFileTells() {
        int decided = 0;
        var wrong = new ArrayList<String>();
        for (var rule : file.get("rules")) {
            var runs = CASES.stream()
                    .filter(some -> some.sections().stream()
                            .anyMatch(section -> section.code().equals(rule.get("section").asString())))
                    .toList();
            for (var one : rule.get("cases")) {
                var facts = Json.write(one.get("facts"));
                var finding = one.get("finding").asString();
                boolean applies = runs.getFirst().applying(facts).contains(finding);
                decided++;
                if (applies != one.get("applies").asBoolean()) {
                    wrong.add(finding + ": " + one.get("words").asString());
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(decided).isGreaterThan(RULES.size());
    }

    @Test
    void everyRuleInForceStandsInItWithWhatPeopleReadOfIt() {
        assertThat(file.get("version").asString()).isEqualTo(RuleSetVersion.CURRENT.code());
        assertThat(file.get("rules")).hasSize(RULES.size());
        for (int i = 0; i < RULES.size(); i++) {
            var rule = RULES.get(i);
            var told = file.get("rules").get(i);
            assertThat(told.get("id").asString()).isEqualTo(rule.id());
            assertThat(told.get("when").asString()).isEqualTo(Say.it(rule.when()));
            assertThat(told.get("effect").asString()).isEqualTo(Say.it(rule.effect()));
            assertThat(told.get("reason").asString()).isEqualTo(Say.it(rule.reason()));
            assertThat(told.get("grade").asString()).isEqualTo(rule.grades());
            assertThat(told.get("revision").get("since").asString()).isEqualTo(rule.revision().since().code());
            assertThat(told.get("cases")).as(rule.id()).hasSize(RuleLibrary.cases(rule.id()).size());
            for (var key : told.get("sources")) {
                assertThat(file.get("sources").get(key.asString()).get("read").asString()).isNotEmpty();
                assertThat(file.get("sources").get(key.asString()).get("words").asString())
                        .as(rule.id() + " names " + key).isNotBlank();
            }
        }
        assertThat(file.get("grades")).hasSize(3);
    }

    @Test
    void aRowIsReviewedOnlyByWhoSignedItsSection() {
        for (var rule : RULES) {
            var told = file.get("rules").get(RULES.indexOf(rule));
            boolean held = SignOffSection.of(rule) == SignOffSection.A;
            assertThat(told.get("reviewedBy").isNull()).as(rule.id()).isEqualTo(!held);
            if (held) {
                assertThat(told.get("reviewedBy").asString()).isEqualTo("Nora Berg, physician");
                assertThat(told.get("reviewDue").asString()).isEqualTo("2027-11-20");
            }
        }
    }

    @Test
    void aReviewIsOverdueAfterAYearAndWhereNobodyHasSigned() {
        var rule = RULES.stream().filter(one -> SignOffSection.of(one) == SignOffSection.A).findFirst().orElseThrow();
        var review = new RuleReview.Reviews(List.of(SIGNED)).of(rule);

        assertThat(review.overdue(LocalDate.of(2027, 11, 19))).isFalse();
        assertThat(review.overdue(LocalDate.of(2027, 11, 20))).isTrue();
        assertThat(new RuleReview.Reviews(List.of()).of(rule).overdue(LocalDate.of(2026, 11, 20))).isTrue();
    }

    @Test
    void everySourceThatARuleNamesIsInTheKeyInFull() {
        for (var rule : RULES) {
            for (var source : RuleSource.of(rule)) {
                assertThat(SourceWords.words(source.key())).as(rule.id() + ": " + source.key())
                        .isPresent();
            }
        }
    }
}
