package org.tenderpoint.intake.ui;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.Consumer;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.vocabulary.facts.Condition;

/** Why an intake cannot be confirmed yet: each open question leads to itself. */
class StillOpen extends NoteBox {

    private static final int NAMED = 6;

    StillOpen(
            List<Condition> open, boolean consentOpen, boolean guardianMissing, boolean unread,
            Consumer<Condition> goTo, Consumer<IntakeSection> go,
            IntakeSection whereUnread) {
        super(State.ADAPT, Texts.of("intake.open.title"),
                sentence(open.size() + (consentOpen ? 1 : 0), guardianMissing, unread));
        getElement().setAttribute("role", "alert");
        var buttons = new Div();
        buttons.addClassNames("row", "wrap", "intake-open");
        if (unread) {
            buttons.add(Buttons.quiet(
                    Texts.of("intake.open.unread_go", Texts.of("intake.section." + whereUnread.code())),
                    click -> go.accept(whereUnread)));
        }
        open.stream().limit(NAMED).forEach(
                condition -> buttons.add(Buttons.quiet(Texts.label(condition), click -> goTo.accept(condition))));
        if (open.size() > NAMED) {
            buttons.add(new com.vaadin.flow.component.html.Span(Texts.of("intake.open.more", open.size() - NAMED)));
        }
        if (consentOpen) {
            buttons.add(Buttons.quiet(
                    Texts.of("intake.consent_kind.treatment"), click -> go.accept(IntakeSection.CONSENT)));
        }
        if (guardianMissing) {
            buttons.add(Buttons.quiet(Texts.of("intake.open.guardian"), click -> go.accept(IntakeSection.CONSENT)));
        }
        with(buttons);
    }

    private static String sentence(int open, boolean guardianMissing, boolean unread) {
        if (open > 0) {
            return Texts.of("intake.open.count", open);
        }
        return Texts.of(unread || !guardianMissing ? "intake.open.unread" : "intake.open.guardian_why");
    }
}
