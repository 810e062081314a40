package org.tenderpoint.imports.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.tenderpoint.imports.ImportAnswers;
import org.tenderpoint.imports.ImportAnswers.ClientChoice;
import org.tenderpoint.imports.ImportPreview.Candidate;
import org.tenderpoint.imports.ImportPreview.OpenRow;
import org.tenderpoint.platform.OneLine;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Dates;

/** Rows that may be somebody who is here already, side by side with whom they may be. */
class OpenRows extends Div {

    private static final int MOST_LINES = 6;

    private final transient ImportAnswers answers;
    private final transient Consumer<ImportAnswers> answered;

    OpenRows(List<OpenRow> rows, ImportAnswers answers, Consumer<ImportAnswers> answered) {
        this.answers = answers;
        this.answered = answered;
        addClassNames("stack");
        var same = Buttons.soft(Texts.of("imports.all_same"), _ -> all(rows, OpenRows::first));
        var another = Buttons.soft(Texts.of("imports.all_another"), _ -> all(rows, _ -> new ClientChoice.NewClient()));
        var ways = div("row wrap", same, another);
        var grid = new Grid<OpenRow>();
        grid.addComponentColumn(this::row);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setItems(rows);
        grid.setAllRowsVisible(rows.size() <= MOST_LINES);
        grid.addClassName("import-open-rows");
        grid.getElement().setAttribute("aria-label", Texts.of("imports.open"));
        add(ways, grid);
    }

    private void all(List<OpenRow> rows, Function<OpenRow, ClientChoice> choice) {
        var now = answers;
        for (var row : rows) {
            now = now.withChoice(row.row(), choice.apply(row));
        }
        answered.accept(now);
    }

    private static ClientChoice first(OpenRow row) {
        return choice(row.perhaps().getFirst());
    }

    private static ClientChoice choice(Candidate candidate) {
        return candidate.client().<ClientChoice>map(ClientChoice.SameClient::new)
                .orElseGet(() -> new ClientChoice.SameRow(candidate.row().orElseThrow()));
    }

    private Component row(OpenRow row) {
        var name = span("strong", row.name());
        var more = span("meta",
                OneLine.of(birthDateWords(row.born()), row.phone(), row.email()));
        var who = div("stack tight import-who", name, more);
        var select = new Select<Optional<ClientChoice>>();
        var ways = new ArrayList<Optional<ClientChoice>>();
        ways.add(Optional.empty());
        row.perhaps().forEach(one -> ways.add(Optional.of(choice(one))));
        ways.add(Optional.of(new ClientChoice.NewClient()));
        ways.add(Optional.of(new ClientChoice.LeaveOut()));
        select.setItems(ways);
        select.setItemLabelGenerator(way -> words(row, way));
        select.setValue(row.chosen());
        select.setAriaLabel(Texts.of("imports.open_of", row.name()));
        select.addValueChangeListener(change -> change.getValue()
                .ifPresent(choice -> answered.accept(answers.withChoice(row.row(), choice))));
        return div("import-open-row", who, select);
    }

    private static String words(OpenRow row, Optional<ClientChoice> way) {
        if (way.isEmpty()) {
            return Texts.of("imports.open_wait");
        }
        return switch (way.get()) {
            case ClientChoice.SameClient same -> Texts.of("imports.open_same", named(row, same));
            case ClientChoice.SameRow same -> Texts.of("imports.open_same_row", named(row, same), same.row().line());
            case ClientChoice.NewClient() -> Texts.of("imports.open_another");
            case ClientChoice.LeaveOut() -> Texts.of("imports.open_leave");
        };
    }

    private static String named(OpenRow row, ClientChoice choice) {
        return row.perhaps().stream().filter(one -> choice(one).equals(choice)).findFirst()
                .map(one -> one.born().isPresent() ? one.name() + ", " + birthDateWords(one.born()) : one.name())
                .orElse("");
    }

    private static String birthDateWords(Optional<LocalDate> day) {
        return day.map(on -> Texts.of("imports.born", Dates.date(on))).orElse("");
    }
}
