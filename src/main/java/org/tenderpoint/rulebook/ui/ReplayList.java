package org.tenderpoint.rulebook.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.platform.ui.StateBadge;
import org.tenderpoint.rulebook.ReplayRequest;
import org.tenderpoint.rulebook.ReplayResult;
import org.tenderpoint.vocabulary.replay.ReplayChange;
import org.tenderpoint.vocabulary.replay.ReplayRow;

/**
 * The decisions that differ, latest first. A row does not show whose it is; opening it shows that, and leaves an entry
 * in the trail.
 */
class ReplayList extends Div {

    private static final int STEP = 20;

    /** One way to look at the list. */
    private record Choice(String words, long count, List<ReplayRow> decisions) {}

    private final transient ReplayRequest request;
    private final transient ReplayResult.Book book;
    private final transient ReplayLook look;
    private final UnorderedList rows = styled(new UnorderedList(), "list replay-list");
    private final Paragraph some = paragraph("meta");
    private final Button more = Buttons.plain(Texts.of("rulebook.replay.more"), _ -> show());
    private transient Choice choice;

    ReplayList(ReplayRequest request, ReplayResult.Book book, ReplayLook look) {
        this.request = request;
        this.book = book;
        this.look = look;
        addClassName("stack");
        var choices = choices();
        choice = choices.getFirst();
        var which = new Select<Choice>();
        which.setLabel(Texts.of("rulebook.replay.which"));
        which.setItems(choices);
        which.setItemLabelGenerator(one -> Texts.of("rulebook.replay.which.one", one.words(), one.count()));
        which.setValue(choice);
        which.addValueChangeListener(change -> choose(change.getValue()));
        add(which, some, rows, new Div(more));
        choose(choice);
    }

    private List<Choice> choices() {
        var all = new ArrayList<Choice>();
        if (!book.faults().isEmpty()) {
            all.add(new Choice(Texts.of("rulebook.replay.which.fault"), book.faults().size(), book.faults()));
        }
        if (book.differing() > 0) {
            all.add(new Choice(
                    Texts.of("rulebook.replay.which.all"), book.differing(),
                    book.listed().values().stream()
                            .flatMap(List::stream)
                            .sorted(Comparator.comparing(ReplayRow::at).reversed().thenComparing(ReplayRow::decision))
                            .toList()));
        }
        for (var change : ReplayChange.values()) {
            Optional.ofNullable(book.listed().get(change))
                    .ifPresent(some -> all.add(new Choice(ReplayTables.words(book, change), book.count(change), some)));
        }
        return all;
    }

    private void choose(Choice chosen) {
        choice = chosen;
        rows.removeAll();
        boolean left = chosen.count() > chosen.decisions().size();
        some.setVisible(left);
        some.setText(Texts.of("rulebook.replay.some", ReplayResult.Book.mostListed()));
        show();
    }

    private void show() {
        int from = rows.getComponentCount();
        choice.decisions().stream().skip(from).limit(STEP).map(this::row).forEach(rows::add);
        more.setVisible(rows.getComponentCount() < choice.decisions().size());
    }

    private ListItem row(ReplayRow one) {
        var levels = span("strong", one.before() == one.after()
                ? Texts.label(one.after())
                : Texts.of("rulebook.replay.level", Texts.label(one.before()), Texts.label(one.after())));
        var rules = span("meta", String.join(", ", one.rules()));
        var words = div("grow stack tight", levels, new Span(look.day(one)), rules);
        var state = div("list-state",
                new StateBadge(state(one.change()), ReplayTables.words(book, one.change())).plain());
        var place = new Div();
        var open = Buttons.plain(Texts.of("rulebook.replay.look"), event -> {
            event.getSource().setVisible(false);
            place.add(look.into(request, book.book(), one));
        });
        Buttons.about(look.day(one), open);
        var head = div("row wrap replay-row", words, state, div("list-action", open));
        return styled(new ListItem(head, place), "list-row");
    }

    private static State state(ReplayChange change) {
        return switch (change) {
            case GRAVER -> State.STOP;
            case MILDER -> State.ADAPT;
            case OTHER_LIMITS, OTHER_FINDINGS -> State.INFO;
            case NONE -> State.URGENT;
        };
    }
}
