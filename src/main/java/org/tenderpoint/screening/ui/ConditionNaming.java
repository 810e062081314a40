package org.tenderpoint.screening.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.tenderpoint.intake.IntakeIncomplete;
import org.tenderpoint.intake.IntakeService;
import org.tenderpoint.intake.IntakeVersionRecord;
import org.tenderpoint.intake.StandingAtArrival;
import org.tenderpoint.platform.EditedByOther;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.FieldCheck;
import org.tenderpoint.platform.ui.TypedChoice;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.screening.NamedCondition.NewName;
import org.tenderpoint.screening.OtherConditionService;
import org.tenderpoint.screening.OverrideRefused;
import org.tenderpoint.screening.PlannedSessionRecord;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.Detail;

/** Lets a therapist enter what a client told in words as a condition of the intake, with its details. */
@org.springframework.stereotype.Component
record ConditionNaming(OtherConditionService others, IntakeService intakes, ObjectProvider<StandingAtArrival> questions,
        PracticeTime time) {

    private static final Pattern SEVERAL = Pattern
            .compile("[,;\\n/+&]|\\b(and|or|with|und|oder|mit|y|e|o|u|con|et|ou|avec)\\b");

    /** The page around the form: it is told how naming a condition ended. */
    interface Outcome {

        void named(Condition condition);

        /** Somebody else changed the intake meanwhile; nothing was kept. */
        void changedMeanwhile();
    }

    /** The form. It names what the intake says when the form is opened. */
    Component form(PlannedSessionRecord session, Outcome outcome) {
        return intakes.latest(session.client())
                .filter(version -> version.answers().of(Condition.OTHER_CONDITION).recorded() == Recorded.YES)
                .<Component>map(version -> new NamingForm(
                        version, condition -> questions.stream().findFirst()
                                .map(source -> source.details(version, condition, time.today())),
                        naming -> keep(session, naming, outcome)))
                .orElseGet(() -> new Paragraph(Texts.of("screening.told.gone")));
    }

    /** @throws OverrideRefused as the service does */
    private void keep(PlannedSessionRecord session, NewName naming, Outcome outcome) {
        try {
            others.name(session.id(), naming);
        } catch (EditedByOther meanwhile) {
            outcome.changedMeanwhile();
            return;
        }
        outcome.named(naming.condition());
    }

    /** What was told, which condition it is with its details, what else was told, and why. */
    static class NamingForm extends Div {

        private final transient IntakeVersionRecord version;
        private final transient Source source;
        private final transient Consumer<NewName> keep;
        private final TypedChoice<Condition> which = new TypedChoice<>(Texts.of("screening.told.which"));
        private final Div details = new Div();
        private final TextField rest = new TextField(Texts.of("screening.told.rest"));
        private final TextField reason = new TextField(Texts.of("screening.override.reason"));
        private final Span refused = new Span();
        private final Button go = Buttons.plain(Texts.of("screening.told.go"), event -> submit());
        private transient Optional<StandingAtArrival.Details> asked = Optional.empty();

        interface Source {

            Optional<StandingAtArrival.Details> of(Condition condition);
        }

        NamingForm(IntakeVersionRecord version, Source source, Consumer<NewName> keep) {
            this.version = version;
            this.source = source;
            this.keep = keep;
            addClassName("override");
            var told = version.answers().of(Condition.OTHER_CONDITION).details().getOrDefault(Detail.TEXT, "");
            which.setItems(Arrays.stream(Condition.values())
                    .filter(condition -> condition != Condition.OTHER_CONDITION)
                    .toList());
            which.setItemLabelGenerator(Texts::label);
            which.setWidthFull();
            which.addValueChangeListener(event -> choose());
            rest.setHelperText(Texts.of("screening.told.rest.help"));
            // if several things were told, naming one must not lose the others
            rest.setValue(SEVERAL.matcher(told).find() ? told : "");
            reason.setPlaceholder(Texts.of("screening.override.placeholder"));
            reason.setValueChangeMode(ValueChangeMode.EAGER);
            reason.addValueChangeListener(event -> enable());
            refused.getElement().setAttribute("role", "alert");
            enable();
            add(new Paragraph(Texts.of("screening.told.words", told)), which, details, rest, reason, go, refused);
        }

        private void choose() {
            asked = Optional.ofNullable(which.getValue()).flatMap(source::of);
            details.removeAll();
            asked.map(StandingAtArrival.Details::content).ifPresent(details::add);
            enable();
        }

        private void enable() {
            go.setEnabled(asked.isPresent() && !reason.getValue().isBlank());
        }

        private void submit() {
            refused.setText("");
            if (asked.filter(StandingAtArrival.Details::readable).isEmpty()) {
                refused.setText(Texts.of("screening.told.unread"));
                return;
            }
            try {
                keep.accept(new NewName(
                        version.id(), which.getValue(), asked.orElseThrow().answer(), rest.getValue(),
                        reason.getValue()));
            } catch (OverrideRefused no) {
                FieldCheck.show(reason, Optional.of(Texts.of("screening.override.refused." + no.problem().code())));
            } catch (IntakeIncomplete impossible) {
                refused.setText(Texts.of("screening.told.unread"));
            }
        }
    }
}
