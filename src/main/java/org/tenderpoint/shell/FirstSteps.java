package org.tenderpoint.shell;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
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

/** What a new practice does once, for managers. Each step knows whether it is done and where to do it. */
class FirstSteps extends Div {

    private record ShownStep(FirstStep step, FirstStepStanding standing) {}

    private final transient FirstStepsService service;
    private final transient List<FirstStep> steps;
    private final transient Runnable changed;
    private final boolean onToday;

    /**
     * @param onToday whether it disappears when it is put away; elsewhere it stays, with a button to bring it back
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
        boolean away = service.arePutAway();
        removeAll();
        setVisible(!onToday || !away);
        if (isVisible()) {
            var shown = steps.stream().map(step -> new ShownStep(step, step.standing().get())).toList();
            var list = styled(new UnorderedList(), "list");
            shown.forEach(step -> list.add(line(step)));
            add(head(shown, away), list);
            if (onToday) {
                add(paragraph("meta first-steps-later", Texts.of("shell.first.later")));
            }
        }
    }

    private Div head(List<ShownStep> shown, boolean away) {
        long done = shown.stream().filter(step -> step.standing().done()).count();
        var count = span("meta", Texts.of("shell.first.count", done, shown.size()));
        var words = div("grow stack tight", count);
        if (onToday) {
            words.addComponentAsFirst(new H2(Texts.of("shell.first.title")));
        }
        var put = Buttons.quiet(Texts.of(away ? "shell.first.back" : "shell.first.put_away"), click -> putAway(!away));
        var bar = div("first-steps-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        for (int i = 0; i < shown.size(); i++) {
            var part = new Span();
            part.setClassName("done", i < done);
            bar.add(part);
        }
        return div("first-steps-head", div("row", words, put), bar);
    }

    private void putAway(boolean away) {
        service.putAway(away);
        show();
        changed.run();
        if (away) {
            Toasts.undo(Texts.of("shell.first.is_away"), () -> putAway(false));
        }
    }

    private static ListItem line(ShownStep shown) {
        var standing = shown.standing();
        var mark = span("first-step-mark");
        if (standing.done()) {
            mark.add(Icons.CHECK.small());
        }
        var title = span("strong", Texts.of(shown.step().titleKey()));
        var state = span("for-screen-readers", Texts.of(standing.done() ? "shell.first.done" : "shell.first.open"));
        var words = span("meta", Texts.of(standing.wordsKey(), standing.arguments().toArray()));
        var text = div("grow stack tight", title, state, words);
        var link = new RouterLink(shown.step().view());
        link.add(mark, text, Icons.NEXT.small());
        link.setQueryParameters(shown.step().part());
        link.addClassName("list-row");
        link.setClassName("done", standing.done());
        link.setClassName("pressing", standing.pressing());
        return new ListItem(link);
    }
}
