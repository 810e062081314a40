package org.tenderpoint.intake.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.tenderpoint.intake.IntakeAnswers;
import org.tenderpoint.intake.IntakeService.IntakeSuggestions;
import org.tenderpoint.intake.ui.DetailFields.RegionsDetail;
import org.tenderpoint.intake.ui.IntakeForm.SectionHeading;
import org.tenderpoint.platform.PlainText;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.FieldCheck;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.Question;
import org.tenderpoint.platform.ui.Segments;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.platform.ui.StepperField;
import org.tenderpoint.platform.ui.TextFields;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.SideEffectsBefore;
import org.tenderpoint.vocabulary.ui.PressureMapField;

/** The client's wishes, medicines and allergies. All optional. */
class PreferencesSection extends Div {

    private static final List<Condition> ASKED_AGAIN = List.of(
            Condition.ANTICOAGULANT, Condition.LONG_TERM_STEROIDS, Condition.IMMUNOSUPPRESSION);

    private final IntakeModel model;
    private final Consumer<Condition> goTo;
    private final Div askedAgain = new Div();

    /** @param besideGoals what other features show below the goals */
    PreferencesSection(
            IntakeModel model, List<Component> besideGoals, Consumer<Condition> goTo) {
        this.model = model;
        this.goTo = goTo;
        var told = model.answers();
        addClassName("intake-questions");
        add(
                new SectionHeading(IntakeSection.PREFERENCES),
                sideEffectsBefore(told), massagesElsewhere(told),
                TextQuestion.of(model, "goals", told.goals(), IntakeAnswers.TEXT_LENGTH,
                        text -> model.change(answers -> answers.withGoals(text))),
                new Div(besideGoals.toArray(Component[]::new)),
                new PickedText(
                        Texts.of("intake.form.add_medicine"), IntakeSuggestions.medicines(),
                        TextQuestion.of(model, "medicines", told.medicines(), IntakeAnswers.TEXT_LENGTH,
                                this::medicines)),
                askedAgain,
                new PickedText(
                        Texts.of("intake.form.add_allergy"), IntakeSuggestions.allergies(),
                        TextQuestion.of(model, "allergies_text", told.allergiesText(), IntakeAnswers.TEXT_LENGTH,
                                text -> model.change(answers -> answers.withAllergiesText(text)))),
                pressure(told),
                regions("sensitive_regions", new RegionsDetail(
                        Texts.of("intake.field.sensitive_regions"), told.sensitiveRegions(),
                        parts -> model.change(answers -> answers.withSensitiveRegions(parts)))),
                regions("avoid_regions", new RegionsDetail(
                        Texts.of("intake.field.avoid_regions"), told.avoidRegions(),
                        parts -> model.change(answers -> answers.withAvoidRegions(parts)))));
        showAskedAgain();
    }

    private Component sideEffectsBefore(IntakeAnswers told) {
        var field = styled(new Segments<>(null, List.of(SideEffectsBefore.values()), Texts::label)
                .labelledElsewhere(Texts.of("intake.field.side_effects_before")), "small");
        if (told.sideEffectsBefore() != SideEffectsBefore.UNKNOWN) {
            field.setValue(told.sideEffectsBefore());
        }
        field.addValueChangeListener(event -> model.change(answers -> answers.withSideEffectsBefore(event.getValue())));
        return new Question(Texts.of("intake.field.side_effects_before"), field);
    }

    private Component massagesElsewhere(IntakeAnswers told) {
        var field = new StepperField(Texts.of("intake.field.massages_elsewhere"), 0, IntakeAnswers.MOST_MASSAGES, 1);
        told.massagesElsewhere().ifPresent(field::setValue);
        field.addValueChangeListener(event -> {
            var number = event.getValue();
            boolean possible = number != null && number >= 0 && number <= IntakeAnswers.MOST_MASSAGES;
            model.change(
                    answers -> answers.withMassagesElsewhere(possible ? OptionalInt.of(number) : OptionalInt.empty()));
        });
        return new Question(Texts.of("intake.field.massages_elsewhere"), field)
                .hint(Texts.of("intake.form.elsewhere_hint"));
    }

    private void medicines(String text) {
        model.change(answers -> answers.withMedicines(text));
        showAskedAgain();
    }

    /**
     * A named medicine suggests a condition that is not answered with yes: asks which is right, and changes nothing.
     */
    private void showAskedAgain() {
        askedAgain.removeAll();
        askedAgain.getElement().setAttribute("role", "status");
        for (var condition : ASKED_AGAIN) {
            var named = model.answers().medicinesFor(condition);
            var recorded = model.answers().of(condition).recorded();
            if (!named.isEmpty() && (recorded == Recorded.NOT_ASKED || recorded == Recorded.DONT_KNOW)) {
                askedAgain.add(whichIsRight(condition, String.join(", ", named)));
            }
        }
    }

    private Component whichIsRight(Condition condition, String named) {
        var label = Texts.label(condition);
        var buttons = div("row wrap",
                Buttons.plain(Texts.of("intake.form.which.yes", label), click -> {
                    model.answer(condition, Recorded.YES);
                    goTo.accept(condition);
                }),
                Buttons.plain(Texts.of("intake.form.which.no", label), click -> {
                    model.answer(condition, Recorded.NO);
                    showAskedAgain();
                }),
                Buttons.quiet(Texts.of("intake.form.go_to", label), click -> goTo.accept(condition)));
        return new NoteBox(
                State.ADAPT,
                Texts.of("intake.form.which." + condition.code(), Texts.capital(named), label))
                .with(buttons);
    }

    private Component pressure(IntakeAnswers told) {
        var field = new PressureMapField(Texts.of("intake.field.pressure_preference"));
        var levels = new HashMap<BodyPart, Integer>();
        told.pressurePreference().forEach((region, level) -> levels.put(BodyPart.of(region), level));
        field.setValue(levels);
        field.addValueChangeListener(
                event -> model.change(answers -> answers.withPressurePreference(perRegion(event.getValue()))));
        return div("intake-block", new H3(Texts.of("intake.field.pressure_preference")), field);
    }

    /** A preference has no sides: of two different ones, the lighter counts. "No contact" has its own question. */
    private static Map<Region, Integer> perRegion(Map<BodyPart, Integer> painted) {
        var levels = new EnumMap<Region, Integer>(Region.class);
        painted.forEach((part, level) -> {
            if (level > 0) {
                levels.merge(part.region(), level, Math::min);
            }
        });
        return levels;
    }

    private static Component regions(String field, Component detail) {
        return div("intake-block", new H3(Texts.of("intake.field." + field)), detail);
    }

    /** A text of the intake; an invalid one stays in the field with the reason beside it. */
    private static final class TextQuestion {

        private TextQuestion() {}

        /**
         * @param field the key of its label and of invalid input
         * @param kept the stored text
         */
        static TextArea of(IntakeModel model, String field, String kept, int most, Consumer<String> take) {
            var area = TextFields.note(Texts.of("intake.field." + field));
            area.setManualValidation(true);
            area.setValue(model.unread(field).orElse(kept));
            model.unread(field).ifPresent(typed -> explain(area, typed, most));
            area.addValueChangeListener(event -> {
                if (explain(area, event.getValue(), most)) {
                    model.read(field);
                    take.accept(PlainText.note(event.getValue()));
                } else {
                    model.unreadText(field, event.getValue());
                }
            });
            return area;
        }

        private static boolean explain(TextArea area, String typed, int most) {
            return FieldCheck.right(area, PlainText.problem(PlainText.note(typed), most));
        }
    }

    /** A text with names to pick: each is added on its own line and can be edited. */
    private static class PickedText extends Div {

        /** @param text made by {@link TextQuestion}; a picked name is treated as if typed there */
        PickedText(String label, List<String> names, TextArea text) {
            addClassNames("stack", "picked-text");
            var pick = new ComboBox<String>(label, names);
            pick.setAllowCustomValue(true);
            pick.addValueChangeListener(event -> {
                if (event.getValue() != null) {
                    add(text, event.getValue());
                    pick.clear();
                }
            });
            pick.addCustomValueSetListener(event -> {
                add(text, event.getDetail());
                pick.clear();
            });
            add(text, pick);
        }

        private static void add(TextArea text, String name) {
            var there = text.getValue().strip();
            if (!name.isBlank()) {
                text.setValue(there.isEmpty() ? name.strip() : there + "\n" + name.strip());
            }
        }
    }
}
