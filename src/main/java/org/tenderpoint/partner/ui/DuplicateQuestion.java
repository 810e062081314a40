package org.tenderpoint.partner.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenderpoint.partner.PartnerRow;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.State;

/** Shows the entries that may be the same partner, and asks: use that one, put both together, or keep both. */
class DuplicateQuestion extends NoteBox {

    DuplicateQuestion(
            List<PartnerRow> rows, Consumer<PartnerRow> use, Consumer<PartnerRow> merge, Consumer<List<PartnerRow>> keepBoth) {
        super(State.ADAPT, Texts.of("partner.like.title", rows.size()), Texts.of("partner.like.why"));
        getElement().setAttribute("role", "alert");
        var list = new UnorderedList();
        list.addClassName("partner-like");
        rows.forEach(row -> list.add(item(row, use, merge)));
        with(list, Buttons.plain(Texts.of("partner.like.keep"), click -> keepBoth.accept(rows)));
    }

    private static ListItem item(PartnerRow row, Consumer<PartnerRow> use, Consumer<PartnerRow> merge) {
        var name = new Span(row.active() ? row.name() : Texts.of("partner.like.closed", row.name()));
        name.addClassName("strong");
        var more = new Span(Stream.of(PartnerWords.line(row), row.phone(), row.email())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · ")));
        more.addClassName("meta");
        var words = new Div(name, more);
        words.addClassNames("stack", "tight", "grow");
        var existing = Buttons.plain(Texts.of("partner.like.use"), click -> use.accept(row));
        existing.setAriaLabel(Texts.of("partner.like.use_this", row.name()));
        var together = Buttons.plain(Texts.of("partner.like.merge"), click -> merge.accept(row));
        together.setAriaLabel(Texts.of("partner.like.merge_this", row.name()));
        var line = new Div(words, existing, together);
        line.addClassNames("row", "wrap");
        return new ListItem(line);
    }
}
