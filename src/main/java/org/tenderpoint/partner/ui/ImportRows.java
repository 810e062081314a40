package org.tenderpoint.partner.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tenderpoint.partner.ImportRow;
import org.tenderpoint.partner.ImportRow.ImportChoice;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.platform.ui.StateBadge;

/** What a file would add, row by row, and what to do with each. */
class ImportRows extends Grid<ImportRow> {

    private final Map<Integer, ImportChoice> choices = new LinkedHashMap<>();
    private final List<ImportRow> rows;
    private transient Runnable changed = () -> {};

    ImportRows(List<ImportRow> rows) {
        this.rows = List.copyOf(rows);
        rows.forEach(row -> choices.put(row.number(), row.usual()));
        addComponentColumn(this::row);
        setSelectionMode(SelectionMode.NONE);
        addClassName("partner-import-rows");
        getElement().setAttribute("aria-label", Texts.of("partner.import.rows"));
        setItems(rows);
    }

    void onChange(Runnable listener) {
        changed = listener;
        listener.run();
    }

    List<ImportChoice> choices() {
        return List.copyOf(choices.values());
    }

    /** How many rows would be written. */
    int countTaken() {
        return (int) choices.values().stream().filter(choice -> choice.what() != ImportChoice.RowFate.LEAVE_OUT)
                .count();
    }

    String summary() {
        return Texts.of(
                "partner.import.summary", rows.size(), rows.stream().filter(ImportRow::asks).count(),
                rows.stream().filter(row -> !row.valid()).count());
    }

    /** On a phone the parts are stacked. */
    private Component row(ImportRow row) {
        var name = span("strong",
                row.draft().name().isBlank() ? Texts.of("partner.import.nameless") : row.draft().name());
        var more = span("meta",
                Texts.of("partner.import.row", row.number(), PartnerWords.labels(row.draft().disciplines())));
        var who = div("stack tight partner-import-who", name, more);
        return div("partner-import-row", who, state(row), div("partner-import-choice", choice(row)));
    }

    private Component state(ImportRow row) {
        var cell = div("stack tight partner-import-state");
        if (row.valid() && !row.asks()) {
            cell.add(new StateBadge(State.OK, Texts.of("partner.import.new")).plain());
        }
        row.problems().entrySet().stream().sorted(Map.Entry.comparingByKey())
                .forEach(problem -> cell.add(new StateBadge(
                        State.STOP,
                        Texts.of("partner.import.problem", PartnerForm.label(problem.getKey()), problem.getValue()))
                        .plain()));
        row.similar().forEach(there -> cell.add(
                new StateBadge(State.ADAPT, Texts.of("partner.import.like", there.name())).plain()));
        row.sameAs().forEach(earlier -> cell.add(
                new StateBadge(State.ADAPT, Texts.of("partner.import.same", earlier)).plain()));
        return cell;
    }

    private Component choice(ImportRow row) {
        if (!row.valid()) {
            return new Span(Texts.of("partner.import.what.leave_out"));
        }
        var ways = new ArrayList<ImportChoice>();
        ways.add(ImportChoice.leaveOut(row));
        ways.add(ImportChoice.add(row));
        row.similar().forEach(there -> ways.add(ImportChoice.merge(row, there.id())));
        var select = new Select<ImportChoice>();
        select.setItems(ways);
        select.setItemLabelGenerator(way -> words(row, way));
        select.setValue(choices.get(row.number()));
        select.setAriaLabel(Texts.of("partner.import.what_of", row.draft().name()));
        select.addValueChangeListener(change -> {
            choices.put(row.number(), change.getValue());
            changed.run();
        });
        return select;
    }

    private static String words(ImportRow row, ImportChoice way) {
        return switch (way.what()) {
            case LEAVE_OUT -> Texts
                    .of(row.similar().isEmpty() ? "partner.import.what.leave_out" : "partner.import.what.existing");
            case ADD -> Texts.of(row.asks() ? "partner.import.what.both" : "partner.import.what.add");
            case MERGE -> row.similar().stream()
                    .filter(there -> way.into().filter(there.id()::equals).isPresent())
                    .findFirst()
                    .map(there -> Texts.of("partner.import.what.merge", there.name()))
                    .orElse("");
        };
    }
}
