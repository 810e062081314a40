package org.tenderpoint.outcome.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tenderpoint.outcome.Figures.Cell;
import org.tenderpoint.outcome.Measure;
import org.tenderpoint.outcome.rules.Share;
import org.tenderpoint.outcome.rules.SmallNumbers;
import org.tenderpoint.shared.Modality;
import org.tenderpoint.shared.Pressure;
import org.tenderpoint.shared.Texts;

/** Soreness by modality and pressure, with n in every cell; colour only where there is enough to compare. */
class SorenessTable extends Div {

    /** Rates up to which a cell has the first to fourth colour, in percent. */
    private static final List<Integer> STEPS = List.of(10, 20, 35, 50);

    SorenessTable(List<Cell> cells, Measure measure) {
        addClassName("scroll-sideways");
        var table = new NativeTable();
        table.addClassName("heat");
        table.getElement().setAttribute("aria-label", Texts.of("outcome.table"));
        var head = new NativeTableRow();
        head.add(header(Texts.of("outcome.table.modality"), "col"));
        for (int pressure = Pressure.LIGHTEST; pressure <= Pressure.DEEPEST; pressure++) {
            head.add(header(Texts.of("outcome.table.pressure", pressure), "col"));
        }
        table.getHead().add(head);
        Map<Modality, Map<Integer, Cell>> rows = cells.stream()
                .collect(Collectors.groupingBy(Cell::modality, Collectors.toMap(Cell::pressure, cell -> cell)));
        rows.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(row -> {
            var line = new NativeTableRow(header(Texts.label(row.getKey()), "row"));
            for (int pressure = Pressure.LIGHTEST; pressure <= Pressure.DEEPEST; pressure++) {
                var cell = row.getValue().get(pressure);
                line.add(cell == null ? nothing() : cell(cell, measure));
            }
            table.getBody().add(line);
        });
        add(table);
    }

    private static NativeTableCell nothing() {
        var empty = new NativeTableCell();
        empty.addClassName("none");
        return empty;
    }

    private static NativeTableCell cell(Cell cell, Measure measure) {
        var share = cell.share(measure);
        var shown = SmallNumbers.PART.shown(share.of());
        var number = new Span();
        number.addClassNames("strong", "number");
        var n = new Span();
        n.addClassNames("heat-n", "number");
        var tile = new NativeTableCell();
        switch (shown) {
            case HIDDEN -> {
                number.setText(Texts.of("outcome.table.few"));
                n.setText(Texts.of("outcome.table.n", "<" + SmallNumbers.HIDDEN_BELOW));
                tile.addClassName("few");
            }
            case COUNT -> {
                number.setText(Said.count(share));
                n.setText(Texts.of("outcome.table.n", Said.number(share.of())));
            }
            case RATE -> {
                number.setText(Said.share(share, SmallNumbers.PART));
                n.setText(Texts.of("outcome.table.n", Said.number(share.of())));
                tile.addClassName(colour(share));
            }
        }
        var box = new Div(number, n);
        box.addClassName("heat-cell");
        box.setTitle(title(cell, share));
        tile.add(box);
        return tile;
    }

    private static String title(Cell cell, Share share) {
        return Texts.of(
                "outcome.cell",
                Texts.label(cell.modality()),
                cell.pressure(),
                SmallNumbers.PART.shown(share.of()) == SmallNumbers.Shown.HIDDEN
                        ? Texts.of("outcome.hidden")
                        : Texts.of(
                                "outcome.cell.said", Said.share(share, SmallNumbers.PART), Said.number(share.of()),
                                Said.number(share.missing())));
    }

    private static String colour(Share share) {
        int step = 1 + (int) STEPS.stream().filter(limit -> share.rate() * 100 >= limit).count();
        return "s" + step;
    }

    private static NativeTableHeaderCell header(String text, String scope) {
        var cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }
}
