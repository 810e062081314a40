package org.tenderpoint.platform.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tenderpoint.platform.paper.Pdf.PagePictures;

/** Letters that our own fonts lack come from fonts of the machine; what no font has is named. */
class GlyphsTest {

    private static final MachineFonts NONE = new MachineFonts(List::of);
    private static final String CHINESE = "\u738b\u5c0f\u660e";
    private static final String KOREAN = "\uae40\ubbfc\uc9c0";
    private static final String THAI = "\u0e2a\u0e21\u0e0a\u0e32\u0e22";
    private static final String INDIAN = "\u0905\u0928\u093f\u0932";

    @TempDir
    Path folder;

    @Test
    void anOrdinaryPaperLooksAtNoFontOfTheMachine() {
        var looks = new AtomicInteger();
        var machine = new MachineFonts(() -> {
            looks.incrementAndGet();
            return List.of();
        });

        assertThat(Glyphs.missing("Zo\u00eb O\u2019Brien, \u0141ukasz, \u05e9\u05e8\u05d4, \u0645\u062d\u0645\u062f",
                machine)).isEmpty();
        assertThat(text(page("Zo\u00eb"), machine)).contains("Zo\u00eb");
        assertThat(looks).hasValue(0);
        assertThat(Glyphs.missing(CHINESE, machine)).hasSize(3);
        assertThat(looks).hasValue(1);
    }

    @Test
    void whatNoFontHasIsNamedOnceAndInOrder() {
        assertThat(Glyphs.missing("An \u738b \u5c0f \u738b", NONE)).containsExactly("\u738b", "\u5c0f");
        assertThat(text(page("An \u738b."), NONE)).contains("An #.");
    }

    @Test
    void aFontOfTheMachineLendsWhatOursLack() throws IOException {
        var machine = machine(MadeFont.of(drawings(CHINESE + THAI)).file(folder, "made.ttf"));

        assertThat(Glyphs.missing(CHINESE + " " + THAI + " Anna", machine)).isEmpty();
        assertThat(text(page("<b>" + CHINESE + "</b> and " + THAI), machine)).contains(CHINESE, THAI);
    }

    @Test
    void aCollectionOfFontsLendsToo() throws IOException {
        var machine = machine(MadeFont.of(drawings(KOREAN)).collection(folder, "made.ttc"));

        assertThat(Glyphs.missing(KOREAN, machine)).isEmpty();
        assertThat(text(page(KOREAN), machine)).contains(KOREAN);
    }

    @Test
    void fewFontsAreTakenAndPlainOnesFirst() throws IOException {
        var bold = MadeFont.of(drawings(CHINESE)).file(folder, "A-Bold.ttf");
        var plain = MadeFont.of(drawings(CHINESE)).file(folder, "Plain.ttf");
        var part = MadeFont.of(drawings(CHINESE.substring(1))).file(folder, "Part.ttf");
        var thai = MadeFont.of(drawings(THAI)).file(folder, "Thai.ttf");

        assertThat(Glyphs.lent(CHINESE + THAI, machine(bold, part, plain, thai)))
                .containsExactly(thai.toFile(), plain.toFile());
    }

    @Test
    void aFontThatMayNotBeEmbeddedOrHasOtherOutlinesOrIsDamagedLendsNothing() throws IOException {
        var letters = drawings(CHINESE);
        var damaged = Files.write(folder.resolve("damaged.ttf"), new byte[]{0, 1, 0, 0, 9, 9, 9, 9, 9, 9, 9, 9, 9});
        var cut = MadeFont.of(letters).file(folder, "cut.ttf");
        Files.write(cut, Arrays.copyOf(Files.readAllBytes(cut), 200));

        assertThat(Glyphs.missing(CHINESE, machine(
                MadeFont.of(letters).rights(2).file(folder, "restricted.ttf"),
                MadeFont.of(letters).rights(0x100).file(folder, "whole.ttf"),
                MadeFont.of(letters).without("glyf").file(folder, "other.otf"),
                damaged, cut, folder.resolve("gone.ttf")))).hasSize(3);
        assertThat(Glyphs.missing(CHINESE, machine(
                MadeFont.of(letters).rights(8).file(folder, "editable.ttf")))).isEmpty();
    }

    @Test
    void aFontThatWasJustInstalledIsFound() throws IOException {
        var machine = new MachineFonts(() -> List.of(folder.resolve("made.ttf").toFile()));
        assertThat(Glyphs.missing(CHINESE, machine)).hasSize(3);

        MadeFont.of(drawings(CHINESE)).file(folder, "made.ttf");

        assertThat(Glyphs.missing(CHINESE, machine)).isEmpty();
    }

    @Test
    void lettersThatChangeBesideEachOtherAreMissingWhateverTheMachineHas() throws IOException {
        var machine = machine(MadeFont.of(drawings(INDIAN)).file(folder, "made.ttf"));

        assertThat(Glyphs.missing(INDIAN, machine)).hasSize(4);
        assertThat(text(page(INDIAN), machine)).contains("####");
    }

    @Test
    void nothingThatNobodySeesIsMissing() {
        assertThat(Glyphs.missing("a\u200b\u2066\ufeff\u2069b\n\t", NONE)).isEmpty();
    }

    @Test
    void aLetterAndItsMarkAreOneWhereUnicodeHasThemSo() throws IOException {
        var machine = machine(MadeFont.of(drawings("\ud55c")).file(folder, "made.ttf"));

        assertThat(Glyphs.missing("\u1112\u1161\u11ab", machine)).isEmpty();
        assertThat(text(page("Zoe\u0308 \u1112\u1161\u11ab"), machine)).contains("Zo\u00eb \ud55c");
        // a mark on the sign that ends a tag
        assertThat(text(page("\u0338e\u0308"), machine)).contains("\u00eb");
    }

    @Test
    void aLetterThatOnlyOneOfOurOwnFontsHasIsLentByIt() throws IOException {
        var regular = cmap(Glyphs.OwnFont.REGULAR);
        var bold = cmap(Glyphs.OwnFont.BOLD);
        bold.flip(0, Character.MIN_SUPPLEMENTARY_CODE_POINT);
        regular.and(bold);
        regular.clear(0, 0x2000);
        regular.clear(0xf000, 0x10000);
        var letter = Character.toString(regular.nextSetBit(0));

        assertThat(text(page("<b>An " + letter + "</b>"), NONE)).contains("An " + letter).doesNotContain("#");
    }

    @Test
    void theLettersOfAFileAreThoseThatTheRendererFinds() throws IOException {
        for (var own : Glyphs.OwnFont.values()) {
            try (var open = own.open()) {
                var file = Files.write(folder.resolve(own.name()), open.readAllBytes());
                assertThat(FontFile.letters(file)).isEqualTo(cmap(own));
            }
        }
    }

    @Test
    void thePagesOfThisMachineAreThereToLookAt() throws IOException {
        var names = List.of(CHINESE, KOREAN, "\u5c71\u7530\u3072\u308d\u3057", THAI, INDIAN,
                "\ud83d\ude00 \ud83d\udc4d",
                "Zoe\u0308", "Nguye\u0302\u0303n", (CHINESE + "\uff0c").repeat(20), (THAI + " ").repeat(20));
        var pdf = Pdf.of(page("<p>" + String.join("</p><p>", names) + "</p>"));
        var pictures = Files.createDirectories(Path.of("target/screenshots/scripts"));
        Files.write(pictures.resolve("fonts-of-the-machine.png"), PagePictures.png(pdf, 0));

        assertThat(Glyphs.missing(INDIAN)).hasSize(4);
    }

    private static BitSet cmap(Glyphs.OwnFont own) throws IOException {
        try (var open = own.open(); var font = new TTFParser().parse(new RandomAccessReadBuffer(open))) {
            var letters = font.getUnicodeCmapLookup();
            var all = new BitSet();
            for (int letter = 0; letter <= Character.MAX_CODE_POINT; letter++) {
                all.set(letter, letters.getGlyphId(letter) != 0);
            }
            return all;
        }
    }

    /** Any drawings: it matters whose letters they are. */
    private static Map<Integer, Integer> drawings(String letters) {
        var drawn = new java.util.HashMap<Integer, Integer>();
        letters.codePoints().forEach(letter -> drawn.put(letter, 36 + letter % 26));
        return drawn;
    }

    private static MachineFonts machine(Path... files) {
        return new MachineFonts(() -> Arrays.stream(files).map(Path::toFile).toList());
    }

    private static String page(String words) {
        return """
                <html lang="en"><head><title>Names</title><meta name="subject" content="Names"/>
                <meta name="description" content="Names"/>
                <style>body { font-family: "DejaVu Sans"; font-size: 16pt; }</style></head><body><p>%s</p></body></html>"""
                .formatted(words);
    }

    private static String text(String page, MachineFonts machine) {
        try (var file = Loader.loadPDF(Pdf.of(page, machine))) {
            return new PDFTextStripper().getText(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
