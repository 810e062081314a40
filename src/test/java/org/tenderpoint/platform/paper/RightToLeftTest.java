package org.tenderpoint.platform.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.openhtmltopdf.bidi.BidiSplitter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.tenderpoint.platform.paper.Pdf.PagePictures;

/** Hebrew and Arabic names on paper: from right to left, letters joined, numbers among them as they are. */
class RightToLeftTest {

    private static final String HEBREW = "\u05e9\u05e8\u05d4 \u05db\u05d4\u05df";
    /** Muhammad: meem, hah, meem, dal. */
    private static final String ARABIC = "\u0645\u062d\u0645\u062f";

    private final RightToLeft paper = new RightToLeft();

    @Test
    void arabicLettersTakeTheFormOfTheirPlace() {
        assertThat(paper.shapeText(ARABIC)).isEqualTo("\ufee3\ufea4\ufee4\ufeaa");
    }

    @Test
    void lamAndAlefAreOneSign() {
        assertThat(paper.shapeText("\u0633\u0644\u0627\u0645")).isEqualTo("\ufeb3\ufefc\ufee1");
    }

    @Test
    void aMarkStaysBehindItsLetterAndJoinsNothing() {
        assertThat(paper.shapeText("\u0645\u064f\u062d")).isEqualTo("\ufee3\u064f\ufea2");
        assertThat(paper.reorderRTLTextToLTR("\u05d0\u05b8\u05d1")).isEqualTo("\u05d1\u05d0\u05b8");
    }

    @Test
    void bracketsOpenToTheOtherSide() {
        assertThat(paper.reorderRTLTextToLTR("(\u05d0)")).isEqualTo("(\u05d0)");
    }

    @Test
    void aNumberAmongThemKeepsItsOrder() {
        var runs = new RightToLeft.Runs();
        runs.setParagraph("Anna " + HEBREW + " 12", BidiSplitter.LTR);

        assertThat(runs.countTextRuns()).isGreaterThan(1);
        assertThat(runs.getVisualRun(0).getDirection()).isEqualTo(BidiSplitter.LTR);
        assertThat(IntStream.range(0, runs.countTextRuns())
                .map(i -> runs.getVisualRun(i).getLength()).sum()).isEqualTo(("Anna " + HEBREW + " 12").length());
    }

    @Test
    void thePagesAreThereToLookAt() throws Exception {
        var pdf = Pdf
                .of("""
                        <html lang="en"><head><title>Names</title><meta name="subject" content="Names"/>
                        <meta name="description" content="Names"/>
                        <style>body { font-family: "DejaVu Sans"; font-size: 20pt; }</style></head>
                        <body><p>About: %s, born 3 May 1980</p><p>About: %s (%s)</p><p>Zo\u0308e and O\u2019Brien</p></body></html>"""
                        .formatted(HEBREW, ARABIC, "\u0633\u0644\u0627\u0645"));
        var folder = Files.createDirectories(Path.of("target/screenshots/scripts"));
        Files.write(folder.resolve("right-to-left.png"), PagePictures.png(pdf, 0));
        // read back: what is drawn from the right is said in its own order, in letters and not in forms
        try (var file = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(file)).contains(HEBREW, ARABIC);
        }
    }
}
