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

/** A list of which a page is fetched at first, and the next when somebody asks for more; each is a look. */
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

    /** @param count how many there are */
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

    /** One record behind a figure, and the way to it. Who may not read it yet is asked there why they look. */
    static abstract class Row extends ListItem {

        /**
         * @param who the client, where they may be named, and whose it is
         * @param said what is to be known of it before it is opened
         * @param state where it stands
         * @param openLabel what the button says to who hears it
         */
        Row(LocalDate day, String who, Component said, Component state, String openLabel, Runnable open) {
            addClassName("list-row");
            var when = span("outcome-day number", Dates.shortDate(day));
            var words = div("grow stack tight", span("strong", who), said);
            var stands = div("list-state", state);
            var button = Buttons.plain(Texts.of("outcome.behind.open"), _ -> open.run());
            button.setAriaLabel(openLabel);
            add(when, words, stands, div("list-action", button));
        }

        static Span small(String words) {
            return span("small muted number", words);
        }
    }
}
