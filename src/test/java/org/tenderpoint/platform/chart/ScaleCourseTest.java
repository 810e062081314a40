package org.tenderpoint.platform.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tenderpoint.platform.chart.Drawn.number;

import gallery.ChartSamples;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.tenderpoint.platform.chart.Chart.ChartStyle;
import org.tenderpoint.platform.chart.ScaleCourse.Limits;
import org.tenderpoint.platform.chart.ScaleCourse.Point;

class ScaleCourseTest {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);
    private static final Limits NO_LIMITS = new Limits(OptionalDouble.empty(), OptionalDouble.empty(), "Better",
            "Worse");
    private static final Limits LIMITS = new Limits(OptionalDouble.of(5), OptionalDouble.of(1), "Better", "Worse");

    private static Point told(int day, double value) {
        return new Point(DAY.plusDays(day), "day " + day, false, OptionalDouble.of(value), "");
    }

    private static Point silent(int day) {
        return new Point(DAY.plusDays(day), "day " + day, false, OptionalDouble.empty(), "");
    }

    private static ScaleCourse course(Limits limits, Point... points) {
        return new ScaleCourse(
                ChartSamples.course().heading(), ChartSamples.course().words(), DAY, DAY.plusDays(10), List.of(),
                List.of(points), limits, false);
    }

    private static List<String> lines(ScaleCourse course) {
        return Drawn.of(course, ChartStyle.screen()).all("path").stream()
                .filter(path -> path.getAttribute("stroke-width").equals("2"))
                .map(path -> path.getAttribute("d"))
                .toList();
    }

    @Test
    void aGapBreaksTheLineAndIsNeverDrawnAsZero() {
        var whole = lines(course(NO_LIMITS, told(0, 4), told(5, 4), told(10, 4)));
        var broken = lines(course(NO_LIMITS, told(0, 4), silent(5), told(10, 4)));

        assertThat(whole).singleElement().asString().containsOnlyOnce("M").contains("L");
        assertThat(broken).singleElement().asString().doesNotContain("L");
        assertThat(Drawn.of(course(NO_LIMITS, told(0, 4), silent(5), told(10, 4)), ChartStyle.screen()).texts())
                .contains("Not told");
        assertThat(course(NO_LIMITS, silent(5)).table().rows()).singleElement().asList().contains("Not told");
    }

    @Test
    void whatIsNoClearChangeIsShadedBetweenTheLimits() {
        var drawn = Drawn.of(course(LIMITS, told(0, 3)), ChartStyle.screen());
        var shade = drawn.all("rect").getFirst();
        double unit = number(shade, "height") / 4;

        assertThat(drawn.texts()).contains("Better", "Worse");
        // from 5 down to 1 of 10
        assertThat(unit * 10).isBetween(139.0, 221.0);
        assertThat(Drawn.of(course(NO_LIMITS, told(0, 3)), ChartStyle.screen()).all("rect")).isEmpty();
    }

    @Test
    void withoutLimitsItsDaysStandWhereTheyDoWithThem() {
        var with = Drawn.of(course(LIMITS, told(0, 3), told(7, 3)), ChartStyle.screen()).all("circle").getLast();
        var without = Drawn.of(course(NO_LIMITS, told(0, 3), told(7, 3)), ChartStyle.screen()).all("circle").getLast();

        assertThat(number(without, "cx")).isEqualTo(number(with, "cx"));
    }

    @Test
    void theEdgesAreInOrder() {
        assertThatThrownBy(() -> new ScaleCourse(
                ChartSamples.course().heading(), ChartSamples.course().words(), DAY, DAY.minusDays(1), List.of(),
                List.of(), LIMITS, false))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
