package org.tenderpoint.client.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.tenderpoint.client.ClientMark;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.platform.ui.StateBadge;

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
            line.open().ifPresent(open -> item.add(badge(open)));
            line.way().ifPresent(way -> words.add(new Div(new Anchor(way.route(), way.words()))));
            list.add(item);
        }
        add(new H2(Texts.of("client.page.keep_in_mind")), list);
    }

    /**
     * What nobody asked is the practice's to do, what the client does not know is an answer: they do not look alike.
     */
    private static StateBadge badge(ClientMark.Open open) {
        var words = Texts.of("client.page.open." + open.code());
        return switch (open) {
            case TO_DO -> new StateBadge(State.ADAPT, words).plain();
            case DONT_KNOW -> new StateBadge(State.ADAPT, Icons.QUESTION, words).plain();
            case NOT_ASKED -> {
                var badge = new StateBadge(State.NEUTRAL, Icons.EDIT, words);
                badge.addClassName("to-ask");
                yield badge;
            }
        };
    }
}
