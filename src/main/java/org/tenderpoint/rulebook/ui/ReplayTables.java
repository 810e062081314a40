package org.tenderpoint.rulebook.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.rulebook.ReplayResult;
import org.tenderpoint.rulebook.ReplayService.RowChange;
import org.tenderpoint.vocabulary.replay.ReplayChange;
import org.tenderpoint.vocabulary.rule.RuleBookSection;
import org.tenderpoint.vocabulary.say.Say;

/** The counts of a replay as tables. */
final class ReplayTables {

    private static final List<ReplayChange> DIFFERENT = List.of(
            ReplayChange.GRAVER, ReplayChange.MILDER, ReplayChange.OTHER_LIMITS, ReplayChange.OTHER_FINDINGS);

    private ReplayTables() {}

    /** A kind of difference in the words of the book. */
    static String words(ReplayResult.Book book, ReplayChange change) {
        return change == ReplayChange.OTHER_LIMITS
                ? Texts.of("rulebook.replay.change.other_limits." + book.book().code())
                : Texts.label(change);
    }

    /** How many decisions differ in which way. */
    static Component changes(ReplayResult.Book book) {
        var table = table("rulebook.replay.changes");
        table.getHead()
                .add(new NativeTableRow(header("rulebook.replay.change"), number(header("rulebook.replay.count"))));
        DIFFERENT.forEach(change -> table.getBody().add(new NativeTableRow(
                rowHeader(words(book, change)), cell(book.count(change)))));
        return sideways(table);
    }

    /** From which level to which. */
    static Component moved(ReplayResult.Book book) {
        var table = table("rulebook.replay.moved");
        var head = new NativeTableRow(header("rulebook.replay.moved.from"));
        book.levels().forEach(level -> head.add(number(new NativeTableHeaderCell(Texts.label(level)))));
        table.getHead().add(head);
        book.levels().forEach(before -> {
            var row = new NativeTableRow(rowHeader(Texts.label(before)));
            book.levels().forEach(after -> {
                var cell = cell(book.moved(before, after));
                cell.setClassName("muted", before.equals(after));
                row.add(cell);
            });
            table.getBody().add(row);
        });
        return sideways(table);
    }

    /** Which rules make the difference, most frequent first; one decision may count for several. */
    static Component byRule(ReplayResult.Book book, Map<String, RowChange> rows) {
        var table = table("rulebook.replay.by_rule");
        var head = new NativeTableRow(header("rulebook.replay.rule"));
        DIFFERENT.forEach(change -> head.add(number(new NativeTableHeaderCell(words(book, change)))));
        table.getHead().add(head);
        book.rules().entrySet().stream()
                .sorted(Comparator
                        .comparingLong((Map.Entry<String, Map<ReplayChange, Long>> rule) -> -total(rule.getValue()))
                        .thenComparing(Map.Entry::getKey))
                .forEach(rule -> {
                    var row = new NativeTableRow();
                    var name = new NativeTableHeaderCell();
                    name.getElement().setAttribute("scope", "row");
                    name.add(link(rule.getKey()));
                    Optional.ofNullable(rows.get(rule.getKey())).ifPresent(change -> name.add(difference(change)));
                    row.add(name);
                    DIFFERENT.forEach(change -> row.add(cell(rule.getValue().getOrDefault(change, 0L))));
                    table.getBody().add(row);
                });
        return sideways(table);
    }

    /** Whether the row is in this book or in one that follows from it. */
    static boolean ofBook(ReplayResult.Book book, RowChange row) {
        return (book.book() == RuleBookSection.SCREENING) == (row.section() == RuleBookSection.SCREENING);
    }

    /** Title and reason, and whether the row is another one than in the version compared with. */
    private static Component difference(RowChange row) {
        var name = Say.it(row.title());
        var title = new Span(row.kind() == RowChange.RowKind.SAME
                ? name
                : Texts.of("rulebook.replay.row", name, Texts.label(row.kind())));
        var words = new Div(title);
        if (!row.reason().isEmpty()) {
            words.add(span("meta", Say.it(row.reason())));
        }
        words.addClassNames("stack", "tight");
        return words;
    }

    /** A link to a rule's page. */
    static RouterLink link(String rule) {
        var link = new RouterLink(RulesView.class, new RouteParameters("rule", rule));
        link.setText(rule);
        return link;
    }

    private static long total(Map<ReplayChange, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private static NativeTable table(String label) {
        var table = styled(new NativeTable(), "table");
        table.getElement().setAttribute("aria-label", Texts.of(label));
        return table;
    }

    private static Component sideways(NativeTable table) {
        var box = div("scroll-sideways", table);
        // what scrolls must be reachable by keyboard
        box.getElement().setAttribute("tabindex", "0");
        return box;
    }

    private static NativeTableHeaderCell header(String key) {
        var cell = new NativeTableHeaderCell(Texts.of(key));
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    private static NativeTableHeaderCell rowHeader(String words) {
        var cell = new NativeTableHeaderCell(words);
        cell.getElement().setAttribute("scope", "row");
        return cell;
    }

    private static NativeTableHeaderCell number(NativeTableHeaderCell cell) {
        cell.addClassName("number");
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    private static NativeTableCell cell(long count) {
        return styled(new NativeTableCell(Texts.of("rulebook.replay.number", count)), "number");
    }
}
