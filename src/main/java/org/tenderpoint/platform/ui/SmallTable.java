package org.tenderpoint.platform.ui;

import static org.tenderpoint.platform.ui.Styled.styled;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.stream.Stream;
import org.tenderpoint.platform.Texts;

/** A small table that scrolls sideways. A screen reader tells the headings of each cell. */
public class SmallTable extends Div {

    private final NativeTable table = styled(new NativeTable(), "table");

    /**
     * @param label key of what a screen reader calls it
     * @param prefix of the columns' keys
     */
    public SmallTable(String label, String prefix, String... columns) {
        this(label, Stream.of(columns).map(column -> column(Texts.of(prefix + column))).toArray(Component[]::new));
    }

    /** @param columns each by {@link #column} */
    public SmallTable(String label, Component... columns) {
        table.getElement().setAttribute("aria-label", Texts.of(label));
        table.getHead().add(new NativeTableRow(columns));
        add(table);
        addClassName("scroll-sideways");
        // what scrolls must be reachable by keyboard
        getElement().setAttribute("tabindex", "0");
    }

    public void row(Component... cells) {
        table.getBody().add(new NativeTableRow(cells));
    }

    public static NativeTableHeaderCell column(String words) {
        return heading(words, "col");
    }

    public static NativeTableHeaderCell first(String words) {
        return heading(words, "row");
    }

    private static NativeTableHeaderCell heading(String words, String scope) {
        var cell = new NativeTableHeaderCell(words);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }
}
