package org.tenderpoint.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.shared.Registration;
import org.tenderpoint.platform.chart.Chart;
import org.tenderpoint.platform.chart.Chart.ChartStyle;

/** The drawing of a chart alone, at its width on the screen. {@link ChartFigure} adds the equivalent table. */
@Tag("chart-drawing")
@JsModule("context://components/chart-drawing.js")
class ChartDrawing extends Component {

    private Chart chart;
    private ChartStyle look = ChartStyle.screen();

    ChartDrawing(Chart chart) {
        this.chart = chart;
        draw();
        addListener(WidthKnown.class, event -> {
            look = new ChartStyle(event.width, false, look.pressable());
            draw();
        });
    }

    void show(Chart other) {
        chart = other;
        draw();
    }

    /** Marks become pressable with the first listener; it never receives anything that is not a mark of the chart. */
    Registration whenPressed(SerializableConsumer<String> listener) {
        look = look.withPressing(true);
        draw();
        return addListener(MarkPressed.class, event -> {
            if (chart.keys().contains(event.key)) {
                listener.accept(event.key);
            }
        });
    }

    private void draw() {
        getElement().setProperty("svg", chart.svg(look));
    }

    /** The width of the drawing, in pixels at the default text size. Public because the framework creates it. */
    @DomEvent("chart-width")
    public static class WidthKnown extends ComponentEvent<ChartDrawing> {

        private final int width;

        public WidthKnown(ChartDrawing source, boolean fromClient, @EventData("event.detail.width") int width) {
            super(source, fromClient);
            this.width = width;
        }
    }

    /** A mark was clicked, or pressed with Enter or the space bar. Public because the framework creates it. */
    @DomEvent("mark-pressed")
    public static class MarkPressed extends ComponentEvent<ChartDrawing> {

        private final String key;

        public MarkPressed(ChartDrawing source, boolean fromClient, @EventData("event.detail.key") String key) {
            super(source, fromClient);
            this.key = key;
        }
    }
}
