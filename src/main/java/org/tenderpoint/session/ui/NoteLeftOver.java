package org.tenderpoint.session.ui;

import com.vaadin.flow.component.html.Paragraph;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.session.Soap;

/** What was typed into a note that was signed meanwhile: to be copied into an addition. */
class NoteLeftOver extends NoteBox {

    NoteLeftOver(Soap words) {
        super(State.ADAPT, Texts.of("session.note.left_over"));
        getElement().setAttribute("role", "alert");
        var text = new Paragraph(words.inLines());
        text.addClassName("as-written");
        with(text);
    }
}
