package org.tenderpoint.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.As;
import org.tenderpoint.ScreenTest;
import org.tenderpoint.client.ClientDetails;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.followup.rules.referral.ReferralStatus;
import org.tenderpoint.intake.IntakeService;
import org.tenderpoint.intake.Intakes;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.page.LanguageText;
import org.tenderpoint.practice.Role;
import org.tenderpoint.referral.ComparisonService.Comparison;
import org.tenderpoint.vocabulary.Discipline;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;

/** The paper that compares the kinds of help: the client's own words, and nothing that they did not tell. */
@ScreenTest
@As(Role.THERAPIST)
@Tag("UC-17")
class ComparisonServiceTest {

    @Autowired
    ComparisonService comparisons;
    @Autowired
    ClientService clients;
    @Autowired
    IntakeService intakes;

    @Test
    void allFiveStandThereWithWhatTheyAreHowTheyFitAndAFirstVisit() {
        var sheet = comparisons.of(client(Locale.ENGLISH));

        assertThat(sheet.options()).extracting(Comparison.Option::what).doesNotHaveDuplicates();
        assertThat(sheet.options()).hasSize(Discipline.values().length).allSatisfy(option -> {
            assertThat(option.what()).endsWith(".");
            assertThat(option.why()).doesNotContainAnyElementsOf(sheet.ofAll());
            assertThat(option.why().size() + sheet.ofAll().size()).as("why").isPositive();
            assertThat(option.first()).isNotBlank();
        });
        assertThat(everything(sheet)).noneMatch(words -> words.contains("REF-") || words.matches(".*\\d+ of 100.*"));
    }

    @Test
    void whyIsSaidInTheWordsInWhichTheClientWasAskedAndNamesNothingElse() {
        var client = client(Locale.ENGLISH);
        intakes.confirm(client, Optional.empty(), Intakes.harmless()
                .with(Condition.ANTICOAGULANT, ConditionAnswer.of(Recorded.YES))
                .with(Condition.OSTEOPOROSIS, ConditionAnswer.of(Recorded.DONT_KNOW)));

        var sheet = comparisons.of(client);

        var acupuncture = sheet.options().stream().filter(one -> one.name().equals("Acupuncture")).findFirst()
                .orElseThrow();
        assertThat(acupuncture.status()).isEqualTo(ReferralStatus.ONLY_AFTER_CLEARANCE);
        assertThat(acupuncture.why()).contains("Because of what you told us: I take blood thinners.");
        assertThat(sheet.tell()).anyMatch(line -> line.contains("blood thinners"));
        assertThat(everything(sheet)).noneMatch(words -> words.toLowerCase(Locale.ROOT).contains("osteoporosis"));
    }

    @Test
    void aGermanClientTakesGermanHome() {
        var client = client(Locale.GERMAN);
        intakes.confirm(client, Optional.empty(), Intakes.harmless()
                .with(Condition.PREGNANCY, ConditionAnswer.of(Recorded.YES)));

        var sheet = comparisons.of(client);

        assertThat(sheet.title()).isEqualTo(Texts.in(Locale.GERMAN, "referral.compare.title")).contains("Ihnen");
        assertThat(everything(sheet)).anyMatch(words -> words.contains("Ich bin schwanger"));
        assertThat(everything(sheet)).noneMatch(words -> words.contains("Because"));
    }

    @Test
    void aSpanishClientTakesItHomeInSpanishWithWhenToStopInEnglishToo() {
        var client = client(Locale.of("es"));
        intakes.confirm(client, Optional.empty(), Intakes.harmless()
                .with(Condition.PREGNANCY, ConditionAnswer.of(Recorded.YES)));

        var sheet = comparisons.of(client);

        assertThat(sheet.title()).isEqualTo("Qué más puede ayudarle");
        assertThat(everything(sheet)).anyMatch(words -> words.contains("Estoy embarazada"))
                .noneMatch(words -> words.contains("Because"));
        assertThat(sheet.unread()).extracting(LanguageText::lang).containsExactly("es", "en");
        assertThat(sheet.stopBeside()).extracting(LanguageText::words).singleElement().asString()
                .startsWith("Begin gently.");
    }

    @Test
    void whereAllFitAlikeItIsSaidOnce() {
        var nothingKnown = comparisons.of(client(Locale.ENGLISH));

        assertThat(nothingKnown.ofAll().getFirst()).startsWith("All of them: ");
        assertThat(nothingKnown.options()).extracting(Comparison.Option::fits).containsOnly("");
    }

    private static Stream<String> everything(Comparison sheet) {
        return Stream.concat(
                Stream.concat(sheet.tell().stream(), Stream.of(sheet.intro(), sheet.stop(), sheet.always())),
                sheet.options().stream().flatMap(option -> Stream.concat(
                        Stream.of(option.name(), option.what(), option.fits(), option.first()),
                        option.why().stream())));
    }

    private ClientId client(Locale language) {
        var known = ClientDetails.of("Clara Compare " + UUID.randomUUID(), "020 7946 0001");
        return clients.create(new ClientDetails(
                known.name(), Optional.of(LocalDate.of(1990, 1, 1)), known.phone(), known.email(), known.channel(),
                known.preferredTime(), language, known.emergencyContact(), known.doctor(), known.guardian(),
                known.assignedTherapist()));
    }
}
