package org.tenderpoint.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenderpoint.letter.LetterContent.LetterCourse;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.page.LanguageText;
import org.tenderpoint.platform.page.PageLanguage;
import org.tenderpoint.platform.page.UnreadLanguages;
import org.tenderpoint.platform.paper.Glyphs;
import org.tenderpoint.platform.paper.PageSize;
import org.tenderpoint.platform.paper.Pdf.LockedPdf;
import org.tenderpoint.platform.paper.Pdf.PagePictures;
import org.tenderpoint.platform.place.Country;

/** The file of a letter, read back: what stands in it, how it is tagged, and how it is locked. */
@Tag("UC-18")
class LetterPaperTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final LetterPaper.Head HEAD = new LetterPaper.Head(
            "Linden Practice", List.of("12 Mill Lane, Leeds LS1 4AB", "Phone 020 7946 0000 · hello@linden.example"),
            "Maya Berg", DAY, List.of(), Optional.empty());
    private static final LetterRecipient ANA = new LetterRecipient(RecipientKind.PARTNER, Optional.empty(),
            "Ana Müller, physiotherapist", "Lindenweg 3\n10115 Berlin", "");

    @Test
    void theLetterSaysWhatItHoldsInTheLanguageOfWhoGetsIt() throws IOException {
        try (var english = read(letter("Zoë Łęcka", "She is better after rest.", Locale.ENGLISH, PageSize.A4));
                var german = read(letter("Zoë Łęcka", "Nach Ruhe geht es besser.", Locale.GERMAN, PageSize.LETTER))) {
            assertThat(text(english)).contains(
                    "Linden Practice", "12 Mill Lane, Leeds LS1 4AB", "Phone 020 7946 0000 · hello@linden.example",
                    "Ana Müller, physiotherapist", "Lindenweg 3", "20 November 2026", "Referral",
                    "About: Zoë Łęcka, born 2 May 1980", "She is better after rest.", "Blood thinners", "3 of 5",
                    "not reported",
                    "Maya Berg", "Page 1 of 1");
            assertThat(text(german)).contains(
                    "Überweisung", "20. November 2026", "Betrifft: Zoë Łęcka, geboren am 2. Mai 1980",
                    "Sehr geehrte Damen und Herren",
                    "3 von 5", "nicht gesagt", "Seite 1 von 1");
            assertThat(english.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(german.getDocumentCatalog().getLanguage()).isEqualTo("de");
            assertThat(english.getPage(0).getMediaBox().getWidth()).isBetween(594f, 596f);
            assertThat(german.getPage(0).getMediaBox().getWidth()).isBetween(611f, 613f);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            es | Le duele la espalda; le gusta la montaña. ¿Qué más? | Carta de derivación | fecha de nacimiento 2 de mayo de 1980 | 3 de 5 | sin información
            fr | La douleur s’aggrave, même après l’été ; cœur sain. | Lettre d’orientation | date de naissance 2 mai 1980 | 3 sur 5 | non indiqué
            """)
    void spanishAndFrenchLettersAreDrawn(
            String language, String words, String title, String born, String pressure, String notTold)
            throws IOException {
        var spoken = PageLanguage.find(language).orElseThrow();
        var head = new LetterPaper.Head(HEAD.practice(), HEAD.reach(), HEAD.writer(), HEAD.day(),
                LanguageText.unread(spoken, UnreadLanguages.of(Set.of(), Country.ELSEWHERE)), Optional.empty());
        var content = content("Zoë Łęcka", words, spoken.locale(), PageSize.A4);
        try (var paper = read(LetterPaper.pdf(LetterKind.REFERRAL, ANA, content, head))) {
            assertThat(text(paper).replaceAll("\\s+", " ")).contains(words, title, born, pressure, notTold,
                    Texts.in(spoken.locale(), "platform.language.unread"), "not yet been read by a native speaker");
            assertThat(paper.getDocumentCatalog().getLanguage()).isEqualTo(language);
        }
    }

    @ParameterizedTest
    @CsvSource({"de, Mit freundlichen Grüßen", "es, Un cordial saludo"})
    void theSmallPrintNeverStandsAloneOnAPage(String language, String closing) throws IOException {
        var head = new LetterPaper.Head(
                HEAD.practice(), HEAD.reach(), HEAD.writer(), DAY,
                LanguageText.unread(PageLanguage.find(language).orElseThrow(),
                        UnreadLanguages.of(Set.of(), Country.ELSEWHERE)),
                Optional.empty());
        int several = 0;
        for (int lines = 6; lines < 22; lines++) {
            var content = content("Ada", "Better.\n".repeat(lines), Locale.of(language), PageSize.A4);
            try (var paper = read(LetterPaper.pdf(LetterKind.REFERRAL, ANA, content, head))) {
                var last = new PDFTextStripper();
                last.setStartPage(paper.getNumberOfPages());
                assertThat(last.getText(paper)).as("%d lines", lines).contains(closing);
                several += paper.getNumberOfPages() - 1;
            }
        }
        assertThat(several).as("some of them need a second page").isBetween(1, 15);
    }

    @Test
    void theAddressForAnAnswerCanBeCopied() throws IOException {
        var address = "https://care.example.org/r/fi-fl-ff-ffi_Pf";
        var head = new LetterPaper.Head(HEAD.practice(), HEAD.reach(), HEAD.writer(), DAY, HEAD.unread(),
                Optional.of(address));
        var content = content("Ada", "Words.", Locale.ENGLISH, PageSize.A4);

        var letters = new StringBuilder();
        // as a reader copies them: the stripper itself parts letters that run together
        var copied = new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition one) {
                letters.append(one.getUnicode());
            }
        };
        try (var paper = read(LetterPaper.pdf(LetterKind.REFERRAL, ANA, content, head))) {
            copied.getText(paper);
        }
        assertThat(letters).contains(address);
    }

    @Test
    void aScreenReaderFindsTitleTagsHeadingsTableAndTheMapInWords() throws IOException {
        try (var paper = read(letter("Ada", "Words.", Locale.ENGLISH, PageSize.A4))) {
            var catalog = paper.getDocumentCatalog();
            assertThat(paper.getDocumentInformation().getTitle()).isEqualTo("Referral");
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            var metadata = new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8);
            assertThat(metadata).as("says that it is PDF/UA").contains("pdfuaid");
            var tags = tags(paper);
            assertThat(tags).extracting(PDStructureElement::getStructureType)
                    .contains("H1", "H2", "P", "L", "LI", "Table", "TR", "TH", "TD", "Figure");
            assertThat(tags).filteredOn(tag -> tag.getStructureType().equals("Figure"))
                    .singleElement()
                    .satisfies(map -> assertThat(map.getAlternateDescription())
                            .contains("Lower back, left, 3 of 5", "Sore afterwards: Neck"));
            assertThat(shownOutsideOfTags(paper)).isEmpty();
        }
    }

    @Test
    void everyFontIsInTheFile() throws IOException {
        try (var paper = read(letter("Ada", "Words.", Locale.ENGLISH, PageSize.A4))) {
            for (var page : paper.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).as(name.getName()).isTrue();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Zoë Łęcka", "Ольга Іваненко", "Ελένη Παπαδοπούλου", "Đặng Thị Hà", "Şükrü Öztürk"})
    void namesInTheseLettersStandOnPaperAsTheyAreWritten(String name) throws IOException {
        assertThat(Glyphs.missing(name)).isEmpty();
        try (var paper = read(letter(name, "Words.", Locale.ENGLISH, PageSize.A4))) {
            assertThat(text(paper)).contains(name);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"अमित कुमार", "தமிழ்", "Ada \ue123"})
    void whatPaperCannotShowIsNoticed(String name) {
        assertThat(Glyphs.missing(name)).isNotEmpty();
        assertThat(content(name, "", Locale.ENGLISH, PageSize.A4).missingLetters()).isNotEmpty();
    }

    @Test
    void tenPagesOfWordsFlow() throws IOException {
        var text = new StringBuilder();
        for (int i = 0; i < 420; i++) {
            text.append("Paragraph ").append(i)
                    .append(": it was sore for two days and then better, as told on the phone.\n\n");
        }
        try (var paper = read(letter("Ada", text.substring(0, 29_900), Locale.ENGLISH, PageSize.A4))) {
            assertThat(paper.getNumberOfPages()).isGreaterThanOrEqualTo(8);
            assertThat(text(paper)).contains("Paragraph 0:", "Paragraph 300:", "Page 2 of " + paper.getNumberOfPages());
        }
    }

    @Test
    void markupIsWordsAndNothingActs() throws IOException {
        var hostile = "<script>alert(1)</script><img src=\"file:///etc/passwd\"/>{{practice}} &amp; </body>";
        try (var paper = read(letter("<b>Ada</b>", hostile, Locale.ENGLISH, PageSize.A4))) {
            assertThat(text(paper).replace("\n", " ").replaceAll(" +", " "))
                    .contains("<b>Ada</b>", "<script>alert(1)</script>", "{{practice}} &amp; </body>");
            assertThat(paper.getDocumentCatalog().getOpenAction()).isNull();
            assertThat(paper.getDocumentCatalog().getNames()).isNull();
        }
    }

    @Test
    void theLockedFileOpensByItsPasswordAloneAndIsStillReadAloud() throws IOException {
        var open = letter("Ada", "Words.", Locale.ENGLISH, PageSize.A4);

        var locked = LockedPdf.of(open, "k7mp-3xqt-w9fh-2rva");

        assertThat(new String(locked, StandardCharsets.ISO_8859_1)).doesNotContain("k7mp");
        assertThatThrownBy(() -> Loader.loadPDF(locked)).isInstanceOf(InvalidPasswordException.class);
        assertThatThrownBy(() -> Loader.loadPDF(locked, "k7mp-3xqt-w9fh-2rvb"))
                .isInstanceOf(InvalidPasswordException.class);
        try (var paper = Loader.loadPDF(locked, "k7mp-3xqt-w9fh-2rva")) {
            assertThat(text(paper)).contains("About: Ada");
            assertThat(paper.getEncryption().getVersion()).isEqualTo(5);
            assertThat(paper.getEncryption().getRevision()).isEqualTo(6);
            assertThat(paper.getEncryption().getLength()).isEqualTo(256);
            assertThat(paper.getEncryption().getStdCryptFilterDictionary().getCryptFilterMethod())
                    .isEqualTo(COSName.AESV3);
            assertThat(paper.getCurrentAccessPermission().canExtractForAccessibility()).isTrue();
            assertThat(paper.getCurrentAccessPermission().isOwnerPermission()).isFalse();
            assertThat(paper.getCurrentAccessPermission().canModify()).isFalse();
            assertThat(tags(paper)).isNotEmpty();
        }
    }

    @Test
    void pagesAreDrawnAsPictures() throws IOException {
        var folder = Files.createDirectories(Path.of("target/screenshots"));
        Files.write(folder.resolve("letter-referral-en.png"), PagePictures.png(
                letter("Zoë Łęcka", "She asked for exercise.\n\nWe tried lighter work.", Locale.ENGLISH, PageSize.A4),
                0));
        var german = PagePictures
                .png(letter("Ольга Іваненко", "Sie möchte Übungen lernen.", Locale.GERMAN, PageSize.LETTER), 0);
        Files.write(folder.resolve("letter-referral-de.png"), german);

        assertThat(ImageIO.read(new ByteArrayInputStream(german)).getWidth()).isGreaterThan(800);
    }

    private static byte[] letter(String client, String words, Locale language, PageSize page) {
        return LetterPaper.pdf(LetterKind.REFERRAL, ANA, content(client, words, language, page), HEAD);
    }

    private static LetterContent content(String client, String words, Locale language, PageSize page) {
        var course = new LetterCourse(
                List.of(
                        new LetterCourse.Session(LocalDate.of(2026, 11, 2), "Lower back: deep tissue", 3, null),
                        new LetterCourse.Session(LocalDate.of(2026, 11, 12), "Neck: Swedish", 2, 4)),
                List.of(new LetterCourse.Place("lower_back:left", 3), new LetterCourse.Place("neck", 2)),
                List.of("neck"));
        return new LetterContent(
                language, page, client, Optional.of(LocalDate.of(1980, 5, 2)), true,
                List.of(
                        LetterSection.of(LetterPart.REASON, words),
                        LetterSection.of(LetterPart.DONE, ""),
                        new LetterSection(LetterPart.CONDITIONS, "",
                                List.of(new LetterLine("anticoagulant", "Blood thinners"))),
                        LetterSection.of(LetterPart.CAREFUL, ""),
                        LetterSection.of(LetterPart.CALL_BACK, "Maya Berg, 020 7946 0000")),
                course, true, true);
    }

    private static PDDocument read(byte[] file) throws IOException {
        return Loader.loadPDF(file);
    }

    private static String text(PDDocument paper) throws IOException {
        return new PDFTextStripper().getText(paper);
    }

    private static List<PDStructureElement> tags(PDDocument paper) {
        var all = new ArrayList<PDStructureElement>();
        paper.getDocumentCatalog().getStructureTreeRoot().getKids().forEach(kid -> collect(kid, all));
        return all;
    }

    private static void collect(Object kid, List<PDStructureElement> all) {
        if (kid instanceof PDStructureElement element) {
            all.add(element);
            element.getKids().forEach(one -> collect(one, all));
        }
    }

    /** Words that no tag and no mark of an artifact holds: a screen reader would not know what they are. */
    private static List<String> shownOutsideOfTags(PDDocument paper) throws IOException {
        var outside = new ArrayList<String>();
        for (var page : paper.getPages()) {
            int depth = 0;
            for (var token : new PDFStreamParser(page).parse()) {
                if (token instanceof Operator operator) {
                    switch (operator.getName()) {
                        case "BDC", "BMC" -> depth++;
                        case "EMC" -> depth--;
                        case "Tj", "TJ", "'", "\"" -> {
                            if (depth == 0) {
                                outside.add(operator.getName());
                            }
                        }
                        default -> {
                            // draws no words
                        }
                    }
                }
            }
        }
        return outside;
    }
}
