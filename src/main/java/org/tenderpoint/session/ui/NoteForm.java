package org.tenderpoint.session.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.ByHand;
import org.tenderpoint.platform.ui.Disclosure;
import org.tenderpoint.platform.ui.FieldCheck;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.TextFields;
import org.tenderpoint.session.SnippetRecord;
import org.tenderpoint.session.Soap;
import tools.jackson.databind.node.JsonNodeFactory;

/** The note in four parts. Never saves; notifies when something was typed. */
class NoteForm extends Div {

    private final TextArea subjective = TextFields.note(Texts.of("session.note.subjective"));
    private final TextArea objective = TextFields.note(Texts.of("session.note.objective"));
    private final TextArea assessment = TextFields.note(Texts.of("session.note.assessment"));
    private final TextArea plan = TextFields.note(Texts.of("session.note.plan"));
    private final Div beside = new Div();
    private final Div last = div("row wrap last-note");
    private final Div help = div("row wrap");
    private final Runnable typed;
    private Button takeLast = takeLast("", "");

    /** @param typed called two seconds after the last key */
    NoteForm(Runnable typed) {
        this.typed = typed;
        addClassNames("section", "chart-part", "stack");
        add(new H2(Texts.of("session.note.title")), beside);
        fields().forEach(field -> {
            field.setWidthFull();
            ByHand.changed(field, _ -> typed.run());
            if (field == plan) {
                add(last);
            }
            add(field);
        });
        last.setVisible(false);
        // what is typed is not written over
        plan.addValueChangeListener(event -> offerLast());
    }

    /**
     * Offers the note of the last session: to read, and its plan to be taken over with one tap while none is written.
     *
     * @param day of that session, in words
     */
    void last(Soap note, String day) {
        last.removeAll();
        takeLast = takeLast(note.plan(), day);
        var read = paragraph("as-written", note.inLines());
        last.add(takeLast, new Disclosure(Texts.of("session.note.last.read", day), read));
        last.setVisible(!note.blank());
        offerLast();
    }

    private Button takeLast(String words, String day) {
        var button = Buttons.with(Icons.REPEAT, Buttons.soft(Texts.of("session.note.last.take", day), click -> {
            plan.setValue(words);
            plan.setHelperText(Texts.of("session.note.last.from", day));
            plan.focus();
            typed.run();
        }));
        button.setEnabled(!words.isBlank());
        return button;
    }

    private void offerLast() {
        takeLast.setVisible(takeLast.isEnabled() && plan.isEmpty() && !plan.isReadOnly());
        if (plan.isEmpty()) {
            plan.setHelperText(null);
        }
    }

    /** Enables these snippets, and says so; explains them to a user without any. */
    void snippets(List<SnippetRecord> mine) {
        var hint = span("meta", mine.isEmpty()
                ? Texts.of("session.snippet.none_yet")
                : Texts.of("session.snippet.hint", mine.getFirst().word()));
        help.removeAll();
        help.add(hint, Buttons.quiet(Texts.of("session.snippet.title"), click -> SessionNavigation.snippets()));
        add(help, new SnippetWords(mine));
    }

    void show(Soap note) {
        subjective.setValue(note.subjective());
        objective.setValue(note.objective());
        assessment.setValue(note.assessment());
        plan.setValue(note.plan());
        fields().forEach(field -> field.setInvalid(false));
        beside.removeAll();
        leaveOutEmpty();
    }

    void lock(boolean locked) {
        fields().forEach(field -> field.setReadOnly(locked));
        help.setVisible(!locked);
        offerLast();
        leaveOutEmpty();
    }

    /** Hides the empty parts of a locked note. */
    private void leaveOutEmpty() {
        fields().forEach(field -> field.setVisible(!field.isReadOnly() || !field.isEmpty()));
    }

    /** Shown beside the fields: that somebody else has saved, or the note of last time. */
    void showBeside(com.vaadin.flow.component.Component... components) {
        beside.removeAll();
        beside.add(components);
    }

    /** The note as typed; empty if a part is invalid, with the reason beside its field. */
    Optional<Soap> value() {
        var parts = fields().map(NoteForm::cleaned).toList();
        return parts.contains(Optional.<String>empty())
                ? Optional.empty()
                : Optional.of(soap(parts.stream().flatMap(Optional::stream).toList()));
    }

    private static Soap soap(List<String> parts) {
        return new Soap(parts.get(0), parts.get(1), parts.get(2), parts.get(3));
    }

    private static Optional<String> cleaned(TextArea field) {
        return FieldCheck.note(field, Soap.MAX);
    }

    private Stream<TextArea> fields() {
        return Stream.of(subjective, objective, assessment, plan);
    }

    /** Inserts snippets into the adjacent text areas while typing. Shows nothing itself. */
    @Tag("snippet-words")
    @JsModule("context://components/snippet-words.js")
    private static class SnippetWords extends Component {

        SnippetWords(List<SnippetRecord> snippets) {
            var texts = JsonNodeFactory.instance.objectNode();
            snippets.forEach(snippet -> texts.put(snippet.word(), snippet.text()));
            getElement().setPropertyJson("snippets", texts);
        }
    }
}
