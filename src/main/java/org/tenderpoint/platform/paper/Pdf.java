package org.tenderpoint.platform.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
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
import java.util.EnumSet;
import java.util.Set;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.tenderpoint.platform.Secret;
import org.tenderpoint.platform.paper.Glyphs.OwnFont;

/** Makes accessible PDF files: tagged, with title and language, and with embedded fonts. */
public final class Pdf {

    /** The family that templates name. It has Latin, Greek, Cyrillic, Hebrew and Arabic letters. */
    private static final String FAMILY = "DejaVu Sans";

    /** Its narrow cut, for tables that have to fit; embedded only where a page names it. */
    private static final String NARROW = "DejaVu Sans Condensed";

    private static final String DRAWING = "<svg";
    private static final Set<FSFontUseCase> BESIDE = EnumSet.of(FSFontUseCase.FALLBACK_FINAL);

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
        return of(xhtml, MachineFonts.HERE);
    }

    static byte[] of(String xhtml, MachineFonts machine) {
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
        fonts(builder, xhtml, machine);
        builder.useUnicodeLineBreaker(new WholeWords());
        builder.useUnicodeBidiSplitter(RightToLeft.Runs::new);
        builder.useUnicodeBidiReorderer(new RightToLeft());
        if (xhtml.contains(DRAWING)) {
            // only then: it asks the machine for fonts, which a server may not have
            builder.useSVGDrawer(new BatikSVGDrawer(SvgScriptMode.SECURE, SvgExternalResourceMode.SECURE));
        }
        builder.withHtmlContent(Glyphs.composed(xhtml), null);
        builder.toStream(file);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    /** Our own, and others only for a page that needs them: each one costs time, and height of all lines. */
    private static void fonts(PdfRendererBuilder builder, String xhtml, MachineFonts machine) {
        for (var own : OwnFont.values()) {
            builder.useFont(own::open, FAMILY, own.weight(), FontStyle.NORMAL, true);
            if (xhtml.contains(NARROW)) {
                builder.useFont(own::openNarrow, NARROW, own.weight(), FontStyle.NORMAL, true);
            }
        }
        if (OwnFont.differFor(xhtml)) {
            for (var own : OwnFont.values()) {
                builder.useFont(own::open, own.name(), own.weight(), FontStyle.NORMAL, true, BESIDE);
            }
        }
        Glyphs.lent(xhtml, machine)
                .forEach(font -> builder.useFont(font, font.getName(), 400, FontStyle.NORMAL, true, BESIDE));
    }

    /** The font of all papers, as a TrueType file; close it. */
    public static InputStream font() {
        return OwnFont.REGULAR.open();
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
}
