package org.tenderpoint.session.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenderpoint.session.Soap;
import org.tenderpoint.shared.Texts;
import org.tenderpoint.shared.ui.Buttons;
import org.tenderpoint.shared.ui.NoteBox;
import org.tenderpoint.shared.ui.State;

/** Tells that somebody else has saved the note meanwhile, shows theirs, and keeps what was typed in the fields. */
class NoteConflict extends NoteBox {

    NoteConflict(Soap theirs, Runnable keepMine, Runnable takeTheirs) {
        super(State.ADAPT, Texts.of("session.note.conflict"), Texts.of("session.note.conflict_kept"));
        getElement().setAttribute("role", "alert");
        var text = new Paragraph(Stream.of(theirs.subjective(), theirs.objective(), theirs.assessment(), theirs.plan())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining("\n")));
        text.addClassName("as-written");
        var buttons = new Div(
                Buttons.plain(Texts.of("session.note.keep_mine"), click -> keepMine.run()),
                Buttons.plain(Texts.of("session.note.take_theirs"), click -> takeTheirs.run()));
        buttons.addClassNames("row", "wrap");
        with(text, buttons);
    }
}
