package org.tenderpoint.rulebook.ui;

import static org.tenderpoint.platform.ui.Styled.styled;

import com.vaadin.flow.component.html.NativeTableCell;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.SmallTable;
import org.tenderpoint.rulebook.RuleYieldService.Quarter;

/** What a rule came to here, quarter by quarter. Counts, never names. */
class RuleQuarters extends SmallTable {

    RuleQuarters(List<Quarter> quarters) {
        super("rulebook.yield", "rulebook.yield.", "from", "spoke", "passed", "ended");
        quarters.forEach(this::add);
    }

    private void add(Quarter quarter) {
        var counts = quarter.counts();
        var spoke = styled(new NativeTableCell(String.valueOf(counts.spoke())), "number");
        row(first(Dates.longMonth(YearMonth.from(quarter.from()))), spoke,
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
