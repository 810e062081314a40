package org.tenderpoint.screening.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.screening.MinutesWords;
import org.tenderpoint.screening.rules.ScreeningDecision;
import org.tenderpoint.vocabulary.Work;

/** How long the planned work may take; if it takes longer, by how much, with one button that shortens it. */
class PlanTime extends Div {

    private final Consumer<List<Work>> changed;

    PlanTime(Consumer<List<Work>> changed) {
        this.changed = changed;
        addClassNames("plan-time", "stack", "tight");
    }

    void show(List<Work> plan, Optional<ScreeningDecision> decision) {
        removeAll();
        decision.ifPresent(found -> {
            MinutesWords.of(found.minutes()).forEach(words -> {
                var line = new Span(words);
                line.addClassName("meta");
                add(line);
            });
            if (!found.planTooLong().isEmpty()) {
                add(tooLong(plan, found));
            }
        });
        setVisible(getComponentCount() > 0);
    }

    private NoteBox tooLong(List<Work> plan, ScreeningDecision decision) {
        var list = new UnorderedList();
        decision.planTooLong().forEach(each -> list.add(new ListItem(MinutesWords.of(each))));
        return new NoteBox(State.STOP, Texts.of("screening.time.too_long")).with(list, Buttons.with(Icons.CLOCK,
                Buttons.soft(Texts.of("screening.time.shorten"),
                        click -> changed.accept(decision.minutes().within(plan)))));
    }
}
