package org.tenderpoint.platform.paper;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer.SvgExternalResourceMode;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer.SvgScriptMode;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.Secret;

/** Makes accessible PDF files: tagged, with title and language, and with embedded fonts. */
public final class Pdf {

    /** The family that templates name. It has Latin, Greek, Cyrillic, Hebrew and Arabic letters. */
    private static final String FAMILY = "DejaVu Sans";

    private static final String DRAWING = "<svg";
    static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";
    static final String REGULAR = "DejaVuSans.ttf";

    static {
        // it logs, for every page, how long it takes to read a style sheet
        XRLog.setLoggingEnabled(false);
    }

    private Pdf() {}

    /**
     * The page as a file.
     *
     * @param xhtml a complete well-formed page with a title, a language and a subject; pictures are data URLs, nothing
     * else is ever loaded
     */
    public static byte[] of(String xhtml) {
        var file = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.usePdfUaAccessibility(true);
        builder.useExternalResourceAccessControl(
                (address, kind) -> address.startsWith("data:"),
                ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useExternalResourceAccessControl(
                (address, kind) -> address.startsWith("data:"),
                ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        builder.useFont(font(REGULAR), FAMILY, 400, FontStyle.NORMAL, true);
        builder.useFont(font("DejaVuSans-Bold.ttf"), FAMILY, 700, FontStyle.NORMAL, true);
        builder.useUnicodeBidiSplitter(RightToLeft.Runs::new);
        builder.useUnicodeBidiReorderer(new RightToLeft());
        if (xhtml.contains(DRAWING)) {
            // only then: it asks the machine for fonts, which a server may not have
            builder.useSVGDrawer(new BatikSVGDrawer(SvgScriptMode.SECURE, SvgExternalResourceMode.SECURE));
        }
        builder.withHtmlContent(xhtml, null);
        builder.toStream(file);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    /** The font of all papers, as a TrueType file; close it. */
    public static InputStream font() {
        return font("DejaVuSans.ttf").supply();
    }

    private static FSSupplier<InputStream> font(String name) {
        return () -> Pdf.class.getResourceAsStream(FONTS + name);
    }

    /** Which letters the fonts on paper have. What they lack would stand there as a sign that means nothing. */
    public static final class Glyphs {

        private static final CmapLookup KNOWN = read();

        private Glyphs() {}

        /** The characters of a text that paper cannot show, each once, in order; empty if it shows all of them. */
        public static List<String> missing(String text) {
            return text.codePoints()
                    .filter(point -> !Character.isWhitespace(point) && KNOWN.getGlyphId(point) == 0)
                    .distinct()
                    .mapToObj(Character::toString)
                    .toList();
        }

        private static CmapLookup read() {
            try (var file = Pdf.class.getResourceAsStream(Pdf.FONTS + Pdf.REGULAR);
                    var font = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
                return font.getUnicodeCmapLookup();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Locks a PDF for sending by e-mail. */
    public static final class LockedPdf {

        private static final int KEY_BITS = 256;

        private LockedPdf() {}

        /**
         * The same paper, opened by this password alone (AES-256, ISO 32000-2). A reader who opens it may print it and
         * use a screen reader.
         *
         * @param pdf one that the program has made
         */
        public static byte[] of(byte[] pdf, String password) {
            try (var paper = Loader.loadPDF(pdf)) {
                var allowed = new AccessPermission();
                allowed.setCanModify(false);
                allowed.setCanExtractForAccessibility(true);
                // nobody knows the owner's password: it would allow everything that the file forbids
                var policy = new StandardProtectionPolicy(Secret.fresh(), password, allowed);
                policy.setEncryptionKeyLength(KEY_BITS);
                policy.setPreferAES(true);
                paper.protect(policy);
                var locked = new ByteArrayOutputStream();
                paper.save(locked);
                return locked.toByteArray();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The pages of a paper as pictures, so that a screen shows exactly what leaves. */
    public static final class PagePictures {

        private static final float DOTS_PER_INCH = 110;

        private PagePictures() {}

        public static int count(byte[] pdf) {
            try (var paper = Loader.loadPDF(pdf)) {
                return paper.getNumberOfPages();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** @param page from 0 on */
        public static byte[] png(byte[] pdf, int page) {
            try (var paper = Loader.loadPDF(pdf)) {
                var picture = new PDFRenderer(paper).renderImageWithDPI(page, DOTS_PER_INCH, ImageType.RGB);
                var file = new ByteArrayOutputStream();
                ImageIO.write(picture, "png", file);
                return file.toByteArray();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The two paper sizes that printers use, with their names in style sheets. */
    public enum PageSize implements Coded {
        A4("A4"),
        LETTER("letter");

        private final String css;

        PageSize(String css) {
            this.css = css;
        }

        /** As in {@code @page}. */
        public String css() {
            return css;
        }
    }
}
