package org.tenderpoint.rulebook.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.rulebook.ReplayResult;
import org.tenderpoint.vocabulary.replay.ReplayChange;
import org.tenderpoint.vocabulary.replay.ReplayCheck;

/**
 * What a replay has found: whether the program still decides as it did, then each book with its counts and decisions.
 */
class ReplayFound extends Div {

    ReplayFound(ReplayResult result, ReplayLook look) {
        addClassNames("stack", "loose");
        add(check(result));
        unchecked("rulebook.replay.unreadable", State.STOP, result.checked(ReplayCheck.UNREADABLE));
        unchecked("rulebook.replay.unknown_version", State.INFO, result.checked(ReplayCheck.UNKNOWN_VERSION));
        result.books().stream().filter(book -> book.decisions() > 0).forEach(book -> add(part(result, book, look)));
    }

    /** Deciding is pure: what its own version does not decide the same again is a fault of the program. */
    private static NoteBox check(ReplayResult result) {
        long faults = result.checked(ReplayCheck.FAULT);
        return faults == 0
                ? new NoteBox(
                        State.OK, Texts.of("rulebook.replay.check.ok"),
                        Texts.of("rulebook.replay.check.ok_why", result.checked(ReplayCheck.AS_RECORDED)))
                : new NoteBox(
                        State.URGENT, Texts.of("rulebook.replay.check.fault", faults),
                        Texts.of("rulebook.replay.check.fault_why"));
    }

    private void unchecked(String key, State state, long count) {
        if (count > 0) {
            add(new NoteBox(state, Texts.of(key, count), Texts.of(key + "_why")));
        }
    }

    private static Div part(ReplayResult result, ReplayResult.Book book, ReplayLook look) {
        var code = book.book().code();
        var part = new Div(new H2(Texts.of("rulebook.replay.book." + code)), new Paragraph(Texts.of(
                "rulebook.replay.differ", book.differing(), book.decisions())));
        part.addClassNames("stack", "section", "replay-book");
        if (book.differing() > 0) {
            part.add(ReplayTables.changes(book));
            if (book.count(ReplayChange.GRAVER) + book.count(ReplayChange.MILDER) > 0) {
                part.add(new H3(Texts.of("rulebook.replay.moved")), ReplayTables.moved(book));
            }
            if (!book.rules().isEmpty()) {
                part.add(new H3(Texts.of("rulebook.replay.by_rule")), ReplayTables.byRule(book));
            }
        }
        if (book.differing() > 0 || !book.faults().isEmpty()) {
            part.add(new H3(Texts.of("rulebook.replay.decisions")), new ReplayList(result.request(), book, look));
        }
        return part;
    }
}
