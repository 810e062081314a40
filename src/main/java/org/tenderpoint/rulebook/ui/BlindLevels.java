package org.tenderpoint.rulebook.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Disclosure;
import org.tenderpoint.platform.ui.FieldCheck;
import org.tenderpoint.rulebook.BlindAnswers;

/** The levels that a signer wrote beside the blind cases on paper, typed in: all of them or none. */
class BlindLevels extends Div {

    private final List<Select<Coded>> levels = new ArrayList<>();

    BlindLevels() {
        var fields = div("stack tight", new Paragraph(Texts.of("rulebook.blind.help")));
        for (var ladder : BlindAnswers.ladders()) {
            var level = new Select<Coded>();
            level.setLabel(Texts.of("rulebook.blind.case", levels.size() + 1));
            level.setItems(List.<Coded>copyOf(ladder));
            level.setItemLabelGenerator(code -> code == null ? "" : Texts.label(code));
            level.setEmptySelectionAllowed(true);
            levels.add(level);
            fields.add(level);
        }
        add(new Disclosure(Texts.of("rulebook.blind.levels"), fields));
    }

    /** Marks those without a level, if others have one. */
    boolean valid() {
        boolean some = levels.stream().anyMatch(level -> !level.isEmpty());
        levels.forEach(level -> FieldCheck.right(
                level, !some || !level.isEmpty(), Texts.of("rulebook.blind.missing")));
        return levels.stream().noneMatch(Select::isInvalid);
    }

    BlindAnswers answers() {
        var said = new HashMap<Integer, String>();
        for (int i = 0; i < levels.size(); i++) {
            if (!levels.get(i).isEmpty()) {
                said.put(i + 1, levels.get(i).getValue().code());
            }
        }
        return said.isEmpty() ? BlindAnswers.NONE : BlindAnswers.of(said);
    }

    void clear() {
        levels.forEach(Select::clear);
    }
}
