package org.tenderpoint.followup.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import org.tenderpoint.followup.CallSheet;
import org.tenderpoint.followup.answers.CallResult;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Disclosure;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.Pane;
import org.tenderpoint.platform.ui.Verdict;

/**
 * What to read out when the answers are saved: the result, what helps at home, what to watch for; and what comes next.
 */
class ReadOutPane extends Pane implements Focusable<ReadOutPane> {

    ReadOutPane(CallResult result, CallSheet sheet, Instant now) {
        super(Texts.of("followup.call.read_out"));
        addClassName("call-read");
        setTabIndex(-1);
        var level = result.text().level();
        add(new Verdict(Levels.state(level), Levels.word(level), Levels.sentence(level, result.sore())));
        var words = div("stack measure call-read-words");
        words.add(new H2(Texts.of("followup.call.read_out")));
        result.aloud().forEach(sentence -> words.add(paragraph("call-spoken", sentence)));
        if (!result.offers().isEmpty()) {
            var more = div("stack", offers(result));
            result.warnings().forEach(warning -> more.add(paragraph("call-spoken", warning)));
            words.add(new Disclosure(Texts.of("followup.call.offer.asked"), more));
        }
        var state = paragraph("meta", Texts.of(result.closed() ? "followup.call.closed" : "followup.call.stays_open"));
        words.add(state, paragraph("strong call-next", CallWords.next(result.next(), sheet, now)));
        add(words);
    }

    private static UnorderedList offers(CallResult result) {
        var list = styled(new UnorderedList(), "list");
        result.offers().forEach(offer -> {
            var both = div("stack tight", span("strong", offer.title()), span("muted", offer.text()));
            list.add(styled(new ListItem(Icons.CHECK.small(), both), "row top call-reason"));
        });
        return list;
    }
}
