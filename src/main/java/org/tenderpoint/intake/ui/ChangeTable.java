package org.tenderpoint.intake.ui;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import java.util.List;
import org.tenderpoint.intake.FieldChange;
import org.tenderpoint.platform.Texts;

/** Fields with what they say, or with what they said before and say now. */
class ChangeTable extends NativeTable {

    ChangeTable(List<FieldChange> changes, boolean withBefore) {
        addClassNames("table", "change-table");
        var head = getHead().addRow();
        head.add(new NativeTableHeaderCell(Texts.of("intake.version.field")));
        if (withBefore) {
            head.add(new NativeTableHeaderCell(Texts.of("intake.version.before")));
        }
        head.add(new NativeTableHeaderCell(Texts.of(withBefore ? "intake.version.after" : "intake.version.said")));
        for (var change : changes) {
            var row = getBody().addRow();
            row.add(new NativeTableCell(change.label()));
            if (withBefore) {
                row.add(new NativeTableCell(orNothing(change.before())));
            }
            row.add(new NativeTableCell(orNothing(change.after())));
        }
    }

    private static String orNothing(String words) {
        return words.isEmpty() ? Texts.of("intake.version.nothing") : words;
    }
}
