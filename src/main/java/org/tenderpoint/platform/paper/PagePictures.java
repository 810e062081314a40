package org.tenderpoint.platform.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** The pages of a paper as pictures, so that a screen shows exactly what leaves. */
public final class PagePictures {

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
