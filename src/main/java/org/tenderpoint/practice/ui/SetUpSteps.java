package org.tenderpoint.practice.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Icons;

/** The progress of set-up: done, current, to come. */
class SetUpSteps extends OrderedList {

    private final List<String> keys;

    SetUpSteps(List<String> keys) {
        this.keys = keys;
        addClassName("steps");
    }

    void show(int current) {
        removeAll();
        for (int i = 0; i < keys.size(); i++) {
            var mark = i < current ? new Span(Icons.CHECK.small()) : new Span(String.valueOf(i + 1));
            mark.addClassName("step-mark");
            var item = new ListItem(mark, new Span(Texts.of(keys.get(i))));
            item.addClassName(i < current ? "done" : i == current ? "now" : "ahead");
            if (i == current) {
                item.getElement().setAttribute("aria-current", "step");
            }
            add(item);
        }
    }
}
