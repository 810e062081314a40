package org.tenderpoint.screening.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.tenderpoint.platform.EditedByOther;
import org.tenderpoint.platform.PlainText;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.Disclosure;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.Toasts;
import org.tenderpoint.screening.AdviceChange;
import org.tenderpoint.screening.PlanAdviceLine;
import org.tenderpoint.screening.PlannedSessionRecord;
import org.tenderpoint.screening.plan.AdviceRecord;
import org.tenderpoint.screening.plan.AdviceService;
import org.tenderpoint.screening.plan.AdviceService.AppliedAdvice;

/**
 * Advice from earlier sessions for this plan: applied all at once with the plan before and after beside it, or one by
 * one; to decide again where the plan goes against it; or for information.
 */
class EarlierAdvice extends Div {

    private final AdviceService service;
    private final PlanEditors editors;
    private final Runnable decided;

    EarlierAdvice(AdviceService service, PlanEditors editors, Runnable decided) {
        this.service = service;
        this.editors = editors;
        this.decided = decided;
        addClassNames("earlier-advice", "stack");
    }

    void show(PlannedSessionRecord session) {
        removeAll();
        var found = service.of(session.id());
        setVisible(found.asks() || !found.held().isEmpty());
        if (!isVisible()) {
            return;
        }
        add(new H2(Texts.of("screening.advice")));
        if (found.asks()) {
            add(atOnce(found, session));
        }
        var lines = new UnorderedList();
        lines.addClassName("findings");
        boolean several = found.standing().size() + found.against().size() > 1;
        found.standing().forEach(line -> lines.add(item(line, session, several, found.open().contains(line))));
        found.against().forEach(line -> lines.add(item(line, session, several, false)));
        found.held().forEach(line -> lines.add(new HeldItem(line)));
        add(lines);
    }

    /** The button that applies all, and the resulting plan. */
    private Div atOnce(AdviceRecord found, PlannedSessionRecord session) {
        var box = new Div();
        box.addClassNames("advice-at-once", "stack", "tight");
        if (found.changesPlan()) {
            box.add(new PlanBeforeAfter(found.changes()));
        } else {
            var same = new Paragraph(Texts.of("screening.advice.same"));
            same.addClassName("muted");
            box.add(same);
        }
        int takeable = found.takeable().size() + found.against().size();
        if (takeable > 0) {
            box.add(Buttons.with(Icons.CHECK, Buttons.primary(
                    Texts.of("screening.advice.apply_all", takeable),
                    event -> apply(session, () -> service.applyAll(session.id(), session.plan())))));
        }
        return box;
    }

    private AdviceItem item(PlanAdviceLine line, PlannedSessionRecord session, boolean several, boolean open) {
        return new AdviceItem(
                line,
                several,
                open,
                () -> apply(session, () -> service.apply(session.id(), session.plan(), line.id())),
                reason -> decide(() -> service.dismiss(session.id(), line.id(), reason)));
    }

    private void apply(PlannedSessionRecord session, Supplier<AppliedAdvice> how) {
        decide(() -> {
            var applied = how.get();
            Toasts.undo(
                    Texts.of("screening.advice.applied"),
                    () -> decide(() -> service.takeBack(session.id(), applied)));
        });
    }

    private void decide(Runnable decision) {
        try {
            decision.run();
        } catch (EditedByOther meanwhile) {
            Toasts.failed(editors.words(meanwhile));
        }
        decided.run();
    }

    /** A cap that an earlier plan applied and that still holds: for information, not to be decided again. */
    private static class HeldItem extends ListItem {

        HeldItem(PlanAdviceLine line) {
            addClassNames("advice", "stack", "tight");
            var words = new Span(line.words());
            words.addClassName("strong");
            var head = new Div(Icons.CHECK.small(), words);
            head.addClassName("row");
            var why = new Paragraph(Texts.of("screening.advice.held", line.reason()));
            why.addClassName("muted");
            add(head, why);
        }
    }

    /** Advice from an earlier session: applied, or dismissed with a reason. */
    static class AdviceItem extends ListItem {

        /**
         * @param several whether there are others, so that it can be applied alone too
         * @param open whether this plan cannot apply it as it is
         */
        AdviceItem(PlanAdviceLine line, boolean several, boolean open, Runnable apply, Consumer<String> dismiss) {
            addClassNames("advice", "stack", "tight");
            var words = new Span(line.words());
            words.addClassName("strong");
            var head = new Div(Icons.REPEAT.small(), words);
            head.addClassName("row");
            var why = new Paragraph(line.reason());
            why.addClassName("muted");
            var reason = new TextField(Texts.of("screening.advice.dismiss.reason"));
            var leave = Buttons.plain(Texts.of("screening.advice.dismiss"), event -> {
                var text = PlainText.line(reason.getValue());
                reason.setInvalid(text.isEmpty());
                reason.setErrorMessage(Texts.of("screening.override.refused.no_reason"));
                if (!text.isEmpty()) {
                    dismiss.accept(text);
                }
            });
            var take = Buttons.quiet(Texts.of("screening.advice.apply"), event -> apply.run());
            take.setAriaLabel(Texts.of("screening.advice.apply.of", line.words()));
            take.setVisible(several && !open);
            add(head, why);
            if (open) {
                var decide = new Paragraph(open(line));
                decide.addClassNames("small", "strong");
                add(decide);
            }
            add(take, new Disclosure(Texts.of("screening.advice.leave_out"), reason, leave));
        }

        private static String open(PlanAdviceLine line) {
            return line.change() instanceof AdviceChange.NotBefore gap
                    ? Texts.of("screening.advice.open.too_early", Dates.date(gap.day()))
                    : Texts.of("screening.advice.open.nothing_instead");
        }
    }
}
