package org.tenderpoint.platform.chart;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.tenderpoint.platform.chart.Chart.ChartStyle;
import org.tenderpoint.platform.chart.Chart.Tone;

/** Writes a drawing. The JDK's writer escapes every text and attribute; what XML cannot contain is left out. */
final class Svg {

    /** The default text size, and the smallest that is easy to read. */
    static final double TEXT = 13;
    static final double SMALL = 12;
    static final double LINE_HEIGHT = 1.3;
    private static final String NAMESPACE = "http://www.w3.org/2000/svg";
    private static final String SCREEN_FONT = "var(--tp-font, \"DejaVu Sans\", sans-serif)";
    private static final String PAPER_FONT = "DejaVu Sans";
    private static final double HATCH = 7;

    private final StringWriter out = new StringWriter();
    private final XMLStreamWriter xml;
    private final ChartStyle look;

    Svg(ChartStyle look, double width, double height, Chart chart) {
        this.look = look.withPressing(look.pressable() && !chart.keys().isEmpty());
        var heading = chart.heading();
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        start("svg");
        put("xmlns", NAMESPACE);
        put("viewBox", "0 0 " + number(width) + " " + number(height));
        if (look.paper()) {
            put("width", number(width));
            put("height", number(height));
        }
        // a picture has no buttons inside for screen readers
        put("role", this.look.pressable() ? "group" : "img");
        put("aria-label", heading.title());
        put("font-family", look.paper() ? PAPER_FONT : SCREEN_FONT);
        put("font-size", number(TEXT));
        textElement("title", heading.title());
        textElement("desc", heading.description());
    }

    String text() {
        end();
        unchecked(xml::close);
        return out.toString();
    }

    /** Everything drawn until {@link #end} is one mark, with a name for screen readers. */
    void mark(String key, String said) {
        start("g");
        put("data-key", key);
        if (look.pressable()) {
            put("role", "button");
            put("tabindex", "0");
            put("aria-label", said);
        }
        textElement("title", said);
    }

    void end() {
        unchecked(xml::writeEndElement);
    }

    void line(double x1, double y1, double x2, double y2, Ink ink, double thick) {
        path("M" + number(x1) + " " + number(y1) + "L" + number(x2) + " " + number(y2), ink, thick, "");
    }

    void dashed(double x1, double y1, double x2, double y2, Ink ink, double thick) {
        path("M" + number(x1) + " " + number(y1) + "L" + number(x2) + " " + number(y2), ink, thick, "6 4");
    }

    /** @param dash as in SVG, empty for a whole line */
    void path(String data, Ink ink, double thick, String dash) {
        if (data.isEmpty()) {
            return;
        }
        start("path");
        put("d", data);
        put("fill", "none");
        put("stroke", ink.in(look));
        put("stroke-width", number(thick));
        put("stroke-linejoin", "round");
        if (!dash.isEmpty()) {
            put("stroke-dasharray", dash);
        }
        end();
    }

    void circle(double x, double y, double radius, Ink fill, Ink stroke, double thick) {
        start("circle");
        put("cx", number(x));
        put("cy", number(y));
        put("r", number(radius));
        paint(fill, stroke, thick);
        end();
    }

    void box(double x, double y, double width, double height, double round, Ink fill, Ink stroke, double thick) {
        rectangle(x, y, width, height, round);
        paint(fill, stroke, thick);
        end();
    }

    /** A rectangle that is not filled. */
    void frame(double x, double y, double width, double height, double round, Ink stroke, double thick) {
        rectangle(x, y, width, height, round);
        put("fill", "none");
        put("stroke", stroke.in(look));
        put("stroke-width", number(thick));
        end();
    }

    /** How far a finger may miss the mark. Invisible. */
    void reach(double x, double y, double width, double height) {
        if (look.pressable()) {
            rectangle(x, y, width, height, 0);
            put("fill", "transparent");
            end();
        }
    }

    /** The shape of a tone, large enough to contain a circle of this radius. */
    void shape(Tone tone, double x, double y, double radius, Ink fill, Ink stroke, double thick) {
        switch (tone) {
            case PLAIN -> circle(x, y, radius, fill, stroke, thick);
            case WATCH -> box(x - radius, y - radius, 2 * radius, 2 * radius, radius / 4, fill, stroke, thick);
            case LOOK -> {
                double half = radius * 1.35;
                start("path");
                put("d", "M" + number(x) + " " + number(y - half) + "L" + number(x + half) + " " + number(y) + "L"
                        + number(x) + " "
                        + number(y + half) + "L" + number(x - half) + " " + number(y) + "Z");
                put("stroke-linejoin", "round");
                paint(fill, stroke, thick);
                end();
            }
        }
    }

    /**
     * Slanted lines within a box: too few to compare. Drawn as lines, since patterns need names that are unique in a
     * page.
     */
    void hatch(double x, double y, double width, double height) {
        var data = new StringBuilder();
        for (double along = HATCH; along < width + height; along += HATCH) {
            double startX = Math.min(along, width);
            double endX = Math.max(0, along - height);
            data.append("M").append(number(x + startX)).append(" ").append(number(y + along - startX))
                    .append("L").append(number(x + endX)).append(" ").append(number(y + along - endX));
        }
        path(data.toString(), Ink.LINE, 1.2, "");
    }

    /** A line across for each level, with its figure on the left. */
    void levels(Scale up, int steps, double left, double right, Chart.Unit unit) {
        for (double tick : up.ticks(steps)) {
            line(left, up.at(tick), right, up.at(tick), Ink.LINE, 1);
            text(left - 8, up.at(tick), unit.tick(tick), Anchor.END, Ink.META, TEXT, false);
        }
    }

    void text(double x, double y, String words, Anchor anchor, Ink ink, double size, boolean bold) {
        start("text");
        put("x", number(x));
        put("y", number(y + size * 0.35));
        put("fill", ink.in(look));
        if (anchor != Anchor.START) {
            put("text-anchor", anchor == Anchor.MIDDLE ? "middle" : "end");
        }
        if (size != TEXT) {
            put("font-size", number(size));
        }
        if (bold) {
            put("font-weight", look.paper() ? "700" : "600");
        }
        write(words);
        end();
    }

    /** One line within a width; set smaller if it would be wider. */
    void fitted(double middle, double y, String words, double width, Ink ink, double size, boolean bold) {
        double wanted = Letters.width(words, size, bold);
        text(middle, y, words, Anchor.MIDDLE, ink, wanted > width ? size * width / wanted : size, bold);
    }

    /** Lines centred on a height. */
    void lines(double x, double middle, List<String> lines, Anchor anchor, Ink ink, double size, boolean bold) {
        double first = middle - (lines.size() - 1) * size * LINE_HEIGHT / 2;
        for (int i = 0; i < lines.size(); i++) {
            text(x, first + i * size * LINE_HEIGHT, lines.get(i), anchor, ink, size, bold);
        }
    }

    /** As precise as paper can show. */
    static String number(double number) {
        return BigDecimal.valueOf(number).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }

    private void rectangle(double x, double y, double width, double height, double round) {
        start("rect");
        put("x", number(x));
        put("y", number(y));
        put("width", number(Math.max(0, width)));
        put("height", number(height));
        if (round > 0) {
            put("rx", number(round));
        }
    }

    private void paint(Ink fill, Ink stroke, double thick) {
        put("fill", fill.in(look));
        if (thick > 0) {
            put("stroke", stroke.in(look));
            put("stroke-width", number(thick));
        }
    }

    private void textElement(String element, String words) {
        if (!words.isEmpty()) {
            start(element);
            write(words);
            end();
        }
    }

    private interface Step {
        void write() throws XMLStreamException;
    }

    private static void unchecked(Step step) {
        try {
            step.write();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private void start(String element) {
        unchecked(() -> xml.writeStartElement(element));
    }

    private void put(String name, String value) {
        unchecked(() -> xml.writeAttribute(name, clean(value)));
    }

    private void write(String words) {
        unchecked(() -> xml.writeCharacters(clean(words)));
    }

    private static String clean(String words) {
        return words.codePoints()
                .filter(letter -> letter >= ' ' && !(letter >= 0xD800 && letter <= 0xDFFF) && letter < 0xFFFE
                        || letter == '\t' || letter == '\n' || letter >= 0x10000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Where a text begins. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

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
}
