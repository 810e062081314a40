package org.tenderpoint.session.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import java.util.function.Consumer;
import org.tenderpoint.platform.EditedByOther;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Keeper;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.SaveState;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.session.SessionRecord;
import org.tenderpoint.session.SessionRecord.DoneElsewhere;
import org.tenderpoint.session.Soap;

/** Saves the note as it is typed. Nothing typed is lost, whatever others do meanwhile. */
final class NoteKeeper implements Keeper.Page<DoneElsewhere> {

    private final NoteForm form = new NoteForm(this::save);
    private final Keeper<DoneElsewhere> keeper;
    private final SavedByWords who;
    private final Consumer<DoneElsewhere> tooLate;
    private final Consumer<Soap> kept;
    private ChartEdits edits;
    private boolean unsaved;

    /**
     * @param tooLate called when the session was signed elsewhere meanwhile
     * @param kept given the note as it was saved
     */
    @SuppressWarnings("NullAway.Init") // begun before anything is typed
    NoteKeeper(
            SaveState saved, SavedByWords who, PracticeTime time, Consumer<DoneElsewhere> tooLate,
            Consumer<Soap> kept) {
        this.keeper = new Keeper<>(saved, time::moment, DoneElsewhere.class, this);
        this.who = who;
        this.tooLate = tooLate;
        this.kept = kept;
    }

    void begin(ChartEdits shared) {
        edits = shared;
    }

    NoteForm form() {
        return form;
    }

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
        keeper.save(() -> form.value().map(words -> () -> {
            edits.note(words);
            unsaved = false;
            form.showBeside();
            kept.accept(words);
        }), Texts.of("session.note.not_saved"));
    }

    @Override
    public String faster(EditedByOther other) {
        var theirs = edits.reload();
        form.showBeside(new NoteConflict(theirs.note(), who.words(other), () -> keepMine(theirs),
                () -> keeper.save(() -> show(edits.reload()))));
        return Texts.of("session.note.not_saved");
    }

    /** The signed note is shown, with these words beside it. */
    @Override
    public String tooLate(DoneElsewhere signed) {
        var words = form.value();
        unsaved = false;
        tooLate.accept(signed);
        words.ifPresent(left -> form.showBeside(new NoteLeftOver(left)));
        return Texts.of("session.note.not_saved");
    }

    /** The second of two editors wants their own text: it is saved on top of the first one's. */
    private void keepMine(SessionRecord theirs) {
        edits.sawNote(theirs);
        save();
    }

    /** What was typed into a note that was signed meanwhile: to be copied into an amendment. */
    static class NoteLeftOver extends NoteBox {

        NoteLeftOver(Soap words) {
            super(State.ADAPT, Texts.of("session.note.left_over"));
            getElement().setAttribute("role", "alert");
            with(paragraph("as-written", words.inLines()));
        }
    }

    /** Says that the note was saved elsewhere meanwhile, shows that version, and leaves the input in the fields. */
    static class NoteConflict extends NoteBox {

        /** @param who a sentence saying who saved it and when */
        NoteConflict(Soap theirs, String who, Runnable keepMine, Runnable takeTheirs) {
            super(State.ADAPT, Texts.of("session.note.conflict"), who + " " + Texts.of("session.note.conflict_kept"));
            getElement().setAttribute("role", "alert");
            var text = paragraph("as-written", theirs.inLines());
            var buttons = div("row wrap",
                    Buttons.plain(Texts.of("session.note.keep_mine"), click -> keepMine.run()),
                    Buttons.plain(Texts.of("session.note.take_theirs"), click -> takeTheirs.run()));
            with(text, buttons);
        }
    }
}
