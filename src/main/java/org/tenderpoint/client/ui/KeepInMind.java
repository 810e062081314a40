package org.tenderpoint.client.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.tenderpoint.client.ClientMark;
import org.tenderpoint.shared.Texts;
import org.tenderpoint.shared.ui.PressureField;

/** Short lines that matter at every session. */
class KeepInMind extends Div {

    KeepInMind(List<ClientMark.Line> lines) {
        addClassName("section");
        var list = new UnorderedList();
        list.addClassName("keep-in-mind");
        for (var line : lines) {
            var words = new Div(line.text());
            words.addClassName("grow");
            var item = new ListItem(TimelineRow.icon(line.icon()).create(), words);
            line.pressure().ifPresent(level -> item.add(PressureField.ceiling(level)));
            if (line.open()) {
                var open = new Span(Texts.of("client.page.open"));
                open.addClassNames("badge", "adapt", "plain");
                item.add(open);
            }
            line.way().ifPresent(way -> words.add(new Div(new Anchor(way.route(), way.words()))));
            list.add(item);
        }
        add(new H2(Texts.of("client.page.keep_in_mind")), list);
    }
}
