package org.tenderpoint.platform.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.shared.Registration;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.chart.Chart;
import org.tenderpoint.platform.chart.Chart.ChartTable;
import org.tenderpoint.platform.chart.ChartPng;

/** A chart with its title, the table that says the same, and both as files. */
@Tag("figure")
public class ChartFigure extends HtmlContainer {

    private static final int DRAWN = 640;
    private static final int PIXELS = 1600;

    private final ChartDrawing drawing;
    private final H2 title = new H2();
    private final Paragraph description = paragraph("muted small");
    private final Div asTable = div("scroll-sideways");
    private Chart chart;

    /**
     * @param chart to begin with
     * @param fileName of the download, without its extension; never a person's name, nor anything about health
     */
    public ChartFigure(Chart chart, String fileName) {
        this.chart = chart;
        addClassName("chart");
        drawing = new ChartDrawing(chart);
        var caption = new HtmlContainer("figcaption");
        caption.add(title, description);
        var files = div("row wrap",
                file("platform.chart.png", fileName + ".png", "image/png",
                        () -> ChartPng.of(this.chart, DRAWN, PIXELS)),
                file("platform.chart.csv", fileName + ".csv", "text/csv",
                        () -> this.chart.table().csv().getBytes(StandardCharsets.UTF_8)));
        add(caption, drawing, styled(new Disclosure(Texts.of("platform.chart.table"), asTable, files), "not-on-paper"));
        show(chart);
    }

    /** Shows another chart in its place; what is unfolded stays unfolded. */
    public void show(Chart other) {
        chart = other;
        title.setText(other.heading().title());
        description.setText(other.heading().description());
        drawing.show(other);
        asTable.removeAll();
        asTable.add(table(other.table(), other.heading().title()));
    }

    /**
     * Marks become buttons with the first listener: they can be clicked, or focused by keyboard and pressed with Enter.
     *
     * @param listener receives the key of a mark of this chart
     */
    public Registration addMarkListener(SerializableConsumer<String> listener) {
        return drawing.whenPressed(listener);
    }

    /** Numbers as a table with its title and the headings of its rows and columns. */
    public static NativeTable table(ChartTable content, String title) {
        var table = styled(new NativeTable(), "table");
        table.setCaptionText(title);
        table.getHead().add(row(content.header(), "col"));
        content.rows().forEach(cells -> table.getBody().add(row(cells, "row")));
        return table;
    }

    /** @param scope of the header cells: all of the first row, the first of every other */
    private static NativeTableRow row(List<String> cells, String scope) {
        var row = new NativeTableRow();
        for (int i = 0; i < cells.size(); i++) {
            if (i == 0 || scope.equals("col")) {
                var header = new NativeTableHeaderCell(cells.get(i));
                header.getElement().setAttribute("scope", scope);
                header.setClassName("number", i > 0);
                row.add(header);
            } else {
                row.add(styled(new NativeTableCell(cells.get(i)), "number"));
            }
        }
        return row;
    }

    private static Anchor file(String label, String name, String type, SerializableSupplier<byte[]> content) {
        return styled(new Anchor(FileLink.file(name, type, content::get), Texts.of(label)), "button-link");
    }
}
