package org.tenderpoint.letter.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tenderpoint.letter.LetterLine;
import org.tenderpoint.letter.LetterSection;
import org.tenderpoint.platform.PlainText;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.paper.Glyphs;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.ByHand;
import org.tenderpoint.platform.ui.FieldCheck;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.TextFields;
import org.tenderpoint.platform.ui.Toasts;

/** One section of a letter: its text, and lines that a tap removes and an undo restores. */
class SectionFields extends Div {

    private final TypedLetter.Section section;
    private final Runnable changed;
    private final TextArea text;
    private final UnorderedList list = styled(new UnorderedList(), "letter-lines");
    private final List<LetterLine> lines;

    SectionFields(TypedLetter.Section section, Runnable changed) {
        this.section = section;
        this.changed = changed;
        this.lines = new ArrayList<>(section.lines());
        var name = Texts.of("letter.part." + section.part().code());
        addClassNames("section", "stack", "letter-section");
        text = TextFields.note("");
        text.setAriaLabel(name);
        text.setValue(section.text());
        text.setManualValidation(true);
        ByHand.changed(text, _ -> changed.run());
        add(new H2(name), list, text);
        showLines();
    }

    private void showLines() {
        list.removeAll();
        list.setVisible(!lines.isEmpty());
        for (var line : lines) {
            var words = span("grow", line.words());
            var item = styled(new ListItem(words, Buttons.icon(
                    Icons.CLOSE, Texts.of("letter.line.remove", line.words()), click -> remove(line))), "row");
            list.add(item);
        }
    }

    private void remove(LetterLine line) {
        int at = lines.indexOf(line);
        lines.remove(line);
        showLines();
        changed.run();
        Toasts.undo(Texts.of("letter.line.removed"), () -> {
            lines.add(Math.min(at, lines.size()), line);
            showLines();
            changed.run();
        });
    }

    TypedLetter.Section typed() {
        return new TypedLetter.Section(section.part(), text.getValue(), lines);
    }

    /** The section; empty if its text is not valid, which it then says. */
    Optional<LetterSection> value() {
        var note = PlainText.note(text.getValue());
        var missing = Glyphs.missing(note);
        var problem = PlainText.problem(note, LetterSection.TEXT_LENGTH)
                .or(() -> missing.isEmpty()
                        ? Optional.empty()
                        : Optional.of(Texts.of("letter.field.letters", String.join(" ", missing))));
        FieldCheck.show(text, problem);
        return problem.isPresent() ? Optional.empty() : Optional.of(new LetterSection(section.part(), note, lines));
    }
}
