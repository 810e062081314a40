package org.tenderpoint.outcome.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tenderpoint.As;
import org.tenderpoint.DatabaseTest;
import org.tenderpoint.Moment;
import org.tenderpoint.outcome.Measure;
import org.tenderpoint.outcome.RandomOutcomes;
import org.tenderpoint.outcome.report.OutcomeReportService;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;

/** What the report of a month says on paper. */
@DatabaseTest
@Moment("2026-11-02T08:00:00Z")
@As(Role.MANAGER)
@Tag("UC-21")
class MonthlyReportPaperTest {

    private static final Instant NOW = Instant.parse("2026-11-02T08:00:00Z");

    @Autowired
    OutcomeReportService reports;
    @Autowired
    TestUsers users;
    @Autowired
    ApplicationContext program;

    @Test
    void whoAnsweredComesFirstAndEachFigureStandsBesideTheMonthBefore() throws IOException {
        practice(9_000);
        var text = text("report-of-a-month");

        assertThat(text).contains("Linden Street Bodywork", "Outcomes, October 2026", "September 2026", "95 % interval",
                "not known");
        assertThat(text.indexOf("Answered")).isLessThan(text.indexOf("Clearly sore (4 or more)"));
        assertThat(text).containsAnyOf("No clear change", "Up ", "Down ");
        assertThat(text).contains("Differences between therapists", "By modality and pressure",
                "Warning signs and contact", "if true for all of them");
        for (var measure : List.of(Measure.MARKED, Measure.URGENT, Measure.ADJUSTED_BETTER, Measure.UNSIGNED)) {
            assertThat(text).contains(Texts.of("outcome.measure." + measure.code() + ".definition"));
        }
    }

    @Test
    void referralsThatBeganInTheMonthStandInItToo() throws IOException {
        practice(100);
        assertThat(text("report-without-referrals")).doesNotContain("Referrals started in the month");

        new RandomOutcomes(therapists(), NOW).writeRecords(program, 80);
        assertThat(text("report-with-referrals")).contains("Referrals started in the month",
                "Wanted Out of clients who were told of it", "Helped");
    }

    @Test
    void itNamesNoTherapist() throws IOException {
        practice(4_000);

        assertThat(text("report-unnamed")).doesNotContain("anna", "Anna", "cora", "Cora").contains("A colleague");
    }

    @Test
    void smallNumbersAreHiddenAsOnTheScreen() throws IOException {
        practice(60);
        var text = text("report-of-few");

        assertThat(text).contains("Fewer than 5", "Too few to").doesNotContain("By modality and pressure");
    }

    @Test
    void aScreenReaderIsToldTitleLanguageAndTables() throws IOException {
        practice(2_000);
        try (var pdf = Loader.loadPDF(made())) {
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Outcomes, October 2026");
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pictures(pdf.getDocumentCatalog().getStructureTreeRoot().getKids())).isNotEmpty()
                    .containsOnly("Chart; the table below shows the same");
        }
    }

    @Test
    void aPracticeInAustriaHasItInGerman() throws IOException {
        users.practiceIn("AT");
        practice(2_000);
        try (var pdf = Loader.loadPDF(made())) {
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("de");
        }

        assertThat(text("report-in-german")).contains("Ergebnisse, Oktober 2026", "Deutlicher Muskelkater (ab 4)")
                .doesNotContain("October", "Clearly sore", "sessions", " of ", " the ");
    }

    /** What who hears the page is told of each drawing. */
    private static List<String> pictures(List<Object> kids) {
        return kids.stream()
                .filter(PDStructureElement.class::isInstance)
                .map(PDStructureElement.class::cast)
                .flatMap(one -> one.getStructureType().equals("Figure")
                        ? Stream.of(String.valueOf(one.getAlternateDescription()))
                        : pictures(one.getKids()).stream())
                .toList();
    }

    private String text(String name) throws IOException {
        var file = made();
        Files.createDirectories(Path.of("target/screenshots"));
        Files.write(Path.of("target/screenshots", name + ".pdf"), file);
        try (var pdf = Loader.loadPDF(file)) {
            // a line may end at a hyphen
            return new PDFTextStripper().getText(pdf).replaceAll("[\\s\u00a0]+", " ")
                    .replaceAll("(?<=\\p{L})- (?=\\p{L})", "-");
        }
    }

    private byte[] made() {
        return reports.open(reports.make(YearMonth.of(2026, 10)).id()).orElseThrow().content();
    }

    private void practice(int sessions) {
        new RandomOutcomes(therapists(), NOW).write(program, sessions);
    }

    private List<UUID> therapists() {
        return Stream.of("anna.berg", "ben.cole", "cora.diaz", "jonas.weber")
                .map(name -> users.make(name, Role.THERAPIST).id().value())
                .toList();
    }
}
