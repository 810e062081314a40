package org.tenderpoint.platform.chart;

/**
 * What a chart is drawn for.
 *
 * @param width of the drawing in its own units; one is a CSS pixel at the default text size, so text has its true size
 * where the drawing is shown at this width
 * @param paper with the light colours written out, for PDF and PNG
 * @param pressable whether marks can be focused and pressed; then the chart is a group of buttons instead of a picture
 */
public record ChartStyle(int width, boolean paper, boolean pressable) {

    /** Narrower than any phone; a smaller chart would have no room for its words. */
    public static final int NARROWEST = 280;
    public static final int WIDEST = 1200;
    private static final int USUAL = 480;

    public ChartStyle {
        width = Math.clamp(width, NARROWEST, WIDEST);
    }

    public static ChartStyle screen() {
        return screen(USUAL);
    }

    public static ChartStyle screen(int width) {
        return new ChartStyle(width, false, false);
    }

    /** 640 units are 17 cm at the text size of a printed page. */
    public static ChartStyle onPaper() {
        return new ChartStyle(640, true, false);
    }

    public static ChartStyle onPaper(int width) {
        return new ChartStyle(width, true, false);
    }

    public ChartStyle withPressing(boolean pressed) {
        return new ChartStyle(width, paper, pressed);
    }
}
