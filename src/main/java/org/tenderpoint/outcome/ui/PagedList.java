package org.tenderpoint.outcome.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Dates;

/** A list that fetches its first page, and the next ones on request; the audit trail notes each. */
class PagedList extends Div {

    private static final int PAGE = 25;

    private final UnorderedList list = styled(new UnorderedList(), "list");
    private final Button more;
    private final int count;
    private final Page page;

    /** Fetches some of the rows. */
    @FunctionalInterface
    interface Page {
        List<? extends ListItem> rows(int offset, int limit);
    }

    PagedList(int count, Page page) {
        this.count = count;
        this.page = page;
        more = Buttons.plain(Texts.of("outcome.behind.more"), _ -> next());
        add(list, more);
        addClassNames("stack", "outcome-list");
        next();
    }

    private void next() {
        int offset = Math.toIntExact(list.getChildren().count());
        page.rows(offset, PAGE).forEach(list::add);
        more.setVisible(offset + PAGE < count);
    }

    /** One record behind a figure with a link to it. A viewer without access is asked there for a reason. */
    static abstract class Row extends ListItem {

        /**
         * @param who the client's name where it may be shown, and the therapist
         * @param state its state
         */
        Row(LocalDate day, String who, Component summary, Component state, Runnable open) {
            addClassName("list-row");
            var when = span("outcome-day number", Dates.shortDate(day));
            var words = div("grow stack tight", span("strong", who), summary);
            var stands = div("list-state", state);
            var button = Buttons.plain(Texts.of("outcome.behind.open"), _ -> open.run());
            Buttons.about(who + ", " + Dates.shortDate(day), button);
            add(when, words, stands, div("list-action", button));
        }

        static Span small(String words) {
            return span("small muted number", words);
        }
    }
}
