package org.tenderpoint.screening.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.screening.AdjustedPlan;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.ui.PressureField;

/** A plan as it is and as it will be, line by line. */
class PlanBeforeAfter extends UnorderedList {

    PlanBeforeAfter(List<AdjustedPlan.Change> changes) {
        addClassNames("list", "before-after");
        getElement().setAttribute("aria-label", Texts.of("screening.adjustments.before_after"));
        changes.forEach(change -> add(line(change)));
    }

    private static ListItem line(AdjustedPlan.Change change) {
        var before = change.before();
        var place = new Span(before.part().label());
        place.addClassName("strong");
        var item = new ListItem(place);
        item.addClassName("before-after-line");
        if (!change.changes()) {
            item.add(work(before), quiet("screening.adjustments.stays"));
            return item;
        }
        var was = work(before);
        was.addClassName("was");
        item.add(was, Icons.NEXT.small(), spoken("screening.adjustments.becomes"));
        change.after().ifPresentOrElse(
                after -> {
                    if (!after.part().equals(before.part())) {
                        item.add(new Span(after.part().label()));
                    }
                    item.add(work(after));
                },
                () -> item.add(quiet("screening.adjustments.left_out")));
        return item;
    }

    private static Div work(Work work) {
        var words = new Span(Texts.of("screening.adjustments.work", Texts.label(work.modality()), work.minutes()));
        var box = new Div(PressureField.swatch(work.pressure()), words);
        box.addClassNames("row", "tight", "small");
        return box;
    }

    private static Span quiet(String key) {
        var words = new Span(Texts.of(key));
        words.addClassNames("small", "muted");
        return words;
    }

    private static Span spoken(String key) {
        var words = new Span(Texts.of(key));
        words.addClassName("for-screen-readers");
        return words;
    }
}
