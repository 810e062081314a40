package org.tenderpoint.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import gallery.ChartSamples;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@ViewPackages(classes = ChartFigureTest.class)
class ChartFigureTest extends BrowserlessTest {

    @Test
    void itIsDrawnAnewForTheWidthOfItsPlace() {
        var figure = new ChartFigure(ChartSamples.bars(), "response");
        var drawing = only(figure, ChartDrawing.class);
        ComponentUtil.fireEvent(drawing, new ChartDrawing.WidthKnown(drawing, true, 350));

        assertThat(drawing.getElement().getProperty("svg")).contains("viewBox=\"0 0 350 ");
    }

    @Test
    void onlyMarksOfTheChartAreTold() {
        var figure = new ChartFigure(ChartSamples.bars(), "response");
        var drawing = only(figure, ChartDrawing.class);
        assertThat(drawing.getElement().getProperty("svg")).contains("role=\"img\"");
        var pressed = new ArrayList<String>();
        figure.addMarkListener(pressed::add);
        ComponentUtil.fireEvent(drawing, new ChartDrawing.MarkPressed(drawing, true, "Call"));
        ComponentUtil.fireEvent(drawing, new ChartDrawing.MarkPressed(drawing, true, "' or 1=1"));

        assertThat(pressed).containsExactly("Call");
        assertThat(drawing.getElement().getProperty("svg")).contains("role=\"button\"").doesNotContain("role=\"img\"");
    }

    @Test
    void anotherChartTakesThePlaceOfDrawingTableAndName() {
        var figure = new ChartFigure(ChartSamples.bars(), "response");
        figure.show(ChartSamples.dumbbells());

        assertThat(only(figure, ChartDrawing.class).getElement().getProperty("svg")).contains("Complaint")
                .doesNotContain("Email link");
        var table = only(figure, NativeTable.class);
        assertThat(table.getCaptionText()).startsWith("Complaint");
        assertThat(all(table).filter(NativeTableRow.class::isInstance)).hasSize(6);
        assertThat(all(table).map(part -> part.getElement().getAttribute("scope")).filter(scope -> scope != null))
                .containsExactlyElementsOf(
                        List.of("col", "col", "col", "col", "col", "col", "row", "row", "row", "row", "row"));
    }

    private static <C extends Component> C only(Component within, Class<C> type) {
        return all(within).filter(type::isInstance).map(type::cast).findFirst().orElseThrow();
    }

    private static Stream<Component> all(Component within) {
        return Stream.concat(Stream.of(within), within.getChildren().flatMap(ChartFigureTest::all));
    }
}
