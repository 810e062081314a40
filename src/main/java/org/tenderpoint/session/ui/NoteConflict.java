package org.tenderpoint.session.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.session.Soap;

/** Tells that the note was saved elsewhere meanwhile, shows that one, and keeps what was typed in the fields. */
class NoteConflict extends NoteBox {

    /** @param who a sentence that says who saved it and when */
    NoteConflict(Soap theirs, String who, Runnable keepMine, Runnable takeTheirs) {
        super(State.ADAPT, Texts.of("session.note.conflict"), who + " " + Texts.of("session.note.conflict_kept"));
        getElement().setAttribute("role", "alert");
        var text = new Paragraph(theirs.inLines());
        text.addClassName("as-written");
        var buttons = new Div(
                Buttons.plain(Texts.of("session.note.keep_mine"), click -> keepMine.run()),
                Buttons.plain(Texts.of("session.note.take_theirs"), click -> takeTheirs.run()));
        buttons.addClassNames("row", "wrap");
        with(text, buttons);
    }
}
