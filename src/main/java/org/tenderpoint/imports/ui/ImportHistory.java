package org.tenderpoint.imports.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.tenderpoint.imports.ImportEntry;
import org.tenderpoint.imports.ImportEntry.ImportState;
import org.tenderpoint.imports.ImportService;
import org.tenderpoint.platform.OneLine;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.ImportId;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.platform.ui.StateBadge;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.practice.account.UserService;

/** The imports so far; the last one can be undone. */
class ImportHistory extends Div {

    private final transient ImportService imports;
    private final transient UserService users;
    private final transient PracticeTime time;
    private final transient Consumer<ImportId> undo;

    ImportHistory(ImportService imports, UserService users, PracticeTime time, Consumer<ImportId> undo) {
        this.imports = imports;
        this.users = users;
        this.time = time;
        this.undo = undo;
        addClassNames("stack", "import-history");
    }

    final void refresh() {
        removeAll();
        add(new H2(Texts.of("imports.history")));
        var all = imports.history();
        if (all.isEmpty()) {
            add(paragraph("meta", Texts.of("imports.history_none")));
            return;
        }
        var names = users.names(all.stream().map(ImportEntry::by).collect(Collectors.toSet()));
        boolean running = imports.running();
        boolean last = true;
        for (var entry : all) {
            boolean undoable = last && !running && entry.state() != ImportState.UNDONE;
            add(row(entry, names.getOrDefault(entry.by(), ""), running, undoable));
            last &= entry.state() == ImportState.UNDONE;
        }
    }

    private Component row(ImportEntry entry, String by, boolean running, boolean undoable) {
        var when = span("strong", OneLine.of(Dates.in(time.zone()).dateTime(entry.begunAt(), time.now()), by));
        var what = span("meta", Texts.of("imports.entry", entry.clients(), entry.visits(), entry.sessions(),
                entry.changed()));
        var who = div("stack tight grow", when, what);
        if (entry.stayed() > 0) {
            who.add(span("meta", Texts.of("imports.entry.stayed", entry.stayed())));
        }
        var row = div("row wrap import-entry", who, badge(entry, running));
        if (undoable) {
            var button = Buttons.plain(Texts.of("imports.undo"), _ -> undo.accept(entry.id()));
            button.setDisableOnClick(true);
            row.add(button);
        }
        return row;
    }

    private static StateBadge badge(ImportEntry entry, boolean running) {
        boolean broken = entry.state() == ImportState.RUNNING && !running;
        return new StateBadge(
                broken ? State.STOP : entry.state() == ImportState.DONE ? State.OK : State.INFO,
                Texts.of("imports.entry." + (broken ? "broken" : entry.state().code())));
    }
}
