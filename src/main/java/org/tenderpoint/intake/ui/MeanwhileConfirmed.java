package org.tenderpoint.intake.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import org.tenderpoint.intake.FieldChange;
import org.tenderpoint.intake.IntakeVersionRecord;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.State;

/** Somebody else confirmed an intake while this one was being typed: who, when, and what they changed. */
class MeanwhileConfirmed extends NoteBox {

    MeanwhileConfirmed(String who, String when, IntakeVersionRecord theirs) {
        super(
                State.ADAPT,
                Texts.of("intake.conflict.title", who, theirs.number(), when),
                Texts.of(theirs.changes().isEmpty() ? "intake.conflict.nothing_changed" : "intake.conflict.kept"));
        getElement().setAttribute("role", "alert");
        var list = new UnorderedList();
        theirs.changes().stream().map(MeanwhileConfirmed::words).map(ListItem::new).forEach(list::add);
        with(list);
    }

    private static String words(FieldChange change) {
        var nothing = Texts.of("intake.timeline.nothing");
        return Texts.of(
                "intake.timeline.value", change.label(), change.before().isEmpty() ? nothing : change.before(),
                change.after().isEmpty() ? nothing : change.after());
    }
}
