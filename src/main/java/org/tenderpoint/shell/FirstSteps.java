package org.tenderpoint.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.FirstStep;
import org.tenderpoint.platform.ui.FirstStep.FirstStepStanding;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.Toasts;
import org.tenderpoint.practice.FirstStepsService;

/** What a new practice does once, for managers: each step says by itself whether it is done, and where to do it. */
class FirstSteps extends Div {

    private record Shown(FirstStep step, FirstStepStanding standing) {}

    private final transient FirstStepsService service;
    private final transient List<FirstStep> steps;
    private final transient Runnable changed;
    private final boolean onToday;

    /**
     * @param onToday whether it goes when it is put away; else it stays, with the way back
     * @param changed runs when it was put away or brought back
     */
    FirstSteps(FirstStepsService service, ObjectProvider<FirstStep> steps, boolean onToday, Runnable changed) {
        this.service = service;
        this.steps = steps.stream().sorted(Comparator.comparingInt(FirstStep::order)).toList();
        this.changed = changed;
        this.onToday = onToday;
        addClassName("first-steps");
        show();
    }

    private void show() {
        boolean away = service.away();
        removeAll();
        setVisible(!onToday || !away);
        if (isVisible()) {
            var shown = steps.stream().map(step -> new Shown(step, step.standing().get())).toList();
            var list = new UnorderedList();
            list.addClassName("list");
            shown.forEach(step -> list.add(line(step)));
            add(head(shown, away), list);
            if (onToday) {
                var later = new Paragraph(Texts.of("shell.first.later"));
                later.addClassNames("meta", "first-steps-later");
                add(later);
            }
        }
    }

    private Div head(List<Shown> shown, boolean away) {
        long done = shown.stream().filter(step -> step.standing().done()).count();
        var count = new Span(Texts.of("shell.first.count", done, shown.size()));
        count.addClassName("meta");
        var words = new Div(new H2(Texts.of("shell.first.title")), count);
        words.addClassNames("grow", "stack", "tight");
        var put = Buttons.quiet(Texts.of(away ? "shell.first.back" : "shell.first.put_away"), click -> put(!away));
        var bar = new Div();
        bar.addClassName("first-steps-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        for (int i = 0; i < shown.size(); i++) {
            var part = new Span();
            part.setClassName("done", i < done);
            bar.add(part);
        }
        var row = new Div(words, put);
        row.addClassName("row");
        var head = new Div(row, bar);
        head.addClassName("first-steps-head");
        return head;
    }

    private void put(boolean away) {
        service.putAway(away);
        show();
        changed.run();
        if (away) {
            Toasts.undo(Texts.of("shell.first.is_away"), () -> put(false));
        }
    }

    private static ListItem line(Shown shown) {
        var standing = shown.standing();
        var mark = new Span();
        mark.addClassName("first-step-mark");
        if (standing.done()) {
            mark.add(Icons.CHECK.small());
        }
        var title = new Span(Texts.of(shown.step().titleKey()));
        title.addClassName("strong");
        var state = new Span(Texts.of(standing.done() ? "shell.first.done" : "shell.first.open"));
        state.addClassName("for-screen-readers");
        var words = new Span(Texts.of(standing.wordsKey(), standing.arguments().toArray()));
        words.addClassName("meta");
        var text = new Div(title, state, words);
        text.addClassNames("grow", "stack", "tight");
        var link = new RouterLink(shown.step().view());
        link.add(mark, text, Icons.NEXT.small());
        link.addClassName("list-row");
        link.setClassName("done", standing.done());
        link.setClassName("pressing", standing.pressing());
        return new ListItem(link);
    }
}
