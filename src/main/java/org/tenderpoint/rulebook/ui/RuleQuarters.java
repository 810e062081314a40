package org.tenderpoint.rulebook.ui;

import static org.tenderpoint.platform.ui.Styled.styled;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.rulebook.RuleYieldService.Quarter;

/** What a rule came to here, quarter by quarter. Counts, never names. */
class RuleQuarters extends Div {

    RuleQuarters(List<Quarter> quarters) {
        var table = styled(new NativeTable(), "table");
        table.getElement().setAttribute("aria-label", Texts.of("rulebook.yield"));
        var head = new NativeTableRow();
        Stream.of("from", "spoke", "passed", "ended").forEach(column -> {
            var cell = new NativeTableHeaderCell(Texts.of("rulebook.yield." + column));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        });
        table.getHead().add(head);
        quarters.forEach(quarter -> table.getBody().add(row(quarter)));
        add(table);
        addClassName("scroll-sideways");
        // what scrolls must be reachable by keyboard
        getElement().setAttribute("tabindex", "0");
    }

    private static NativeTableRow row(Quarter quarter) {
        var from = new NativeTableHeaderCell(Dates.longMonth(YearMonth.from(quarter.from())));
        from.getElement().setAttribute("scope", "row");
        var counts = quarter.counts();
        var spoke = styled(new NativeTableCell(String.valueOf(counts.spoke())), "number");
        return new NativeTableRow(from, spoke,
                new NativeTableCell(listed(counts.passed(), counts.why())),
                new NativeTableCell(listed(counts.ended())));
    }

    private static String listed(long all, Map<String, Long> codes) {
        return all == 0 ? "\u2013" : Texts.of("rulebook.yield.of", all, listed(codes));
    }

    private static String listed(Map<String, Long> codes) {
        return codes.isEmpty()
                ? "\u2013"
                : codes.entrySet().stream()
                        .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                        .map(each -> Texts.of("rulebook.yield.each", each.getKey(), each.getValue()))
                        .collect(Collectors.joining(", "));
    }
}
