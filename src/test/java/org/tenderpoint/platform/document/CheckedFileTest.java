package org.tenderpoint.platform.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tenderpoint.platform.document.Files.cut;
import static org.tenderpoint.platform.document.Files.joined;
import static org.tenderpoint.platform.document.Files.text;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenderpoint.platform.document.CheckedFile.FileRefused;
import org.tenderpoint.platform.document.CheckedFile.FileRefused.Reason;

/** What is taken as a photo or a paper, and what is left of it. */
class CheckedFileTest {

    @Test
    void badFilesAreRefusedForWhatIsWrongWithThem() {
        var bad = new LinkedHashMap<String, Map.Entry<Reason, byte[]>>();
        bad.put("nothing", Map.entry(Reason.EMPTY, new byte[0]));
        bad.put("one byte", Map.entry(Reason.NOT_A_KIND, new byte[]{(byte) 0xff}));
        bad.put("a program of Windows", Map.entry(Reason.NOT_A_KIND, joined(text("MZ"), new byte[300])));
        bad.put("a program of Linux",
                Map.entry(Reason.NOT_A_KIND, joined(new byte[]{0x7f}, text("ELF"), new byte[300])));
        bad.put("a script", Map.entry(Reason.NOT_A_KIND, text("#!/bin/sh\nrm -rf /\n")));
        bad.put("SVG", Map.entry(Reason.NOT_A_KIND,
                text("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>")));
        bad.put("SVG as XML", Map.entry(Reason.NOT_A_KIND, text("<?xml version='1.0'?><svg/>")));
        bad.put("HTML", Map.entry(Reason.NOT_A_KIND, text("<!doctype html><script>alert(1)</script>")));
        bad.put("a ZIP", Map.entry(Reason.NOT_A_KIND, Files.zip()));
        bad.put("GIF", Map.entry(Reason.NOT_A_KIND, Files.picture("gif", 20, 20)));
        bad.put("BMP", Map.entry(Reason.NOT_A_KIND, Files.picture("bmp", 20, 20)));
        bad.put("TIFF", Map.entry(Reason.NOT_A_KIND, Files.picture("tiff", 20, 20)));
        // whatever its name says: the kind is in the content
        bad.put("HEIC", Map.entry(Reason.HEIC, Files.heic()));
        bad.put("a film", Map.entry(Reason.NOT_A_KIND, joined(new byte[4], text("ftypisom"), new byte[100])));
        bad.put("WebP", Map.entry(Reason.WEBP, Files.webp()));
        bad.put("more than 10 MB",
                Map.entry(Reason.TOO_LARGE, joined(Files.photo(), new byte[CheckedFile.MOST_BYTES])));
        bad.put("the beginning of a JPEG", Map.entry(Reason.DAMAGED, cut(Files.photo(), 0.5)));
        bad.put("a JPEG without its last bytes", Map.entry(Reason.DAMAGED, cut(Files.photo(), 0.99)));
        bad.put("the head of a JPEG", Map.entry(Reason.DAMAGED, cut(Files.photo(), 0.01)));
        bad.put("a program with the first bytes of a JPEG",
                Map.entry(Reason.DAMAGED, joined(new byte[]{(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0},
                        text("MZ"), new byte[300])));
        bad.put("marks of a JPEG and nothing between", Map.entry(Reason.DAMAGED, joined(
                new byte[]{(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xda, 0, 2, (byte) 0xff, (byte) 0xd9})));
        bad.put("the beginning of a PNG", Map.entry(Reason.DAMAGED, cut(Files.picture("png", 300, 300), 0.6)));
        bad.put("a PNG whose points are missing", Map.entry(Reason.DAMAGED, Files.boast(300, 300)));
        bad.put("a PNG of 3.6 billion points", Map.entry(Reason.TOO_MANY_PIXELS, Files.boast(60_000, 60_000)));
        bad.put("a PNG of one line too long", Map.entry(Reason.TOO_MANY_PIXELS, Files.boast(64_000_001, 1)));
        bad.put("the beginning of a PDF", Map.entry(Reason.DAMAGED, cut(Files.paper(), 0.6)));
        bad.put("the head of a PDF", Map.entry(Reason.DAMAGED, text("%PDF-1.7\n%%EOF")));
        bad.put("a PDF without pages", Map.entry(Reason.DAMAGED, Files.withoutPages()));
        bad.put("a locked PDF", Map.entry(Reason.LOCKED, Files.locked()));
        bad.put("a PDF that is a form of another kind",
                Map.entry(Reason.ACTIVE, Papers.notOnTheirPages().get("a form of XFA")));
        bad.put("a PDF with a ZIP behind it", Map.entry(Reason.DAMAGED, joined(Files.paper(), Files.zip())));
        bad.put("HTML with a PDF behind it",
                Map.entry(Reason.NOT_A_KIND, joined(text("<html><script>alert(1)</script>"), Files.paper())));

        bad.forEach((name, file) -> assertThatThrownBy(() -> new FileCheck().of(file.getValue()))
                .as(name)
                .isInstanceOfSatisfying(FileRefused.class, refused -> {
                    assertThat(refused.refusal()).as(name).isEqualTo(file.getKey());
                    assertThat(refused.words()).as(name).endsWith(".").doesNotContain("platform.file");
                }));
        System.out.printf("Files: %d bad ones, 0 kept%n", bad.size());
        assertThat(bad).hasSizeGreaterThanOrEqualTo(30);
    }

    @Test
    void goodFilesAreKept() {
        assertThat(new FileCheck().of(Files.photo()).kind()).isEqualTo(DocumentKind.JPEG);
        assertThat(new FileCheck().of(Files.picture("png", 30, 20)).kind()).isEqualTo(DocumentKind.JPEG);
        assertThat(new FileCheck().of(Files.paper()).kind()).isEqualTo(DocumentKind.PDF);
        // may be read without a password; only changing it is locked
        assertThat(new FileCheck().of(Files.restricted()).kind()).isEqualTo(DocumentKind.PDF);
    }

    @Test
    void aPaperIsWrittenAnewAndHasNoSmallPicture() {
        var kept = new FileCheck().of(Files.acting());

        assertThat(new String(kept.content(), StandardCharsets.ISO_8859_1)).startsWith("%PDF-")
                .doesNotContain(Files.SECRET);
        assertThat(kept.small()).isEmpty();
    }

    @Test
    void aPaperOfTheProgramItselfIsKeptToTheByte() {
        var paper = Files.locked();
        assertThat(CheckedFile.ofProgram(paper).content()).isEqualTo(paper);
    }

    @Test
    void nothingIsLeftOfAPhotoButThePhoto() {
        var photos = Map.of(
                "where it was taken", Files.taken(1),
                "a film behind it, as phones write it", joined(Files.photo(), text("ftypmp42 " + Files.SECRET)),
                "a ZIP behind it", joined(Files.photo(), Files.zip()),
                "a script behind a PNG", joined(Files.picture("png", 40, 40), text("<script>" + Files.SECRET)));

        photos.forEach((what, file) -> {
            var kept = new String(new FileCheck().of(file).content(), StandardCharsets.ISO_8859_1);
            assertThat(kept).as(what).startsWith("\u00ff\u00d8\u00ff").endsWith("\u00ff\u00d9")
                    .doesNotContain(Files.SECRET, "Exif", "PK", "script", "ftyp");
        });
    }

    @ParameterizedTest
    @CsvSource({"1, 400, 300, RED, BLUE", "3, 400, 300, BLUE, RED", "2, 400, 300, RED, BLUE", "4, 400, 300, BLUE, RED"})
    void aPhotoThatWasTakenUpsideDownIsTurned(int orientation, int width, int height, String above, String below) {
        var picture = read(new FileCheck().of(Files.taken(orientation)));

        assertThat(picture.getWidth()).isEqualTo(width);
        assertThat(picture.getHeight()).isEqualTo(height);
        assertThat(name(picture.getRGB(width / 2, 10))).isEqualTo(above);
        assertThat(name(picture.getRGB(width / 2, height - 10))).isEqualTo(below);
    }

    @ParameterizedTest
    @CsvSource({"6, BLUE, RED", "8, RED, BLUE", "5, RED, BLUE", "7, BLUE, RED"})
    void aPhotoThatWasTakenOnItsSideIsTurned(int orientation, String atLeft, String atRight) {
        var picture = read(new FileCheck().of(Files.taken(orientation)));

        assertThat(picture.getWidth()).isEqualTo(300);
        assertThat(picture.getHeight()).isEqualTo(400);
        assertThat(name(picture.getRGB(10, 200))).isEqualTo(atLeft);
        assertThat(name(picture.getRGB(290, 200))).isEqualTo(atRight);
    }

    @ParameterizedTest
    @CsvSource({"2400, 1200, 2400, 1200", "2401, 1200, 2400, 1200", "6000, 3000, 2400, 1200", "1000, 5000, 480, 2400",
            "1, 1, 1, 1"})
    void aLargePhotoIsMadeSmaller(int width, int height, int keptWidth, int keptHeight) {
        var kept = new FileCheck().of(Files.picture("jpeg", width, height));
        var picture = read(kept);
        var small = read(kept.small().orElseThrow());

        assertThat(picture.getWidth()).isEqualTo(keptWidth);
        assertThat(picture.getHeight()).isBetween(keptHeight - 1, keptHeight + 1);
        assertThat(Math.max(small.getWidth(), small.getHeight())).isLessThanOrEqualTo(CheckedFile.SMALL_SIDE);
    }

    @Test
    void whatIsTransparentIsWhite() {
        assertThat(read(new FileCheck().of(Files.transparent())).getRGB(10, 10)).isEqualTo(Color.WHITE.getRGB());
    }

    @ParameterizedTest
    @ValueSource(ints = {BufferedImage.TYPE_USHORT_GRAY, BufferedImage.TYPE_BYTE_BINARY,
            BufferedImage.TYPE_BYTE_INDEXED,
            BufferedImage.TYPE_4BYTE_ABGR})
    void aPictureOfAnyDepthIsKept(int type) {
        var picture = new BufferedImage(40, 40, type);
        var pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 40, 40);
        pen.dispose();

        assertThat(read(new FileCheck().of(Files.written(picture, "png"))).getRGB(20, 20))
                .isEqualTo(Color.WHITE.getRGB());
    }

    @Test
    void sixteenBitsOfEachColourAreKept() {
        assertThat(name(read(new FileCheck().of(Files.deep())).getRGB(20, 20))).isEqualTo("RED");
    }

    @ParameterizedTest
    @CsvSource({"-1, 0, 255, 255, 0", "0, 255, 0, 0, 255", "2, 76, 85, 255, 255"})
    void aPrintShopsPhotoInFourInksIsShownInItsColours(int adobe, int first, int second, int third, int black) {
        var file = Files.inks(adobe, first, second, third, black);

        assertThat(name(read(new FileCheck().of(file)).getRGB(20, 20))).isEqualTo("RED");
    }

    /** Damage of any kind ends in a picture or in a refusal, never in another failure. */
    @Test
    void aDamagedFileIsRefusedOrKeptAndNothingElse() {
        var random = new Random(7);
        int refused = 0;
        for (var good : new byte[][]{Files.taken(6), Files.picture("png", 60, 40), Files.paper()}) {
            for (int i = 0; i < 150; i++) {
                var file = good.clone();
                for (int flips = 0; flips <= i % 5; flips++) {
                    file[random.nextInt(file.length)] ^= (byte) (1 << random.nextInt(8));
                }
                try {
                    new FileCheck().of(file);
                } catch (FileRefused said) {
                    refused++;
                }
            }
        }
        System.out.printf("Damaged files: 450, %d refused, 0 other failures%n", refused);
        assertThat(refused).isBetween(1, 449);
    }

    private static BufferedImage read(CheckedFile file) {
        try {
            return ImageIO.read(new ByteArrayInputStream(file.content()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(int rgb) {
        var color = new Color(rgb);
        return color.getRed() > 200 && color.getBlue() < 60
                ? "RED"
                : color.getBlue() > 200 && color.getRed() < 60 ? "BLUE" : color.toString();
    }
}
