package org.tenderpoint.outcome.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;

/** A list of which a page is fetched at first, and the next when somebody asks for more; each is a look. */
class PagedList extends Div {

    private static final int PAGE = 25;

    private final UnorderedList list = new UnorderedList();
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
        list.addClassName("list");
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
}
