package org.tenderpoint.platform.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * Maps numbers to positions.
 *
 * @param highest the number at {@code end}; the number 0 is at {@code start}
 */
record Scale(double highest, double start, double end) {

    private static final List<Double> STEPS = List.of(1.0, 2.0, 2.5, 5.0, 10.0);

    double at(double number) {
        return start + (end - start) * Math.clamp(number / highest, 0.0, 1.0);
    }

    /** The smallest round step that reaches {@code highest} in at most this many steps. */
    static double step(double highest, int most) {
        double rough = Math.max(highest, 1e-6) / most;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        return STEPS.stream().map(step -> step * power).filter(step -> step >= rough * (1 - 1e-9)).findFirst()
                .orElse(10 * power);
    }

    /** The first round number that is not lower. */
    static double top(double highest, int most) {
        double step = step(highest, most);
        return Math.max(1, Math.ceil(highest / step - 1e-9)) * step;
    }

    /** Round numbers from 0 to {@link #highest}. */
    List<Double> ticks(int most) {
        double step = step(highest, most);
        var ticks = new ArrayList<Double>();
        for (int i = 0; i * step <= highest * (1 + 1e-9); i++) {
            ticks.add(i * step);
        }
        return ticks;
    }
}
