package org.tenderpoint.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.paper.Pdf;
import org.tenderpoint.platform.paper.Pdf.PagePictures;
import org.tenderpoint.vocabulary.rule.RuleEntry;
import org.tenderpoint.vocabulary.say.Say;

@Tag("UC-26")
class PacketPaperTest {

    private static final int MOST_PAGES = 18;
    private static final float SMALLEST = 9;
    private static final LocalDate DAY = LocalDate.of(2026, 3, 12);

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void atMostEighteenPagesNoLetterUnderNinePointsAndEachPageIsDrawn(String language) throws IOException {
        var pdf = Texts.speaking(Locale.of(language), () -> PacketPaper.pdf(DAY, suspects()));

        var letters = Letters.of(pdf);
        assertThat(letters.sizes).as("letters of the whole packet").hasSizeGreaterThan(30_000);
        assertThat(letters.sizes).allSatisfy(size -> assertThat(size).isGreaterThanOrEqualTo(SMALLEST));
        int pages = PagePictures.count(pdf);
        assertThat(pages).isLessThanOrEqualTo(MOST_PAGES);
        var folder = Files.createDirectories(Path.of("target/screenshots/packet-" + language));
        Files.write(folder.resolve("packet.pdf"), pdf);
        for (int page = 0; page < pages; page++) {
            Files.write(folder.resolve("page-%02d.png".formatted(page + 1)), PagePictures.png(pdf, page));
        }
    }

    /** The program that lays it out fails where a heading ends a page and its table begins the next. */
    @Test
    void aTableIsPrintedWhereverItsHeadingStands() {
        var parts = PacketPaper.page(DAY, List.of()).split("(?=<h1)");
        for (var part : List.of(parts[5], parts[7])) {
            for (int above = 240; above < 260; above += 4) {
                var page = parts[0] + "<div style=\"height: " + above + "mm\"></div>"
                        + part.replace("class=\"new\"", "class=\"next\"")
                        + (part.contains("</html>") ? "" : "</body></html>");
                assertThatCode(() -> Pdf.of(page)).as("%d mm above %s", above, part.substring(0, 40))
                        .doesNotThrowAnyException();
            }
        }
    }

    /** More than a practice is likely to have. */
    private static List<RuleEntry> suspects() {
        return Stream.of(SignOffSection.A, SignOffSection.B)
                .flatMap(section -> section.rows(RuleLibrary.current()).stream().limit(12)).toList();
    }

    @Test
    void everyRowOfAAndBStandsThereOnceWithItsWholeConditions() {
        for (var section : List.of(SignOffSection.A, SignOffSection.B)) {
            for (var row : section.rows(RuleLibrary.current())) {
                var terms = new ShortTerms();
                var shortened = Say.it(terms.in(row.when()));
                assertThat(inFull(shortened, terms)).as(row.id())
                        .isEqualTo(Say.it(row.when()).replaceAll("[()]", "").toLowerCase(Locale.ROOT));
            }
        }
        var page = PacketPaper.page(DAY, List.of());
        for (var section : List.of(SignOffSection.A, SignOffSection.B)) {
            for (var row : section.rows(RuleLibrary.current())) {
                var cells = "<strong>%s</strong></td><td><p><strong>%s</strong>".formatted(
                        row.id().substring(row.id().indexOf('-') + 1), escaped(RuleWords.title(row)));
                assertThat(page.indexOf(cells)).as(row.id()).isPositive().isEqualTo(page.lastIndexOf(cells));
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SCR-025 | en | in a place that nobody has named
            SCR-025 | de | an einer Stelle, die niemand genannt hat
            SCR-999 | en | a therapist says that it bears
            SCR-999 | en | a new medicine is not denied
            SCR-999 | en | off the list of section L
            SCR-999 | de | therapeutisch für die Massage zählt
            SCR-999 | de | ein neues Medikament nicht verneint
            SCR-999 | de | nicht auf der Liste von Abschnitt L""")
    void aRowSaysWhatItDecidesBesidesItsName(String id, String language, String words) {
        var row = RuleLibrary.current().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
        assertThat(Texts.speaking(Locale.of(language), () -> PacketRow.of(row, new ShortTerms()).first()))
                .contains(words);
    }

    /** With each name's words in its place; brackets group, and are left out on both sides. */
    private static String inFull(String words, ShortTerms terms) {
        var means = terms.usedTerms().stream().collect(Collectors.toMap(ShortTerms.Term::name, ShortTerms.Term::means));
        var full = words;
        while (full.contains("\u00b0")) {
            var before = full;
            // the longest first: "spell over" is part of no other name, but a name may end another
            for (var name : means.keySet().stream().sorted((a, b) -> b.length() - a.length()).toList()) {
                full = full.replace(name, means.get(name));
            }
            assertThat(full).as("a name that nothing explains").isNotEqualTo(before);
        }
        return full.replaceAll("[()\\[\\]]", "").toLowerCase(Locale.ROOT);
    }

    @Test
    void whatWasReadOfTheSourcesIsSaidAsItIs() {
        assertThat(PacketPaper.page(DAY, List.of())).doesNotContain("all others: whole")
                .containsPattern("(?s)all others: second hand.*all others: second hand");
    }

    @Test
    void noBracketOpensWithinOneOfTheSameKind() {
        for (var language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            var terms = new ShortTerms();
            var words = Texts.speaking(language, () -> Stream.concat(
                    Stream.of(SignOffSection.A, SignOffSection.B)
                            .flatMap(section -> section.rows(RuleLibrary.current()).stream())
                            .flatMap(row -> PacketRow.of(row, terms).says().stream()).toList().stream(),
                    terms.usedTerms().stream().map(ShortTerms.Term::means)).toList());
            assertThat(words).hasSizeGreaterThan(100).noneMatch(each -> each.matches(".*\\([^()\\[\\]]*\\(.*"))
                    .anyMatch(each -> each.contains("["));
        }
    }

    @Test
    void aNameIsUsedByMoreThanOneRowAndExplainedInItsTable() {
        var uses = new HashMap<String, Integer>();
        Stream.of(SignOffSection.A, SignOffSection.B).flatMap(section -> section.rows(RuleLibrary.current()).stream())
                .forEach(row -> {
                    var terms = new ShortTerms();
                    PacketRow.of(row, terms);
                    terms.usedTerms().forEach(term -> uses.merge(term.name(), 1, Integer::sum));
                });
        assertThat(uses).hasSize(ShortTerms.names()).allSatisfy((name, rows) -> assertThat(rows).as(name).isPositive());
    }

    @Test
    void eachNumberOfOursHasItsWordsAndStepsInBothLanguages() {
        for (var language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            var page = Texts.speaking(language, () -> PacketPaper.page(DAY, List.of()))
                    .replaceAll("<span class=\"figure\">([^<]*)</span>", "$1");
            assertThat(OwnNumber.ALL).hasSizeGreaterThan(20).allSatisfy(number -> assertThat(page)
                    .contains(escaped(Texts.speaking(language, number::words)),
                            escaped(Texts.speaking(language, () -> number.words(OwnNumber.Step.UP)))));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void noFigureBreaksOverTwoLines(String language) throws IOException {
        var page = Texts.speaking(Locale.of(language), () -> PacketPaper.page(DAY, List.of()));
        var words = page.substring(page.indexOf("<body")).replaceAll("<[^>]*>", " ").replaceAll("&[^;]*;", "'");
        var printed = Letters.of(Texts.speaking(Locale.of(language), () -> PacketPaper.pdf(DAY, List.of()))).pages;

        assertThat(figures(words)).containsKeys("160/100").hasSizeGreaterThan(20);
        assertThat(figures(String.join("\n", printed))).isEqualTo(figures(words));
    }

    /** Each number with a sign, or with more than digits in it, and how often it stands there. */
    private static Map<String, Long> figures(String words) {
        return Pattern.compile("[+\u2212]\\d[\\d.,]*|\\d+[/.,]\\d+").matcher(words).results()
                .collect(Collectors.groupingBy(MatchResult::group, Collectors.counting()));
    }

    @Test
    void twentyCasesAreDrawnFiveOfEachKindAndTheAnswersStandOnALaterPage() throws IOException {
        var cases = BlindCase.all();
        assertThat(cases).extracting(BlindCase::number).isEqualTo(IntStream.rangeClosed(1, 20).boxed().toList());
        var kinds = cases.stream().filter(BlindCase::followUp).collect(Collectors.groupingBy(
                one -> switch (one.step(one.level())) {
                    case 0, 1 -> "watch or expected";
                    case 2, 3 -> "doctor or therapist";
                    default -> "emergency or today";
                }, Collectors.counting()));
        assertThat(kinds).isEqualTo(Map.of(
                "watch or expected", 5L, "doctor or therapist", 5L, "emergency or today", 5L));
        assertThat(cases).filteredOn(one -> !one.followUp()).hasSize(5);
        var pages = Letters.of(PacketPaper.pdf(DAY, List.of())).pages;
        int asked = last(pages, "20 \u00b7");
        int told = last(pages, Texts.of("rulebook.packet.overleaf"));
        assertThat(told).isGreaterThan(asked);
        // a rule is named in the tables and overleaf, never beside a case
        assertThat(pages.get(asked)).doesNotContain("TRI-", "SCR-");
    }

    private static int last(List<String> pages, String words) {
        return IntStream.range(0, pages.size()).filter(page -> pages.get(page).contains(words)).max().orElseThrow();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("\"", "&quot;").replace("'", "&#39;").replace("<", "&lt;")
                .replace(">", "&gt;");
    }

    /** The letters of a paper, and its words page by page. */
    private static final class Letters extends PDFTextStripper {

        private final List<Float> sizes = new ArrayList<>();
        private List<String> pages = List.of();

        static Letters of(byte[] pdf) throws IOException {
            try (var paper = Loader.loadPDF(pdf)) {
                var letters = new Letters();
                var pages = new ArrayList<String>();
                for (int page = 1; page <= paper.getNumberOfPages(); page++) {
                    letters.setStartPage(page);
                    letters.setEndPage(page);
                    pages.add(letters.getText(paper));
                }
                letters.pages = pages;
                return letters;
            }
        }

        @Override
        protected void processTextPosition(TextPosition text) {
            sizes.add(text.getFontSizeInPt());
            super.processTextPosition(text);
        }
    }
}
