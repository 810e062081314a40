package org.tenderpoint.screening.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.vocabulary.Work;

/** Tells the second of two editors of a plan who saved first, shows both plans, and lets them choose. */
class PlanEditedNote extends Div {

    PlanEditedNote() {
        addClassName("plan-edited");
        setVisible(false);
    }

    /**
     * One of the two plans.
     *
     * @param when its time in words; empty if both have the same
     */
    record Version(String when, List<Work> work) {}

    /** @param who a sentence saying who changed it and when */
    void show(String who, Version theirs, Version mine, Runnable takeTheirs, Runnable takeMine) {
        removeAll();
        var box = new NoteBox(State.ADAPT, who, Texts.of("screening.plan.edited.kept"));
        box.getElement().setAttribute("role", "alert");
        var buttons = new Div(
                Buttons.plain(Texts.of("screening.plan.edited.theirs.keep"), event -> {
                    putAway();
                    takeTheirs.run();
                }),
                Buttons.plain(Texts.of("screening.plan.edited.mine.take"), event -> {
                    putAway();
                    takeMine.run();
                }));
        buttons.addClassNames("row", "wrap");
        add(box.with(plan("screening.plan.edited.theirs", theirs), plan("screening.plan.edited.mine", mine), buttons));
        setVisible(true);
    }

    void putAway() {
        removeAll();
        setVisible(false);
    }

    private static Div plan(String title, Version version) {
        var work = version.work();
        var name = new Span(version.when().isEmpty() ? Texts.of(title) : Texts.of(title) + ": " + version.when());
        name.addClassName("strong");
        var list = new UnorderedList();
        work.forEach(line -> list.add(new ListItem(Texts.of(
                "screening.plan.edited.line", line.part().label(), Texts.label(line.modality()), line.pressure(),
                line.minutes()))));
        if (work.isEmpty()) {
            list.add(new ListItem(Texts.of("screening.work.none")));
        }
        var box = new Div(name, list);
        box.addClassNames("stack", "tight");
        return box;
    }
}
