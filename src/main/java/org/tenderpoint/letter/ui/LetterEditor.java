package org.tenderpoint.letter.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.tenderpoint.letter.LetterRecord;
import org.tenderpoint.letter.LetterService;
import org.tenderpoint.letter.LetterService.LetterNotPrintable;
import org.tenderpoint.platform.EditedByOther;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.draft.Drafts;
import org.tenderpoint.platform.ui.Autosave;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.SaveState;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.platform.ui.Toasts;
import org.tenderpoint.practice.PracticeTime;

/** Writes a letter: typed text is kept at once as the typist's draft, and becomes the letter on saving. */
class LetterEditor extends Div {

    private final LetterRecord letter;
    private final LetterService letters;
    private final Autosave autosave;
    private final BiConsumer<LetterRecord, LetterEditor> onTyped;
    private final Consumer<LetterRecord> onSaved;
    private final LetterForm form;
    private final Div conflict = new Div();
    private int version;
    private boolean typed;

    LetterEditor(
            LetterRecord letter,
            LetterService letters,
            Drafts drafts,
            SaveState state,
            PracticeTime time,
            BiConsumer<LetterRecord, LetterEditor> onTyped,
            Consumer<LetterRecord> onSaved) {
        this.letter = letter;
        this.letters = letters;
        this.onTyped = onTyped;
        this.onSaved = onSaved;
        var draft = drafts.load(TypedLetter.key(letter.id()), TypedLetter.class);
        version = draft.map(found -> found.value().version()).orElse(letter.version());
        typed = draft.isPresent();
        form = new LetterForm(letter, draft.map(found -> found.value()).orElse(TypedLetter.of(letter)), this::changed);
        autosave = new Autosave(
                drafts, TypedLetter.key(letter.id()), state, time.zone(), () -> form.typed(version)).careful();
        draft.ifPresent(found -> autosave.resumed(found.savedAt()));
        add(conflict, form);
    }

    /** Whether the fields differ from the saved letter. */
    boolean isTyped() {
        return typed;
    }

    Optional<LetterForm.Value> value() {
        return form.value();
    }

    private void changed() {
        typed = true;
        autosave.changed();
        onTyped.accept(letter, this);
    }

    void save() {
        form.value().ifPresent(value -> {
            try {
                var saved = letters.save(letter.id(), version, value.to(), value.content());
                autosave.discard();
                onSaved.accept(saved);
                Toasts.done(Texts.of("letter.saved"));
            } catch (EditedByOther other) {
                showConflict();
            } catch (LetterNotPrintable unknown) {
                Toasts.failed(Texts.of("letter.field.letters", String.join(" ", unknown.characters())));
            }
        });
    }

    private void showConflict() {
        conflict.removeAll();
        var ways = div("row wrap",
                Buttons.plain(Texts.of("letter.edited.theirs"), click -> {
                    autosave.discard();
                    letters.open(letter.id()).ifPresent(onSaved);
                }));
        letters.open(letter.id()).filter(LetterRecord::open).ifPresent(theirs -> ways.add(
                Buttons.quiet(Texts.of("letter.edited.mine"), click -> {
                    version = theirs.version();
                    conflict.removeAll();
                    save();
                })));
        conflict.add(new NoteBox(State.ADAPT, Texts.of("letter.edited"))
                .with(new Span(Texts.of("letter.edited.help")), ways));
    }
}
