package org.tenderpoint.imports.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.tenderpoint.imports.ImportPreview.LineNote;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.table.Cell;
import org.tenderpoint.platform.table.Csv;
import org.tenderpoint.platform.ui.Disclosure;
import org.tenderpoint.platform.ui.FileLink;

/** What stays out of an import and why, by the lines of the files; also as a file. */
class LeftLines extends Div {

    private static final int SHOWN = 20;

    LeftLines(List<LineNote> notes) {
        addClassName("stack");
        var list = lines(notes.stream().limit(SHOWN).map(
                note -> note.table() + ", " + Texts.of("imports.notes_line") + " " + note.line() + ": "
                        + note.words()));
        var file = styled(new Anchor(
                FileLink.file(
                        Texts.of("imports.notes_name"), "text/csv",
                        () -> csv(notes).getBytes(StandardCharsets.UTF_8)),
                Texts.of("imports.notes_file")), "button-link");
        add(new Disclosure(Texts.of("imports.notes"), list, file));
    }

    private static String csv(List<LineNote> notes) {
        return Csv.of(
                List.of(Texts.of("imports.notes_table"), Texts.of("imports.notes_line"), Texts.of("imports.notes_why")),
                notes.stream().map(note -> List.of(
                        Cell.of(note.table()), Cell.of((double) note.line()), Cell.of(note.words()))));
    }
}
