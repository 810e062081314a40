package org.tenderpoint.platform.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.platform.chart.Drawn.number;

import gallery.ChartSamples;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tenderpoint.platform.chart.Chart.ChartStyle;
import org.tenderpoint.platform.paper.Pdf;
import org.w3c.dom.Element;

/** What holds for charts of every kind. */
class EveryChartTest {

    static List<Chart> charts() {
        return Stream.concat(ChartSamples.all().stream(), OddCharts.all().stream()).toList();
    }

    @ParameterizedTest
    @MethodSource("charts")
    void itIsAPictureWithANameAndASentenceHowToReadIt(Chart chart) {
        var drawn = Drawn.of(chart, ChartStyle.screen());

        assertThat(drawn.svg().getAttribute("role")).isEqualTo("img");
        assertThat(drawn.svg().getAttribute("aria-label")).isEqualTo(chart.heading().title());
        assertThat(drawn.all("title").getFirst().getTextContent()).isEqualTo(chart.heading().title());
        assertThat(drawn.all("desc").getFirst().getTextContent()).isEqualTo(chart.heading().description());
    }

    @ParameterizedTest
    @MethodSource("charts")
    void noWordReachesBeyondItsEdges(Chart chart) {
        for (int width : new int[]{ChartStyle.NARROWEST, 350, 480, 720}) {
            var drawn = Drawn.of(chart, ChartStyle.screen(width));
            for (var text : drawn.all("text")) {
                assertThat(left(text)).as("%s at %s", text.getTextContent(), width).isGreaterThanOrEqualTo(-1);
                assertThat(left(text) + width(text)).as("%s at %s", text.getTextContent(), width)
                        .isLessThanOrEqualTo(drawn.width() + 1);
                assertThat(number(text, "y")).isBetween(0.0, drawn.height());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("charts")
    void noBoxReachesBeyondItsEdges(Chart chart) {
        for (int width : new int[]{ChartStyle.NARROWEST, 350, 720}) {
            var drawn = Drawn.of(chart, ChartStyle.screen(width).withPressing(true));
            assertThat(drawn.all("rect")).allSatisfy(box -> {
                assertThat(number(box, "x")).isGreaterThanOrEqualTo(-1);
                assertThat(number(box, "x") + number(box, "width")).isLessThanOrEqualTo(drawn.width() + 1);
            });
        }
    }

    @ParameterizedTest
    @MethodSource("charts")
    void onlyTheScreenAsksTheThemeForItsColours(Chart chart) {
        assertThat(chart.svg(ChartStyle.screen())).contains("var(--tp-");
        assertThat(chart.svg(ChartStyle.onPaper())).doesNotContain("var(", "light-dark");
    }

    @ParameterizedTest
    @MethodSource("charts")
    void whatCanBePressedIsAButtonWithANameAndNeverInsideAPicture(Chart chart) {
        var drawn = Drawn.of(chart, ChartStyle.screen().withPressing(true));
        var marks = drawn.all("g").stream().filter(group -> group.hasAttribute("data-key")).toList();

        assertThat(marks.stream().map(mark -> mark.getAttribute("data-key")).collect(Collectors.toSet()))
                .isEqualTo(chart.keys());
        assertThat(marks).allSatisfy(mark -> {
            assertThat(mark.getAttribute("role")).isEqualTo("button");
            assertThat(mark.getAttribute("tabindex")).isEqualTo("0");
            assertThat(mark.getAttribute("aria-label")).isNotBlank();
        });
        assertThat(drawn.svg().getAttribute("role")).isEqualTo(marks.isEmpty() ? "img" : "group");
        assertThat(Drawn.of(chart, ChartStyle.screen()).all("g")).noneMatch(mark -> mark.hasAttribute("tabindex"));
    }

    @ParameterizedTest
    @MethodSource("charts")
    void itsTableHasARowForWhateverIsDrawnAndEveryCellAHeader(Chart chart) {
        var table = chart.table();

        assertThat(table.header()).isNotEmpty().doesNotContain("");
        assertThat(table.rows()).allSatisfy(row -> assertThat(row).hasSameSizeAs(table.header()));
        assertThat(table.csv().lines().count()).isGreaterThanOrEqualTo(table.rows().size() + 1L);
    }

    @ParameterizedTest
    @MethodSource("charts")
    void aPictureIsAsWideAsAskedAndHasSomethingOnIt(Chart chart) throws IOException {
        var picture = ImageIO.read(new ByteArrayInputStream(ChartPng.of(chart, 640, 800)));

        assertThat(picture.getWidth()).isBetween(799, 801);
        assertThat(picture.getRGB(0, 0)).isEqualTo(0xFFFFFFFF);
        int width = picture.getWidth();
        assertThat(chart.table().rows().isEmpty() || IntStream.range(0, width * picture.getHeight())
                .anyMatch(at -> picture.getRGB(at % width, at / width) != 0xFFFFFFFF))
                .isTrue();
    }

    @Test
    void aPdfHoldsTheChartsAsDrawingsWithTheirWords() throws IOException {
        var page = ChartSamples.all().stream().map(chart -> chart.svg(ChartStyle.onPaper()))
                .collect(Collectors.joining("<br/>"));
        var file = Pdf.of("<html lang=\"en\"><head><title>Charts</title><meta name=\"subject\" content=\"Charts\"/>"
                + "<style>body { font-family: 'DejaVu Sans' }</style></head><body>" + page + "</body></html>");
        Files.createDirectories(Path.of("target/screenshots/charts"));
        Files.write(Path.of("target/screenshots/charts/charts.pdf"), file);

        try (var pdf = Loader.loadPDF(file)) {
            var renderer = new PDFRenderer(pdf);
            for (int i = 0; i < pdf.getNumberOfPages(); i++) {
                ImageIO.write(renderer.renderImageWithDPI(i, 80), "png",
                        Path.of("target/screenshots/charts/page-" + i + ".png").toFile());
            }
            var first = renderer.renderImage(0);
            int accent = 0xFF0B6460;
            assertThat(IntStream.range(0, first.getWidth() * 300)
                    .filter(at -> first.getRGB(at % first.getWidth(), at / first.getWidth()) == accent).count())
                    .isGreaterThan(1_000);
            // drawn as outlines: the words are read from the table that stands beside a chart
            assertThat(new PDFTextStripper().getText(pdf)).isBlank();
        }
    }

    private static double width(Element text) {
        double size = text.hasAttribute("font-size") ? number(text, "font-size") : Svg.TEXT;
        return Letters.width(text.getTextContent(), size, text.hasAttribute("font-weight"));
    }

    private static double left(Element text) {
        return number(text, "x") - width(text) * switch (text.getAttribute("text-anchor")) {
            case "middle" -> 0.5;
            case "end" -> 1;
            default -> 0;
        };
    }
}
