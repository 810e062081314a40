package org.tenderpoint.session.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.tenderpoint.platform.OneLine;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.session.SessionRecord;
import org.tenderpoint.session.Soap;
import org.tenderpoint.session.ui.SessionNavigation.AfterSession;

/**
 * Stands above the chart of an ended session: when it ended, what the note still lacks, and the sheet for the client.
 */
class EndPath extends Div {

    private final ObjectProvider<AfterSession> afterwards;
    private final PracticeTime time;
    private final Span lacks = span("note-lacks");
    private boolean running;

    EndPath(ObjectProvider<AfterSession> afterwards, PracticeTime time) {
        this.afterwards = afterwards;
        this.time = time;
        addClassNames("end-path", "stack", "tight");
        setVisible(false);
    }

    /**
     * @param mine whether the signed-in user gave the session
     * @param treats whether the signed-in user is a therapist; a manager only reads
     */
    void show(SessionRecord session, boolean mine, boolean treats) {
        removeAll();
        setVisible(session.ended());
        session.endedAt().ifPresent(end -> {
            add(new NoteBox(
                    State.OK,
                    Texts.of(
                            session.brokenOff() ? "session.ended.broken_off" : "session.ended.finished",
                            Dates.in(time.zone()).time(end)),
                    next(session)));
            if (mine && !session.locked()) {
                note(session.note());
                add(lacks);
            }
            if (treats && !(mine && session.locked())) {
                sheets(session, false).forEach(this::add);
            }
            if (running) {
                // on a phone the pane that was at work lies elsewhere
                scrollIntoView();
            }
        });
        running = !session.ended();
    }

    /** Says which parts of the note are empty. */
    void note(Soap note) {
        var empty = OneLine.of(Stream.of(
                part(note.subjective(), "subjective"),
                part(note.objective(), "objective"),
                part(note.assessment(), "assessment"),
                part(note.plan(), "plan"))
                .flatMap(Optional::stream));
        lacks.setText(empty.isEmpty() ? Texts.of("session.end.note_full") : Texts.of("session.end.note_lacks", empty));
    }

    /** The client's sheets: the last step, and the page's main one once the note is signed. */
    List<Button> sheets(SessionRecord session, boolean main) {
        return afterwards.orderedStream()
                .map(source -> {
                    var words = Texts.of("session.aftercare");
                    var address = source.sheet(session.id());
                    return Buttons.with(
                            Icons.DOCUMENT,
                            main
                                    ? Buttons.primary(words, click -> SessionNavigation.go(address))
                                    : Buttons.soft(words, click -> SessionNavigation.go(address)));
                })
                .toList();
    }

    private String next(SessionRecord session) {
        return afterwards.orderedStream()
                .flatMap(source -> source.words(session.id()).stream())
                .collect(Collectors.joining(" "));
    }

    private static Optional<String> part(String words, String name) {
        return words.isBlank() ? Optional.of(Texts.of("session.note." + name)) : Optional.empty();
    }
}
