package gallery;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.tenderpoint.platform.chart.Chart;
import org.tenderpoint.platform.ui.ChartFigure;
import org.tenderpoint.platform.ui.Columns;
import org.tenderpoint.platform.ui.Page;
import org.tenderpoint.platform.ui.Pane;

@Route("charts")
@AnonymousAllowed
class ChartsLook extends Page {

    private final Span pressed = new Span("Nothing pressed");

    ChartsLook() {
        super("discipline.pilates");
        subtitle("Every chart once");
        actions(pressed);
        panes(
                Columns.HALVES,
                pane(List.of(ChartSamples.bars(), ChartSamples.heat())),
                pane(List.of(ChartSamples.dumbbells(), ChartSamples.parts(), ChartSamples.funnel(),
                        ChartSamples.trend())));
    }

    private Pane pane(List<Chart> charts) {
        var stack = new Div();
        stack.addClassNames("stack", "loose");
        charts.forEach(chart -> {
            var figure = new ChartFigure(chart, "chart");
            if (chart.keys().size() > 5) {
                figure.addMarkListener(key -> pressed.setText("Pressed " + key));
            }
            stack.add(figure);
        });
        var pane = new Pane("Charts").padded();
        pane.add(stack);
        return pane;
    }
}
