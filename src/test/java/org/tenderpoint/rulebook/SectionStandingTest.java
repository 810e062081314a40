package org.tenderpoint.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tenderpoint.platform.id.Id;
import org.tenderpoint.platform.id.Id.SignOffId;
import org.tenderpoint.rulebook.SignOffRecord.Confirmation;
import org.tenderpoint.rulebook.SignOffRecord.Withdrawal;
import org.tenderpoint.screening.rules.RuleExamples;
import org.tenderpoint.screening.rules.ScreeningLevel;
import org.tenderpoint.screening.rules.ScreeningRules;
import org.tenderpoint.vocabulary.rule.Revision;
import org.tenderpoint.vocabulary.rule.RuleEntry;
import org.tenderpoint.vocabulary.rule.RuleSetVersion;
import org.tenderpoint.vocabulary.say.Phrase;

@Tag("UC-26")
class SectionStandingTest {

    private static final List<RuleEntry> RULES = RuleLibrary.in(RuleSetVersion.CURRENT);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @Test
    void eachRowStandsInExactlyOneSectionAndTheNumbersAreRowsOfOthers() {
        var rows = Arrays.stream(SignOffSection.values())
                .filter(section -> section != SignOffSection.C)
                .flatMap(section -> section.rows(RULES).stream())
                .map(RuleEntry::id)
                .toList();

        assertThat(rows).doesNotHaveDuplicates().hasSize(RULES.size());
    }

    @Test
    void everyRowThatHoldsANumberOfOurOwnIsInForce() {
        assertThat(RULES).extracting(RuleEntry::id)
                .containsAll(OwnNumber.ALL.stream().flatMap(number -> number.rows().stream()).toList());
    }

    @Test
    void whatEndsInEmergencyOrTodayAndWhatStopsASessionStandInAAndB() {
        assertThat(section("TRI-001")).isEqualTo(SignOffSection.A);
        assertThat(section("TRI-128")).isEqualTo(SignOffSection.A);
        assertThat(section("TRI-050")).isEqualTo(SignOffSection.D);
        assertThat(section("TRI-142")).isEqualTo(SignOffSection.D);
        assertThat(section("SCR-001")).isEqualTo(SignOffSection.B);
        assertThat(section("SCR-203")).isEqualTo(SignOffSection.B);
        assertThat(section("SCR-400")).isEqualTo(SignOffSection.E);
    }

    @Test
    void everyRowThatStopsASessionInOneOfItsCasesStandsInB() {
        var stopping = RULES.stream()
                .filter(rule -> RuleExamples.of(rule.id()).stream()
                        .flatMap(example -> ScreeningRules.CURRENT.decide(example.facts()).findings().stream())
                        .anyMatch(finding -> finding.row().equals(rule.id())
                                && finding.found().atLeast(ScreeningLevel.CLEARANCE)))
                .toList();

        assertThat(stopping).hasSizeGreaterThan(50)
                .allMatch(rule -> SignOffSection.of(rule) == SignOffSection.B, "stands in B");
    }

    @Test
    void aSectionIsSignedOnceThePersonIsConfirmedAndUntilAYearHasPassed() {
        var recorded = signOff(SignOffSection.A, DAY, RULES, Optional.empty(), Optional.empty());

        assertThat(standing(recorded, DAY).signed()).isFalse();
        assertThat(standing(confirmed(SignOffSection.A, DAY, RULES), DAY).signed()).isTrue();
        assertThat(standing(confirmed(SignOffSection.A, DAY, RULES), DAY.plusYears(1).minusDays(1)).signed()).isTrue();
        assertThat(standing(confirmed(SignOffSection.A, DAY, RULES), DAY.plusYears(1)).signed()).isFalse();
    }

    @Test
    void aWithdrawnSignatureCountsForNothing() {
        var withdrawn = signOff(SignOffSection.A, DAY, RULES, found(),
                Optional.of(new Withdrawal(Instant.EPOCH, "A draft")));

        assertThat(standing(withdrawn, DAY).by()).isEmpty();
        assertThat(standing(withdrawn, DAY).unsigned()).hasSize(standing(withdrawn, DAY).rows());
    }

    @Test
    void aRowThatChangesAloneIsUnsigned() {
        var before = RULES.stream().map(rule -> rule.id().equals("TRI-020") ? reworded(rule) : rule).toList();

        var standing = standing(confirmed(SignOffSection.A, DAY, before), DAY);

        assertThat(standing.signed()).isFalse();
        assertThat(standing.by()).isPresent();
        assertThat(standing.unsigned()).containsExactly("TRI-020");
    }

    @Test
    void aRowThatDecidesOtherwiseUnderTheSameWordsIsUnsigned() {
        var earlier = RULES.stream().map(rule -> rule.id().equals("TRI-020") ? earlier(rule) : rule).toList();

        assertThat(standing(confirmed(SignOffSection.A, DAY, earlier), DAY).unsigned()).containsExactly("TRI-020");
    }

    /** In a revision that another has replaced. */
    private static RuleEntry earlier(RuleEntry rule) {
        return new RuleEntry(rule.id(), rule.section(), rule.title(), rule.when(), rule.result(), rule.effect(),
                rule.reason(), rule.source(), rule.grades(), Revision.FIRST.from("2026-10"), rule.goingAhead(),
                rule.tags());
    }

    @Test
    void aSignatureUnderOneSectionSaysNothingOfAnother() {
        var sections = SectionStanding.all(List.of(confirmed(SignOffSection.A, DAY, RULES)), RULES, DAY);

        assertThat(sections).filteredOn(SectionStanding::signed).extracting(SectionStanding::section)
                .containsExactly(SignOffSection.A);
    }

    @Test
    void theListWithoutBearingHasNoRowUntilSomebodyWritesOneAndAChangedWordAloneIsUnsigned() {
        assertThat(words()).matches(none -> !none.open() && !none.signed());

        var first = signOff(SignOffSection.L, DAY, Set.of("migraine", "Reflux"), found(), Optional.empty());
        assertThat(words(first).signed()).isTrue();
        var changed = signOff(SignOffSection.L, DAY, Set.of("migraine with aura", "reflux"), Optional.empty(),
                Optional.empty());

        var standing = words(first, changed);

        assertThat(standing.open()).isTrue();
        assertThat(standing.rows()).isEqualTo(3);
        assertThat(standing.unsigned()).containsExactly("migraine with aura");
        assertThat(words(changed).unsigned()).containsExactly("migraine with aura", "reflux");
    }

    private static SectionStanding words(SignOffRecord... signed) {
        return SectionStanding.all(List.of(signed), RULES, DAY).getLast();
    }

    private static SignOffSection section(String id) {
        return SignOffSection.of(RULES.stream().filter(rule -> rule.id().equals(id)).findFirst().orElseThrow());
    }

    private static SectionStanding standing(SignOffRecord signed, LocalDate today) {
        return SectionStanding.all(List.of(signed), RULES, today).getFirst();
    }

    private static RuleEntry reworded(RuleEntry rule) {
        return new RuleEntry(rule.id(), rule.section(), rule.title(), Phrase.typed("otherwise"), rule.result(),
                rule.effect(), rule.reason(), rule.source(), rule.grades(), rule.revision(), rule.goingAhead(),
                rule.tags());
    }

    private static Optional<Confirmation> found() {
        return Optional.of(new Confirmation(Instant.EPOCH, "the register of physicians"));
    }

    static SignOffRecord confirmed(SignOffSection section, LocalDate day, List<RuleEntry> rules) {
        return signOff(section, day, rules, found(), Optional.empty());
    }

    private static SignOffRecord signOff(SignOffSection section, LocalDate day, List<RuleEntry> rules,
            Optional<Confirmation> confirmed, Optional<Withdrawal> withdrawn) {
        return signOff(section, day,
                section.rows(rules).stream().map(SignOffSection::print).collect(Collectors.toSet()),
                confirmed, withdrawn);
    }

    private static SignOffRecord signOff(SignOffSection section, LocalDate day, Set<String> prints,
            Optional<Confirmation> confirmed, Optional<Withdrawal> withdrawn) {
        return new SignOffRecord(Id.random(SignOffId::new), section, RuleSetVersion.CURRENT.code(), "Nora Berg",
                "physician",
                "12345", day, "", "", prints, Instant.EPOCH, Optional.empty(), confirmed, withdrawn,
                BlindLevelsOfTests.asTheProgram());
    }
}
