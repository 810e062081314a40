package org.tenderpoint.platform.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How numbers are shown. */
public enum Unit {
    /** Shares of 0 to 1, shown as percent. */
    PERCENT,
    /** As they are. */
    NUMBER;

    private static final String NO_BREAK_PERCENT = "\u00a0%";

    /** Next to an axis. */
    String tick(double number) {
        return this == PERCENT ? plain(number * 100, 1) + NO_BREAK_PERCENT : plain(number, 2);
    }

    /** In a table: one decimal, and no unit, so that a spreadsheet reads it as a number. */
    String exactly(double number) {
        return BigDecimal.valueOf(this == PERCENT ? number * 100 : number).setScale(1, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static String plain(double number, int decimals) {
        var rounded = BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }
}
