package org.tenderpoint.rulebook.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.SmallTable;
import org.tenderpoint.rulebook.ReplayResult;
import org.tenderpoint.rulebook.ReplayService.RowChange;
import org.tenderpoint.vocabulary.replay.ReplayChange;
import org.tenderpoint.vocabulary.rule.RuleBookSection;
import org.tenderpoint.vocabulary.say.Say;

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
        var table = new SmallTable("rulebook.replay.changes", SmallTable.column(Texts.of("rulebook.replay.change")),
                number(Texts.of("rulebook.replay.count")));
        DIFFERENT.forEach(change -> table.row(SmallTable.first(words(book, change)), cell(book.count(change))));
        return table;
    }

    /** From which level to which. */
    static Component moved(ReplayResult.Book book) {
        var table = new SmallTable("rulebook.replay.moved", beside(
                SmallTable.column(Texts.of("rulebook.replay.moved.from")),
                book.levels().stream().map(level -> number(Texts.label(level)))));
        book.levels().forEach(before -> table.row(beside(
                SmallTable.first(Texts.label(before)),
                book.levels().stream().map(after -> {
                    var cell = cell(book.moved(before, after));
                    cell.setClassName("muted", before.equals(after));
                    return cell;
                }))));
        return table;
    }

    /** Which rules make the difference, most frequent first; one decision may count for several. */
    static Component byRule(ReplayResult.Book book, Map<String, RowChange> rows) {
        var table = new SmallTable("rulebook.replay.by_rule", beside(
                SmallTable.column(Texts.of("rulebook.replay.rule")),
                DIFFERENT.stream().map(change -> number(words(book, change)))));
        book.rules().entrySet().stream()
                .sorted(Comparator
                        .comparingLong((Map.Entry<String, Map<ReplayChange, Long>> rule) -> -total(rule.getValue()))
                        .thenComparing(Map.Entry::getKey))
                .forEach(rule -> {
                    var name = SmallTable.first("");
                    name.add(link(rule.getKey()));
                    Optional.ofNullable(rows.get(rule.getKey())).ifPresent(change -> name.add(difference(change)));
                    table.row(beside(name, DIFFERENT.stream()
                            .map(change -> cell(rule.getValue().getOrDefault(change, 0L)))));
                });
        return table;
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

    static RouterLink link(String rule) {
        var link = new RouterLink(RulesView.class, new RouteParameters("rule", rule));
        link.setText(rule);
        return link;
    }

    private static long total(Map<ReplayChange, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private static Component[] beside(Component first, Stream<? extends Component> others) {
        return Stream.concat(Stream.of(first), others).toArray(Component[]::new);
    }

    private static Component number(String words) {
        return styled(SmallTable.column(words), "number");
    }

    private static NativeTableCell cell(long count) {
        return styled(new NativeTableCell(Texts.of("rulebook.replay.number", count)), "number");
    }
}
