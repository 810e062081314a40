package org.tenderpoint.shell;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.Pane;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.platform.ui.StateBadge;
import org.tenderpoint.session.UnfinishedNote;
import org.tenderpoint.session.ui.SessionNavigation;

/** Notes that a therapist left open on earlier days; they stay here until they are signed. */
class NotesToFinish extends Div {

    private static final int SHOWN_AT_FIRST = 3;

    private final UnorderedList list = styled(new UnorderedList(), "list");
    private final Map<ClientId, String> names;
    private final Function<UnfinishedNote, String> day;

    /**
     * @param notes at least one, the oldest first
     * @param day formats the day of a session
     */
    NotesToFinish(List<UnfinishedNote> notes, Map<ClientId, String> names, Function<UnfinishedNote, String> day) {
        this.names = names;
        this.day = day;
        addClassName("notes-to-finish");
        add(Pane.heading(Texts.of("shell.today.notes"), String.valueOf(notes.size())), list);
        show(notes.subList(0, Math.min(SHOWN_AT_FIRST, notes.size())));
        if (notes.size() > SHOWN_AT_FIRST) {
            var all = Buttons.quiet(Texts.of("shell.today.all_notes", notes.size()), click -> {
                show(notes);
                click.getSource().setVisible(false);
            });
            add(all);
        }
    }

    private void show(List<UnfinishedNote> notes) {
        list.removeAll();
        notes.forEach(note -> list.add(new ListItem(line(note))));
    }

    private Anchor line(UnfinishedNote note) {
        var date = span("meta", day.apply(note));
        var who = div("grow stack tight", span("strong", names.getOrDefault(note.client(), "")), date);
        var state = new StateBadge(
                State.ADAPT, Icons.EDIT,
                Texts.of(note.running() ? "shell.today.never_finished" : "shell.today.never_signed"))
                .plain();
        return styled(new Anchor(SessionNavigation.route(note.session()), who, state, Icons.NEXT.create()), "list-row");
    }
}
