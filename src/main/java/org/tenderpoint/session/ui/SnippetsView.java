package org.tenderpoint.session.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Columns;
import org.tenderpoint.platform.ui.EmptyState;
import org.tenderpoint.platform.ui.FieldCheck;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.Page;
import org.tenderpoint.platform.ui.Pane;
import org.tenderpoint.platform.ui.TextFields;
import org.tenderpoint.platform.ui.Toasts;
import org.tenderpoint.session.SnippetRecord;
import org.tenderpoint.session.SnippetService;

/** A therapist's snippets for notes. */
@Route("snippets")
@RolesAllowed("THERAPIST")
class SnippetsView extends Page {

    private final transient SnippetService snippets;
    private final TextField word = TextFields.line(Texts.of("session.snippet.word"));
    private final TextArea text = TextFields.note(Texts.of("session.snippet.text"));
    private final Div list = div("list");

    SnippetsView(SnippetService snippets) {
        super("session.snippet.title");
        this.snippets = snippets;
        word.setPrefixComponent(new Span("/"));
        word.setHelperText(Texts.of("session.snippet.word.help"));
        text.setWidthFull();
        text.setHelperText(Texts.of("session.snippet.text.help"));
        var form = div("stack",
                new Paragraph(Texts.of("session.snippet.what")), word, text,
                Buttons.primary(Texts.of("session.snippet.keep"), click -> keep()));
        var pane = new Pane(Texts.of("session.snippet.new")).padded().with(form);
        var kept = new Pane(Texts.of("session.snippet.mine")).quiet().with(list);
        panes(Columns.HALVES, pane, kept);
        list();
    }

    private void keep() {
        if (!(FieldCheck.right(word, SnippetService.wordProblem(word.getValue()))
                & FieldCheck.right(text, SnippetService.textProblem(text.getValue())))) {
            return;
        }
        var before = snippets.keep(word.getValue(), text.getValue());
        word.clear();
        text.clear();
        word.focus();
        list();
        before.ifPresentOrElse(
                replaced -> Toasts.undo(Texts.of("session.snippet.replaced", replaced.word()), () -> putBack(replaced)),
                () -> Toasts.done(Texts.of("session.snippet.kept")));
    }

    private void remove(SnippetRecord snippet) {
        snippets.remove(snippet.word());
        list();
        Toasts.undo(Texts.of("session.snippet.removed", snippet.word()), () -> putBack(snippet));
    }

    private void putBack(SnippetRecord snippet) {
        snippets.keep(snippet.word(), snippet.text());
        list();
    }

    private void edit(SnippetRecord snippet) {
        word.setValue(snippet.word());
        text.setValue(snippet.text());
        text.focus();
    }

    private void list() {
        list.removeAll();
        var mine = snippets.ownSnippets();
        if (mine.isEmpty()) {
            list.add(new EmptyState(Icons.EDIT, Texts.of("session.snippet.empty"),
                    Texts.of("session.snippet.empty_why")));
        }
        mine.forEach(snippet -> {
            var name = span("strong", "/" + snippet.word());
            var both = div("grow stack tight", name, span("muted as-written", snippet.text()));
            var row = div("list-row", both,
                    Buttons.icon(Icons.EDIT, Texts.of("session.snippet.edit", snippet.word()), click -> edit(snippet)),
                    Buttons.icon(Icons.DELETE, Texts.of("session.snippet.remove", snippet.word()),
                            click -> remove(snippet)));
            list.add(row);
        });
    }
}
