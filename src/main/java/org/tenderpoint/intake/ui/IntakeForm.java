package org.tenderpoint.intake.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ScrollIntoViewOption;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.tenderpoint.client.ClientDetails;
import org.tenderpoint.intake.IntakeAnswers;
import org.tenderpoint.intake.consent.ConsentKind;
import org.tenderpoint.intake.ui.IntakeNavigation.IntakeSidePanel;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Autosave;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.facts.Condition;
import tools.jackson.databind.node.JsonNodeFactory;

/** The questions of one section at a time, and what prevents confirming. */
class IntakeForm extends Div {

    private static final Set<IntakeSection> ON_ONE_PAGE = EnumSet.of(
            IntakeSection.PREFERENCES, IntakeSection.ANYTHING_ELSE);

    private final IntakeModel model;
    private final IntakeSidePanel.Panel panel;
    private final Autosave autosave;
    private final ClientDetails client;
    private final Supplier<List<Component>> besideGoals;
    private final SectionList sections = new SectionList(this::goUnlessShown);
    private final Div top = new Div();
    private final Div above = new Div();
    private final Div note = div("intake-note");
    private final Div content = new Div();
    private IntakeSection current = IntakeSection.SPINE_JOINTS;

    /**
     * @param client the contact data, which name who signs
     * @param besideGoals what other features show below the goals
     */
    IntakeForm(
            IntakeModel model, IntakeSidePanel.Panel panel, Autosave autosave, ClientDetails client,
            Supplier<List<Component>> besideGoals) {
        this.model = model;
        this.panel = panel;
        this.autosave = autosave;
        this.client = client;
        this.besideGoals = besideGoals;
        add(top, above, note, content);
        model.onChange(this::changed);
        go(firstOpen());
        panel.show(model.answers());
    }

    Component sections() {
        return sections;
    }

    /** Where to start: a returning client has little left to answer. */
    private IntakeSection firstOpen() {
        return Arrays.stream(IntakeSection.values())
                .filter(section -> !section.isComplete(model.answers()))
                .findFirst()
                .orElse(IntakeSection.SPINE_JOINTS);
    }

    /** Shows a part above the questions in every section, or removes it. */
    void above(Optional<? extends Component> part) {
        above.removeAll();
        part.ifPresent(above::add);
    }

    void go(IntakeSection section) {
        current = section;
        refresh();
        scroll();
    }

    private void scroll() {
        Scroll.to(current == IntakeSection.ANYTHING_ELSE ? content.getComponentAt(1) : top);
    }

    /** A section that is shown is not built anew: an answer that is just being pressed would be lost with it. */
    private void goUnlessShown(IntakeSection section) {
        if (ON_ONE_PAGE.contains(section) && ON_ONE_PAGE.contains(current)) {
            current = section;
            sections.show(model.answers(), current);
            scroll();
        } else if (section != current) {
            go(section);
        }
    }

    /** The sections that stand on one page with this one, itself among them. */
    static List<IntakeSection> onOnePage(IntakeSection section) {
        return ON_ONE_PAGE.contains(section) ? List.copyOf(ON_ONE_PAGE) : List.of(section);
    }

    /** To the section after a button of this one, which goes with it: the focus moves to the new heading. */
    private void goOn(IntakeSection section) {
        go(section);
        content.getChildren()
                .flatMap(Component::getChildren)
                .filter(SectionHeading.class::isInstance)
                .map(SectionHeading.class::cast)
                .findFirst()
                .ifPresent(SectionHeading::takeFocus);
    }

    void refresh() {
        var section = current;
        content.removeAll();
        switch (section) {
            case CONSENT -> content.add(new ConsentSection(model, client));
            // all optional but its last question, which is asked when all else was
            case PREFERENCES, ANYTHING_ELSE -> content.add(
                    new PreferencesSection(model, besideGoals.get(), this::goTo),
                    new HealthSection(model, IntakeSection.ANYTHING_ELSE, this::goOn, this::goTo));
            default -> content.add(new HealthSection(model, section, this::goOn, this::goTo));
        }
        sections.show(model.answers(), current);
    }

    /** Opens the section of a question and scrolls to it. */
    void goTo(Condition condition) {
        go(IntakeSection.of(condition));
        content.getChildren()
                .filter(HealthSection.class::isInstance)
                .map(HealthSection.class::cast)
                .forEach(section -> section.focus(condition));
    }

    /** Whether it can be confirmed; if not, shows what is open and goes to the first of it. */
    boolean complete() {
        var left = left();
        left.ifPresent(still -> {
            go(still.first());
            tell(new StillOpen(still, this::goTo, this::go));
            content.getChildren().filter(ConsentSection.class::isInstance).map(ConsentSection.class::cast)
                    .filter(_ -> still.guardian())
                    .forEach(ConsentSection::saySigner);
        });
        return left.isEmpty();
    }

    private Optional<Left> left() {
        var left = new Left(
                model.answers().openQuestions(),
                model.answers().consents().of(ConsentKind.TREATMENT) == Recorded.NOT_ASKED,
                model.guardianMissing(), model.firstUnread());
        return Optional.of(left).filter(Left::preventsConfirming);
    }

    /** Shows a note above the questions, replacing an earlier one. */
    void tell(Component message) {
        note.removeAll();
        note.add(message);
        Scroll.to(top);
    }

    private void changed() {
        autosave.changed();
        sections.show(model.answers(), current);
        content.getChildren()
                .filter(HealthSection.class::isInstance)
                .map(HealthSection.class::cast)
                .forEach(HealthSection::showButtons);
        panel.show(model.answers());
        note.getChildren().filter(StillOpen.class::isInstance).map(StillOpen.class::cast).toList()
                .forEach(said -> left().ifPresentOrElse(said::show, () -> note.remove(said)));
    }

    /**
     * What keeps an intake from being confirmed.
     *
     * @param consent whether nobody has been asked for consent to treatment
     * @param guardian whether it is not said who decides for the client
     * @param unread what the client filled in and the therapist has not read
     */
    private record Left(List<Condition> open, boolean consent, boolean guardian, Optional<IntakeSection> unread) {

        boolean preventsConfirming() {
            return !open.isEmpty() || consent || guardian || unread.isPresent();
        }

        IntakeSection first() {
            return unread.orElseGet(
                    () -> open.isEmpty() ? IntakeSection.CONSENT : IntakeSection.of(open.getFirst()));
        }

        String sentence() {
            if (!open.isEmpty()) {
                return Texts.of("intake.open.count", open.size() + (consent ? 1 : 0));
            }
            if (consent) {
                return Texts.of("intake.open.consent");
            }
            return Texts.of(unread.isPresent() || !guardian ? "intake.open.unread" : "intake.open.guardian_why");
        }
    }

    /**
     * Why an intake cannot be confirmed yet: each open question links to its field. What is answered meanwhile turns
     * grey where it stands, so that no answer moves away under a finger.
     */
    static class StillOpen extends NoteBox {

        private static final int NAMED = 6;

        private final Span sentence = new Span();
        private final Map<Condition, Button> questions = new LinkedHashMap<>();
        private final Span others = new Span();
        private final Button unread;
        private final Button consent;
        private final Button guardian;
        private Left left;

        StillOpen(Left left, Consumer<Condition> goTo, Consumer<IntakeSection> go) {
            super(State.ADAPT, Texts.of("intake.open.title"));
            this.left = left;
            getElement().setAttribute("role", "alert");
            unread = Buttons.quiet("", click -> this.left.unread().ifPresent(go));
            left.open().stream().limit(NAMED).forEach(condition -> questions.put(
                    condition, Buttons.quiet(Texts.label(condition), click -> goTo.accept(condition))));
            consent = Buttons.quiet(
                    Texts.of("intake.consent_kind.treatment"), click -> go.accept(IntakeSection.CONSENT));
            guardian = Buttons.quiet(Texts.of("intake.open.guardian"), click -> go.accept(IntakeSection.CONSENT));
            Stream.of(unread, consent, guardian).forEach(button -> button.setVisible(false));
            var buttons = div("row wrap intake-open");
            buttons.add(unread);
            buttons.add(questions.values().toArray(Button[]::new));
            buttons.add(others, consent, guardian);
            with(sentence, buttons);
            show(left);
        }

        final void show(Left still) {
            left = still;
            sentence.setText(still.sentence());
            still.unread().ifPresent(section -> unread.setText(
                    Texts.of("intake.open.unread_go", Texts.of("intake.section." + section.code()))));
            questions.forEach((condition, button) -> button.setEnabled(still.open().contains(condition)));
            long more = still.open().stream().filter(condition -> !questions.containsKey(condition)).count();
            others.setText(more == 0 ? "" : Texts.of("intake.open.more", more));
            offer(unread, still.unread().isPresent());
            offer(consent, still.consent());
            offer(guardian, still.guardian());
        }

        private static void offer(Button button, boolean needed) {
            button.setVisible(needed || button.isVisible());
            button.setEnabled(needed);
        }
    }

    /** The title of a section, and perhaps a quieter word beside it. */
    static class SectionHeading extends Div {

        private final H2 title;

        SectionHeading(IntakeSection section, Component... beside) {
            title = new H2(Texts.of("intake.section." + section.code()));
            title.getElement().setAttribute("tabindex", "-1");
            addClassNames("row", "wrap", "intake-heading");
            add(title);
            add(beside);
        }

        void takeFocus() {
            title.getElement().callJsFunction("focus");
        }
    }

    /** Scrolls something into view within its pane. Only as far as needed, so that nothing but the pane moves. */
    static final class Scroll {

        private Scroll() {}

        static void to(Component component) {
            component.getElement().callJsFunction("scrollIntoView",
                    JsonNodeFactory.instance.objectNode().put("block", "nearest"));
        }
    }

    /** The sections on the left, each with how many of its questions have an answer. */
    static class SectionList extends Nav {

        private final Map<IntakeSection, Line> lines = new EnumMap<>(IntakeSection.class);

        SectionList(Consumer<IntakeSection> go) {
            addClassName("intake-sections");
            setAriaLabel(Texts.of("intake.form.sections"));
            for (var section : IntakeSection.values()) {
                var line = new Line(section, go);
                lines.put(section, line);
                add(line);
            }
        }

        void show(IntakeAnswers answers, IntakeSection current) {
            lines.forEach((section, line) -> line.show(answers, section == current));
        }

        /**
         * Updates its text without replacing elements: pressing here while leaving a field saves that field, and a
         * click on an element replaced before release would be lost.
         */
        private static class Line extends Button {

            private final IntakeSection section;
            private final Span mark = new Span();
            private final Span count = span("count number");

            Line(IntakeSection section, Consumer<IntakeSection> go) {
                super("", click -> go.accept(section));
                this.section = section;
                addClassName("intake-section");
                mark.addClassName("intake-mark");
                var name = span("grow", Texts.of("intake.section." + section.code()));
                var answered = span("for-screen-readers", Texts.of("intake.form.answered"));
                // blanks keep the words apart where they are read out
                getElement().appendChild(mark.getElement(), name.getElement(), Element.createText(" "),
                        count.getElement(), Element.createText(" "), answered.getElement());
            }

            void show(IntakeAnswers answers, boolean current) {
                boolean done = section.isComplete(answers);
                if (mark.hasClassName("done") != done || mark.getChildren().findAny().isEmpty()) {
                    mark.removeAll();
                    mark.add(done ? Icons.CHECK.small() : new Span());
                    mark.setClassName("done", done);
                    mark.setClassName("open", !done);
                }
                count.setText(section.answered(answers) + "/" + section.questions());
                if (current) {
                    if (!getElement().hasAttribute("aria-current")) {
                        // on a phone the sections lie side by side
                        scrollIntoView(ScrollIntoViewOption.Block.NEAREST, ScrollIntoViewOption.Inline.START);
                    }
                    getElement().setAttribute("aria-current", "step");
                } else {
                    getElement().removeAttribute("aria-current");
                }
            }
        }
    }
}
