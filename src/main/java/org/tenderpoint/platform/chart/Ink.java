package org.tenderpoint.platform.chart;

import org.tenderpoint.platform.chart.Chart.ChartStyle;

/** The colours of charts: tokens of the page's theme, with their light value for paper. */
enum Ink {
    INK("--tp-ink", "#18211f"),
    SECOND("--tp-ink-2", "#4c5754"),
    META("--tp-ink-3", "#636e6b"),
    LINE("--tp-line", "#e3e0d9"),
    TRACK("--tp-surface-3", "#efede8"),
    SURFACE("--tp-surface", "#ffffff"),
    ACCENT("--tp-accent", "#0b6460"),
    ACCENT_LINE("--tp-accent-line", "#b4d6d2"),
    ON_ACCENT("--tp-accent-contrast", "#ffffff"),
    ACCENT_TEXT("--tp-accent-text", "#0a5a56"),
    WATCH("--tp-adapt", "#745300"),
    WATCH_SOFT("--tp-adapt-soft", "#faf0d4"),
    LOOK("--tp-clearance", "#93430b"),
    LOOK_SOFT("--tp-clearance-soft", "#fcebdd"),
    HEAT_1("--tp-s1", "#fbeee2"),
    HEAT_2("--tp-s2", "#f5d5b6"),
    HEAT_3("--tp-s3", "#eab182"),
    HEAT_4("--tp-s4", "#d68651"),
    HEAT_5("--tp-s5", "#a9551f"),
    ON_HEAT_1("--tp-s1-ink", "#2b1707"),
    ON_HEAT_2("--tp-s2-ink", "#2b1707"),
    ON_HEAT_3("--tp-s3-ink", "#2b1707"),
    ON_HEAT_4("--tp-s4-ink", "#2b1707"),
    ON_HEAT_5("--tp-s5-ink", "#ffffff");

    private final String token;
    private final String light;

    Ink(String token, String light) {
        this.token = token;
        this.light = light;
    }

    /** As an SVG attribute: the theme's colour on a screen, the light one on paper, which knows no theme. */
    String in(ChartStyle look) {
        return look.paper() ? light : "var(" + token + ", " + light + ")";
    }

    /** @param level 1 to 5 */
    static Ink heat(int level) {
        return values()[HEAT_1.ordinal() + level - 1];
    }

    /** @param level 1 to 5 */
    static Ink onHeat(int level) {
        return values()[ON_HEAT_1.ordinal() + level - 1];
    }
}
