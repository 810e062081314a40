package org.tenderpoint.followup.ui;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.ZoneId;
import org.tenderpoint.followup.answers.CallResult;
import org.tenderpoint.followup.ui.LevelPanel.Levels;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Disclosure;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.Pane;
import org.tenderpoint.platform.ui.Verdict;

/**
 * What to read out when the answers are saved: the result, what helps at home, what to watch for; and what comes next.
 */
class ReadOutPane extends Pane implements Focusable<ReadOutPane> {

    /** @param zone in which what comes next is told */
    ReadOutPane(CallResult result, ZoneId zone) {
        super(Texts.of("followup.call.read_out"));
        addClassName("call-read");
        setTabIndex(-1);
        var level = result.text().level();
        add(new Verdict(Levels.state(level), Levels.word(level), Levels.sentence(level, result.sore())));
        var words = new Div();
        words.addClassNames("stack", "measure", "call-read-words");
        words.add(new H2(Texts.of("followup.call.read_out")));
        result.aloud().forEach(sentence -> words.add(spoken(sentence)));
        if (!result.offers().isEmpty()) {
            var more = new Div(offers(result));
            more.addClassName("stack");
            result.warnings().forEach(warning -> more.add(spoken(warning)));
            words.add(new Disclosure(Texts.of("followup.call.offer.asked"), more));
        }
        var state = new Paragraph(Texts.of(result.closed() ? "followup.call.closed" : "followup.call.stays_open"));
        state.addClassName("meta");
        var next = new Paragraph(CallWords.next(result.next(), zone));
        next.addClassNames("strong", "call-next");
        words.add(state, next);
        add(words);
    }

    private static UnorderedList offers(CallResult result) {
        var list = new UnorderedList();
        list.addClassName("list");
        result.offers().forEach(offer -> {
            var title = new Span(offer.title());
            title.addClassName("strong");
            var text = new Span(offer.text());
            text.addClassName("muted");
            var both = new Div(title, text);
            both.addClassNames("stack", "tight");
            var item = new ListItem(Icons.CHECK.small(), both);
            item.addClassNames("row", "top", "call-reason");
            list.add(item);
        });
        return list;
    }

    private static Paragraph spoken(String words) {
        var paragraph = new Paragraph(words);
        paragraph.addClassName("call-spoken");
        return paragraph;
    }
}
