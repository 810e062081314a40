package org.tenderpoint.session.ui;

import java.util.function.Consumer;
import org.tenderpoint.platform.EditedByOther;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.SaveState;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.session.DoneElsewhere;
import org.tenderpoint.session.SessionRecord;

/** Saves the note as it is typed. Whatever others have done meanwhile, nothing that was typed is lost. */
final class NoteKeeper {

    private final NoteForm form = new NoteForm(this::save);
    private final SaveState saved;
    private final WhoSaved who;
    private final PracticeTime time;
    private final Consumer<DoneElsewhere> tooLate;
    private ChartEdits edits;
    private boolean unsaved;

    /** @param tooLate is told when the session was signed elsewhere meanwhile */
    @SuppressWarnings("NullAway.Init") // begun before anything is typed
    NoteKeeper(SaveState saved, WhoSaved who, PracticeTime time, Consumer<DoneElsewhere> tooLate) {
        this.saved = saved;
        this.who = who;
        this.time = time;
        this.tooLate = tooLate;
    }

    void begin(ChartEdits shared) {
        edits = shared;
    }

    NoteForm form() {
        return form;
    }

    /** Whether something was typed that is not kept. */
    boolean unsaved() {
        return unsaved;
    }

    void show(SessionRecord session) {
        edits.sawNote(session);
        form.show(session.note());
        unsaved = false;
    }

    private void save() {
        unsaved = true;
        form.value().ifPresentOrElse(
                words -> {
                    try {
                        edits.note(words);
                        unsaved = false;
                        form.beside();
                        saved.saved(time.now(), time.zone());
                    } catch (EditedByOther faster) {
                        var theirs = edits.reload();
                        form.beside(new NoteConflict(
                                theirs.note(), who.words(faster), () -> keepMine(theirs), () -> show(theirs)));
                        saved.failed(Texts.of("session.note.not_saved"));
                    } catch (DoneElsewhere signed) {
                        unsaved = false; // the signed note is shown, and these words beside it
                        tooLate.accept(signed);
                        form.beside(new NoteLeftOver(words));
                        saved.failed(Texts.of("session.note.not_saved"));
                    } catch (RuntimeException fault) {
                        saved.failed(Texts.of("platform.save.failed"), this::save);
                        throw fault;
                    }
                },
                () -> saved.failed(Texts.of("session.note.not_saved")));
    }

    /** The second of two editors wants what they typed: it is saved on top of what the first has saved. */
    private void keepMine(SessionRecord theirs) {
        edits.sawNote(theirs);
        save();
    }
}
