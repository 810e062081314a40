package org.tenderpoint.platform.chart;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.tenderpoint.platform.chart.Chart.ChartStyle;
import org.tenderpoint.platform.paper.Pdf;

/**
 * Charts as bitmaps, for slides and letters that accept no SVG. They are made from the PDF, so that they look like
 * paper.
 */
public final class ChartPng {

    private static final int WIDEST = 4000;
    private static final Pattern SIZE = Pattern.compile("viewBox=\"0 0 ([0-9.]+) ([0-9.]+)\"");
    private static final String PAGE = """
            <html lang="en"><head><title>Chart</title><meta name="subject" content="Chart"/>
            <style>@page { size: %spx %spx; margin: 0 } body { margin: 0 } svg { display: block }</style></head><body>%s</body></html>""";

    private ChartPng() {}

    /**
     * The chart on white, in the light colours.
     *
     * @param drawn the width to draw for, which decides the relative size of its words
     * @param pixels the width of the picture, at most 4000
     */
    public static byte[] of(Chart chart, int drawn, int pixels) {
        var svg = chart.svg(ChartStyle.onPaper(drawn));
        var size = SIZE.matcher(svg).results().findFirst().orElseThrow();
        var picture = new ByteArrayOutputStream();
        try (var paper = Loader.loadPDF(Pdf.of(PAGE.formatted(size.group(1), size.group(2), svg)))) {
            float scale = Math.clamp(pixels, 1, WIDEST) / paper.getPage(0).getMediaBox().getWidth();
            ImageIO.write(new PDFRenderer(paper).renderImage(0, scale, ImageType.RGB), "png", picture);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return picture.toByteArray();
    }
}
