package org.tenderpoint.platform.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.tenderpoint.platform.chart.Drawn.number;

import gallery.ChartSamples;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tenderpoint.platform.chart.Chart.ChartStyle;
import org.tenderpoint.platform.chart.Svg.Scale;

/** Marks stand where their numbers say. */
class MarksTest {

    @Test
    void aBarIsAsLongAsItsShare() {
        var chart = ChartSamples.bars();
        var drawn = Drawn.of(chart, ChartStyle.screen());

        for (var bar : chart.bars()) {
            var boxes = drawn.mark(bar.key()).getElementsByTagNameNS("*", "rect");
            double track = Double.parseDouble(boxes.item(0).getAttributes().getNamedItem("width").getNodeValue());
            double filled = Double.parseDouble(boxes.item(1).getAttributes().getNamedItem("width").getNodeValue());
            assertThat(filled / track).isCloseTo(bar.share(), within(0.001));
        }
    }

    @Test
    void aDotStandsBySizeAndRateBetweenTheTicks() {
        var chart = ChartSamples.funnel();
        var drawn = Drawn.of(chart, ChartStyle.screen(640));
        double x25 = number(drawn.text("25"), "x");
        double x100 = number(drawn.text("100"), "x");
        double y10 = number(drawn.text("10\u00a0%"), "y");
        double y40 = number(drawn.text("40\u00a0%"), "y");

        for (var dot : chart.dots()) {
            var initials = drawn.text(dot.initials());
            assertThat(number(initials, "x")).isCloseTo(x25 + (x100 - x25) * (dot.of() - 25) / 75, within(0.1));
            // the two words are set in two sizes, so that their baselines differ by a third of a pixel
            assertThat(number(initials, "y")).isCloseTo(y10 + (y40 - y10) * (dot.rate() - 0.1) / 0.3, within(0.5));
        }
    }

    @Test
    void theShapeOfADotTellsWhereItStandsWithoutColour() {
        var drawn = Drawn.of(ChartSamples.funnel(0.2, List.of(
                ChartSamples.dot("In Side", 20, 100, 0.2), ChartSamples.dot("Be Tween", 30, 100, 0.2),
                ChartSamples.dot("Out Side", 40, 100, 0.2))), ChartStyle.screen());
        var shapes = drawn.all("g").stream()
                .map(mark -> ((org.w3c.dom.Element) mark.getElementsByTagNameNS("*", "*").item(1)).getLocalName())
                .toList();

        assertThat(shapes).containsExactly("circle", "rect", "path");
    }

    @Test
    void amongTwoHundredOnlyWhoMattersIsLettered() {
        var drawn = Drawn.of(OddCharts.funnel(200), ChartStyle.screen());

        assertThat(drawn.all("g")).hasSize(200);
        assertThat(drawn.texts()).hasSizeLessThan(25);
    }

    @Test
    void linesBeginWhereTheyEnterThePlotAndLimitsAreNamedAtTheirEnds() {
        var drawn = Drawn.of(ChartSamples.funnel(), ChartStyle.screen(640));
        var heights = drawn.all("path").stream()
                .filter(path -> path.getAttribute("d").contains("L") && path.getAttribute("d").length() > 200)
                .flatMapToDouble(
                        path -> Arrays.stream(path.getAttribute("d").split("[ML]")).filter(point -> !point.isBlank())
                                .mapToDouble(point -> Double.parseDouble(point.split(" ")[1])))
                .toArray();

        assertThat(heights).hasSizeGreaterThan(200);
        assertThat(Arrays.stream(heights).min().orElseThrow()).isCloseTo(16, within(0.01));
        assertThat(drawn.texts()).contains("All 19\u00a0%").filteredOn(text -> text.equals("95\u00a0%")).hasSize(2);
    }

    @Test
    void beforeAndAfterStandOnOneScale() {
        var chart = ChartSamples.dumbbells();
        var drawn = Drawn.of(chart, ChartStyle.screen());
        double zero = number(drawn.text("0"), "x");
        double ten = number(drawn.text("10"), "x");

        chart.rows().stream().filter(row -> row.figures().isPresent()).forEach(row -> {
            var dots = drawn.mark(row.key()).getElementsByTagNameNS("*", "circle");
            var figures = row.figures().orElseThrow();
            assertThat(number((org.w3c.dom.Element) dots.item(0), "cx"))
                    .isCloseTo(zero + (ten - zero) * figures.before() / 10, within(0.1));
            assertThat(number((org.w3c.dom.Element) dots.item(1), "cx"))
                    .isCloseTo(zero + (ten - zero) * figures.after() / 10, within(0.1));
        });
        assertThat(drawn.mark("hip").getElementsByTagNameNS("*", "circle").getLength()).isZero();
    }

    @Test
    void joinedMonthsAreWiderAndSignalsAreExplainedOnlyWhereThereAreAny() {
        var drawn = Drawn.of(ChartSamples.trend(), ChartStyle.screen(640));
        double june = number(drawn.text("Jun"), "x");
        double joined = number(drawn.text("Jul\u2013Sep"), "x");
        double may = number(drawn.text("May"), "x");

        assertThat(joined - june).isCloseTo(2 * (june - may), within(0.1));
        assertThat(drawn.texts()).contains("Beyond the 99.8 % limit");
        assertThat(Drawn.of(OddCharts.trend(List.of(0.5)), ChartStyle.screen()).texts()).doesNotContain("Jenseits");
    }

    @Test
    void aCellIsInItsRowAndColumnAndTooFewAreHatched() {
        var drawn = Drawn.of(ChartSamples.heat(), ChartStyle.screen());

        assertThat(number(drawn.in("1-3", "rect"), "x")).isGreaterThan(number(drawn.in("1-2", "rect"), "x"));
        assertThat(number(drawn.in("1-3", "rect"), "y")).isEqualTo(number(drawn.in("1-2", "rect"), "y"));
        assertThat(drawn.mark("1-1").getElementsByTagNameNS("*", "path").getLength()).isEqualTo(1);
        assertThat(drawn.mark("1-2").getElementsByTagNameNS("*", "path").getLength()).isZero();
        assertThatThrownBy(() -> new HeatMap(
                new Heading("t", "d"), new HeatMap.Words("r", "c", "n"), List.of("a"), List.of("1"),
                List.of(new HeatMap.Cell("k", 1, 0, 3, "1", "2", false, "s"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void onAPhoneTheNamesStandAboveTheirCellsAndNoNumberShrinks() {
        var cells = List.of(new HeatMap.Cell("k", 0, 4, 3, "38\u00a0%", "44 of 115", false, "s"));
        var heat = new HeatMap(
                new Heading("t", "d"), new HeatMap.Words("Technique", "Pressure", "n"), List.of("Deep tissue"),
                List.of("1", "2", "3", "4", "5"), cells);

        var phone = Drawn.of(heat, ChartStyle.screen(350));
        var tablet = Drawn.of(heat, ChartStyle.screen(560));

        assertThat(number(phone.text("44 of 115"), "font-size"))
                .isEqualTo(number(tablet.text("44 of 115"), "font-size"));
        assertThat(number(phone.text("Deep tissue"), "y")).isLessThan(number(phone.in("k", "rect"), "y"));
        assertThat(number(tablet.text("Deep tissue"), "y")).isGreaterThan(number(tablet.in("k", "rect"), "y"));
    }

    @Test
    void namesOfEveryScriptArriveAsTheyWere() {
        var drawn = Drawn.of(OddCharts.bars(OddCharts.NAMES), ChartStyle.screen(1200));

        assertThat(drawn.texts()).contains(OddCharts.NAMES.get(0), OddCharts.NAMES.get(1), OddCharts.NAMES.get(2),
                OddCharts.NAMES.get(4));
        assertThat(drawn.texts()).contains("\ud83d\ude00 Smile").anyMatch(text -> text.startsWith("Broken"));
    }

    @Test
    void aLongWordIsBrokenAndLosesNoLetter() {
        var lines = Letters.lines("Nackenverspannungskopfschmerzbehandlung heute", 90, Svg.TEXT, true);

        assertThat(lines).allSatisfy(line -> assertThat(Letters.width(line, Svg.TEXT, true)).isLessThanOrEqualTo(90));
        assertThat(String.join("", lines).replaceAll("[- ]", ""))
                .isEqualTo("Nackenverspannungskopfschmerzbehandlungheute");
    }

    @Test
    void ticksAreRoundNumbers() {
        assertThat(new Scale(0.5, 0, 1).ticks(5)).hasSize(6);
        assertThat(Scale.top(0.43, 5)).isCloseTo(0.5, within(1e-9));
        assertThat(Scale.top(96, 5)).isEqualTo(100);
        assertThat(IntStream.of(3, 17, 110).mapToDouble(highest -> Scale.top(highest, 5))).containsExactly(3.0, 20.0,
                125.0);
    }
}
