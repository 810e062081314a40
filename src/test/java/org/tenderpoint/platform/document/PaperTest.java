package org.tenderpoint.platform.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tenderpoint.platform.document.CheckedFile.FileRefused;
import org.tenderpoint.platform.document.CheckedFile.FileRefused.Reason;

/** A PDF is written anew from what is on its pages. */
@Timeout(60)
class PaperTest {

    /** What leads out of a page, runs, or brings something along. */
    private static final Set<String> ACTIVE = Set.of(
            "A", "AA", "PA", "Next", "JS", "JavaScript", "Launch", "URI", "OpenAction", "Names", "Dests", "AcroForm",
            "XFA", "Annots", "Outlines", "EmbeddedFiles", "EF", "AF", "UF", "FS", "F", "Ref", "OPI", "Alternates",
            "Collection", "RichMediaContent", "RichMediaSettings", "Metadata", "PieceInfo", "StructTreeRoot", "B",
            "Threads", "OutputIntents", "AS", "Movie", "Sound", "3DD", "Requirements", "Extensions", "Perms", "Legal");

    @Test
    void nothingIsLeftOfWhatAPaperDoes() {
        Papers.active().forEach((what, file) -> {
            assertThat(words(file)).as("else this shows nothing: " + what).contains(Papers.EVIL);
            var kept = new FileCheck().of(file).content();

            assertThat(names(kept)).as(what).doesNotContainAnyElementsOf(ACTIVE);
            assertThat(words(kept)).as(what).doesNotContain(Papers.EVIL);
            assertThat(pages(kept)).as(what).isEqualTo(1);
            assertThat(difference(file, kept)).as(what + " looks the same").isZero();
        });
        System.out.printf("Active papers: %d, 0 with anything left%n", Papers.active().size());
    }

    @Test
    void aPaperThatIsNotAboutItsPagesIsRefused() {
        Papers.notOnTheirPages().forEach((what, file) -> assertThat(why(file)).as(what).isEqualTo(Reason.ACTIVE));
    }

    @Test
    void anOrdinaryPaperLooksTheSame() {
        Papers.ordinary().forEach((what, file) -> {
            var kept = new FileCheck().of(file).content();
            assertThat(names(kept)).as(what).doesNotContainAnyElementsOf(ACTIVE);
            assertThat(difference(file, kept)).as(what).isZero();
            assertThat(blank(kept)).as("else this shows nothing: " + what).isFalse();
            // a second time changes nothing: what was written can be read
            assertThat(difference(file, new FileCheck().of(kept).content())).as(what + " again").isZero();
        });
        assertThat(text(new FileCheck().of(Papers.ordinary().get("a letter")).content()))
                .contains("No deep pressure for six weeks. J\u00fcrgen Sommer");
        assertThat(text(new FileCheck().of(Papers.ordinary().get("a form that was filled in")).content()))
                .contains("No massage before May");
    }

    @Test
    void aPaperThatUnpacksToMuchIsRefusedBeforeItIsUnpacked() {
        var bomb = Files.zeros(1_000_000_000);
        var nested = Files.zeros(200_000_000);
        var bad = new LinkedHashMap<String, byte[]>();
        bad.put("a table of contents of 1 GB", Papers.withTable(Papers.stream(
                "/Type /XRef /Root 1 0 R /Size 5 /W [1 2 1] /Filter /FlateDecode", bomb)));
        bad.put("a table that is packed twice", Papers.withTable(Papers.stream(
                "/Type /XRef /Root 1 0 R /Size 5 /W [1 2 1] /Filter [/FlateDecode /FlateDecode]", nested)));
        bad.put("a table that is packed in lines of 2 GB",
                Papers.withTable(Papers.stream("/Type /XRef /Root 1 0 R /Size 5 /W [1 2 1]"
                        + " /Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 2000000000 >>",
                        Files.zeros(100))));
        bad.put("objects of 1 GB", objects(Papers.stream("/Type /ObjStm /N 1 /First 6 /Filter /FlateDecode", bomb)));
        bad.put("millions of objects", Papers.written(List.of(Papers.text("<< /Type /Catalog /Pages 2 0 R >>"),
                Papers.text("<< /Kids [" + "()".repeat(4_000_000) + "] /Count 1 >>")), ""));
        bad.put("lists in lists", Papers.written(List.of(Papers.text("<< /Type /Catalog /Pages 2 0 R >>"),
                Papers.text("<< /Kids " + "[".repeat(1_000_000) + " /Count 1 >>")), ""));
        bad.put("one page two thousand times and more", Papers.written(List.of(
                Papers.text("<< /Type /Catalog /Pages 2 0 R >>"),
                Papers.text("<< /Kids [" + "3 0 R ".repeat(100_000) + "] /Count 1 >>"),
                Papers.text("<< /Type /Page /MediaBox [0 0 9 9] >>")), ""));
        bad.put("a page that holds itself", Papers.written(List.of(
                Papers.text("<< /Type /Catalog /Pages 2 0 R >>"),
                Papers.text("<< /Type /Pages /Kids [2 0 R] /Count 1 >>")), ""));
        bad.put("resources that double thirty times", doubling());

        bad.forEach((what, file) -> {
            assertThat(file.length).as(what).isLessThan(CheckedFile.MOST_BYTES);
            long begin = System.nanoTime();
            var outcome = outcome(file);
            long took = Duration.ofNanos(System.nanoTime() - begin).toMillis();
            System.out.printf("%s, %,d bytes: %s after %d ms%n", what, file.length, outcome, took);
            // a table that is not unpacked is not needed where the objects can be found without it
            assertThat(outcome).as(what).isEqualTo(what.startsWith("a table that") ? "kept" : "refused");
            assertThat(took).as(what).isLessThan(10_000);
        });
    }

    @Test
    void whatAPaperUsesInManyPlacesIsWrittenOnce() {
        var drawing = Papers.stream("/Subtype /Form /BBox [0 0 1 1]", new byte[6_000_000]);
        var file = Papers.written(List.of(
                Papers.text("<< /Type /Catalog /Pages 2 0 R >>"), Papers.text("<< /Kids [3 0 R 3 0 R] /Count 2 >>"),
                Papers.text("<< /Type /Page /MediaBox [0 0 9 9] /Resources << /XObject << /A 4 0 R /B 4 0 R >> >> >>"),
                drawing), "");
        assertThat(new FileCheck().of(file).content().length).isLessThan(7_000_000);
    }

    /** Else a file of 6 MB would be written as one of any size. */
    @Test
    void piecesOfAFileThatOverlapAreNotWrittenOftenerThanAFileIsLong() {
        assertThat(why(Papers.overlapping(4, 6_000_000))).isEqualTo(Reason.TOO_LARGE);
        assertThat(new FileCheck().of(Papers.overlapping(4, 60_000)).content().length).isBetween(200_000, 300_000);
    }

    private static byte[] objects(byte[] stream) {
        return Papers.written(List.of(Papers.text("<< /Type /Catalog /Pages 5 0 R >>"), stream), "");
    }

    private static byte[] doubling() {
        var objects = new java.util.ArrayList<byte[]>();
        objects.add(Papers.text("<< /Type /Catalog /Pages 2 0 R >>"));
        objects.add(Papers.text("<< /Type /Pages /Kids [3 0 R] /Count 1 >>"));
        objects.add(Papers.text("<< /Type /Page /Parent 2 0 R /Resources << /ColorSpace << /A 4 0 R >> >> >>"));
        for (int next = 5; next < 35; next++) {
            objects.add(Papers.text("[" + next + " 0 R " + next + " 0 R]"));
        }
        objects.add(Papers.text("[/DeviceRGB]"));
        return Papers.written(objects, "");
    }

    private static String outcome(byte[] file) {
        try {
            return new FileCheck().of(file).content().length < 10_000 ? "kept" : "kept with much";
        } catch (FileRefused no) {
            assertThat(no.refusal()).isIn(Reason.TOO_SLOW, Reason.DAMAGED, Reason.TOO_LARGE);
            return "refused";
        }
    }

    private static Reason why(byte[] file) {
        try {
            new FileCheck().of(file);
        } catch (FileRefused no) {
            return no.refusal();
        }
        throw new AssertionError("It is kept");
    }

    private static int pages(byte[] file) {
        try (var paper = Loader.loadPDF(file)) {
            return paper.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(byte[] file) {
        try (var paper = Loader.loadPDF(file)) {
            return new org.apache.pdfbox.text.PDFTextStripper().getText(paper);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Points that differ. */
    private static long difference(byte[] one, byte[] other) {
        var before = drawn(one);
        var after = drawn(other);
        assertThat(List.of(after.getWidth(), after.getHeight()))
                .isEqualTo(List.of(before.getWidth(), before.getHeight()));
        long different = 0;
        for (int x = 0; x < before.getWidth(); x++) {
            for (int y = 0; y < before.getHeight(); y++) {
                different += before.getRGB(x, y) == after.getRGB(x, y) ? 0 : 1;
            }
        }
        return different;
    }

    private static boolean blank(byte[] file) {
        var drawn = drawn(file);
        var pixels = drawn.getRGB(0, 0, drawn.getWidth(), drawn.getHeight(), null, 0, drawn.getWidth());
        return java.util.Arrays.stream(pixels).allMatch(pixel -> pixel == -1);
    }

    private static BufferedImage drawn(byte[] file) {
        try (var paper = Loader.loadPDF(file)) {
            return new PDFRenderer(paper).renderImage(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of all entries of a file, read by the library alone. */
    private static Set<String> names(byte[] file) {
        var found = new Found(new TreeSet<>(), new StringBuilder());
        found.read(file);
        return found.names();
    }

    /** All texts of a file, and what its streams hold. */
    private static String words(byte[] file) {
        var found = new Found(new TreeSet<>(), new StringBuilder());
        found.read(file);
        return found.words().toString();
    }

    private record Found(Set<String> names, StringBuilder words) {

        void read(byte[] file) {
            Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
            try (var paper = Loader.loadPDF(file)) {
                see(paper.getDocument().getTrailer(), seen);
                for (var key : List.copyOf(paper.getDocument().getXrefTable().keySet())) {
                    see(paper.getDocument().getObjectFromPool(key), seen);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void see(COSBase base, Set<COSBase> seen) throws IOException {
            var found = base instanceof COSObject reference ? reference.getObject() : base;
            if (found == null || !seen.add(found)) {
                return;
            }
            switch (found) {
                case COSStream stream -> {
                    try (var in = stream.createInputStream()) {
                        words.append(new String(in.readAllBytes(), java.nio.charset.StandardCharsets.ISO_8859_1));
                    }
                    entries(stream, seen);
                }
                case COSDictionary dictionary -> entries(dictionary, seen);
                case COSArray array -> {
                    for (int i = 0; i < array.size(); i++) {
                        see(array.get(i), seen);
                    }
                }
                case COSString text -> words.append(text.getString()).append('\n');
                case COSName name -> words.append(name.getName()).append('\n');
                default -> {}
            }
        }

        private void entries(COSDictionary of, Set<COSBase> seen) throws IOException {
            for (Map.Entry<COSName, COSBase> entry : of.entrySet()) {
                names.add(entry.getKey().getName());
                see(entry.getValue(), seen);
            }
        }
    }
}
