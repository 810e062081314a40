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
}
