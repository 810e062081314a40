package org.tenderpoint.screening.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.Disclosure;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.platform.ui.UpToDate;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.screening.ScreeningChangeRecord;
import org.tenderpoint.screening.ScreeningChangeService;
import org.tenderpoint.screening.ScreeningNews;
import org.tenderpoint.screening.words.ChangeLine;

/**
 * What a changed intake, clearance or hold made stricter for a planned session, and why, until the reader has
 * acknowledged it. Milder changes get one quiet line. Appears by itself while the page is open.
 */
class ChangeNotice extends Div {

    private final ScreeningChangeService changes;
    private final PracticeTime time;
    private final Runnable renew;
    private Optional<SessionId> session = Optional.empty();
    private List<ScreeningChangeRecord> shown = List.of();

    /** @param renew shows the page again; offered where a change came in while it was open */
    ChangeNotice(ScreeningChangeService changes, ScreeningNews news, PracticeTime time, Runnable renew) {
        this.changes = changes;
        this.time = time;
        this.renew = renew;
        addClassNames("change-notice", "stack");
        getElement().setAttribute("role", "status");
        setVisible(false);
        UpToDate.keep(this, news::listen, this::cameIn);
    }

    void show(SessionId of) {
        session = Optional.of(of);
        shown = changes.of(of);
        draw(false);
    }

    /** The page may hold unsaved input, so it stays until the reader asks for the new result. */
    private void cameIn() {
        session.map(changes::of).filter(now -> !now.equals(shown)).ifPresent(now -> {
            shown = now;
            draw(true);
        });
    }

    private void draw(boolean cameIn) {
        removeAll();
        var unseen = shown.stream().filter(change -> !change.seen()).toList();
        byTitle(unseen, true).forEach((title, same) -> add(stricter(title, same)));
        byTitle(unseen, false).forEach((title, same) -> add(milder(title, same)));
        if (!unseen.isEmpty()) {
            var buttons = div("row wrap", Buttons.plain(Texts.of("screening.change.seen"), click -> markSeen()));
            if (cameIn) {
                Button show = Buttons.primary(Texts.of("screening.change.renew"), click -> renew.run());
                buttons.add(show);
            }
            add(buttons);
        }
        var earlier = shown.stream().filter(ScreeningChangeRecord::seen).toList();
        if (!earlier.isEmpty()) {
            add(Disclosure.later(Texts.of("screening.change.earlier", earlier.size()), () -> {
                var all = div("stack");
                earlier.forEach(change -> all.add(new Div(
                        new Span(title(change)), list(lines(List.of(change), ScreeningChangeRecord::lines)))));
                return all;
            }));
        }
        setVisible(!shown.isEmpty());
    }

    /** Several changes with one cause in the same minute read as one. */
    private Map<String, List<ScreeningChangeRecord>> byTitle(List<ScreeningChangeRecord> all, boolean stricter) {
        return all.stream().filter(change -> change.stricter() == stricter)
                .collect(Collectors.groupingBy(this::title, LinkedHashMap::new, Collectors.toList()));
    }

    private static NoteBox stricter(String title, List<ScreeningChangeRecord> same) {
        var box = new NoteBox(State.ADAPT, title).with(list(lines(same, change -> change.lines(true))));
        var milder = lines(same, change -> change.lines(false));
        return milder.isEmpty() ? box : box.with(milderLines(milder));
    }

    private static Div milder(String title, List<ScreeningChangeRecord> same) {
        return new Div(span("meta", title), milderLines(lines(same, ScreeningChangeRecord::lines)));
    }

    private static List<String> lines(
            List<ScreeningChangeRecord> all, Function<ScreeningChangeRecord, List<ChangeLine>> which) {
        return all.stream().flatMap(change -> which.apply(change).stream()).map(ChangeLine::sentence).distinct()
                .toList();
    }

    private static Disclosure milderLines(List<String> lines) {
        return new Disclosure(Texts.of("screening.change.milder_lines", lines.size()), list(lines));
    }

    private String title(ScreeningChangeRecord change) {
        return Texts.of(
                change.stricter() ? "screening.change.title.stricter" : "screening.change.title.milder",
                Dates.in(time.zone()).dateTime(change.since(), time.now()),
                Texts.label(change.cause()));
    }

    private static UnorderedList list(List<String> lines) {
        var list = styled(new UnorderedList(), "change-lines");
        lines.forEach(line -> list.add(new ListItem(line)));
        return list;
    }

    private void markSeen() {
        session.ifPresent(of -> {
            changes.acknowledge(of, shown.getFirst().at());
            show(of);
        });
    }
}
