package org.tenderpoint.imports.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.tenderpoint.imports.ImportAnswers;
import org.tenderpoint.imports.ImportField;
import org.tenderpoint.imports.ImportPreview.TableSeen;
import org.tenderpoint.platform.OneLine;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.TypedDate;
import org.tenderpoint.platform.place.DateOrder;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.Disclosure;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.State;

/** One table of a dropped file: what it is, and what its columns hold, to be said by hand where its headings do not. */
class TableCard extends Div {

    private static final int LONG = 30;
    /** For years of two digits, which are shown here and not kept. */
    private static final LocalDate LATEST = LocalDate.of(2049, 12, 31);

    private final transient TableSeen table;
    private final List<ImportField> fields;
    private final transient ImportAnswers answers;
    private final transient Consumer<ImportAnswers> answered;

    TableCard(
            TableSeen table, List<ImportField> fields, ImportAnswers answers, Consumer<ImportAnswers> answered) {
        this.table = table;
        this.fields = fields;
        this.answers = answers;
        this.answered = answered;
        addClassNames("section", "flat", "stack", "import-table");
        var name = span("strong", table.id());
        var what = span("meta", Texts.of(
                "imports.table", Texts.of("imports.source." + table.source().code()),
                Texts.of("imports.kind." + table.kind().code()), table.rows()));
        add(new Div(name), what);
        if (!table.enough()) {
            add(new NoteBox(
                    State.ADAPT, Texts.of("imports.columns_needed"), Texts.of("imports.columns_needed_why")),
                    columns());
        } else {
            table.example().ifPresent(day -> add(order(day)));
            if (!table.ignoredHeadings().isEmpty()) {
                add(paragraph("meta measure", Texts.of("imports.ignored", String.join(", ", table.ignoredHeadings()))));
            }
            add(Disclosure.later(Texts.of("imports.columns"), this::columns).named(
                    Texts.of("imports.columns") + ": " + table.id()));
        }
    }

    private Component order(String day) {
        var first = Buttons.soft(Texts.of("imports.order.day", read(day, DateOrder.DAY)),
                _ -> answered.accept(answers.withOrder(table.id(), DateOrder.DAY)));
        var month = Buttons.soft(Texts.of("imports.order.month", read(day, DateOrder.MONTH)),
                _ -> answered.accept(answers.withOrder(table.id(), DateOrder.MONTH)));
        var both = div("row wrap", first, month);
        return new NoteBox(State.ADAPT, Texts.of("imports.order", day), Texts.of("imports.order_why")).with(both);
    }

    /** As this reading would look in words. */
    private static String read(String day, DateOrder order) {
        return TypedDate.read(day, order, Optional.of(LATEST)).map(Dates::shortDate).orElse(day);
    }

    /** Each column with its first values. */
    private Component columns() {
        var all = div("import-columns");
        for (int i = 0; i < table.header().size(); i++) {
            all.add(column(i));
        }
        return all;
    }

    private Component column(int at) {
        var heading = table.header().get(at).isBlank() ? Texts.of("imports.column_empty") : table.header().get(at);
        var select = new Select<Optional<ImportField>>();
        select.setItems(Stream.concat(
                Stream.of(Optional.<ImportField>empty()), fields.stream().map(Optional::of)).toList());
        select.setItemLabelGenerator(field -> field.map(one -> Texts.of("imports.field." + one.code()))
                .orElse(Texts.of("imports.column_out")));
        select.setValue(fieldOf(at));
        select.setLabel(heading);
        select.setHelperText(values(at));
        select.addValueChangeListener(change -> change(at, change.getValue()));
        return select;
    }

    private Optional<ImportField> fieldOf(int at) {
        return at < table.columns().size() ? table.columns().get(at) : Optional.empty();
    }

    private String values(int at) {
        return OneLine.of(table.first().stream()
                .map(row -> at < row.size() ? row.get(at) : "")
                .map(cell -> cell.length() > LONG ? cell.substring(0, LONG) + "…" : cell));
    }

    /** A field is held by one column. */
    private void change(int at, Optional<ImportField> to) {
        List<Optional<ImportField>> columns = new ArrayList<>();
        for (int i = 0; i < table.header().size(); i++) {
            var was = fieldOf(i);
            columns.add(i == at ? to : was.filter(field -> to.isEmpty() || field != to.get()));
        }
        answered.accept(answers.withColumns(table.id(), columns));
    }
}
