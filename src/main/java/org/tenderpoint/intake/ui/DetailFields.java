package org.tenderpoint.intake.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.tenderpoint.intake.IntakeAnswers;
import org.tenderpoint.intake.IntakeAnswers.ElapsedTime;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.PlainText;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.ByHand;
import org.tenderpoint.platform.ui.FieldCheck;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.Segments;
import org.tenderpoint.platform.ui.TextFields;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.Detail;
import org.tenderpoint.vocabulary.facts.StandingAnswers;
import org.tenderpoint.vocabulary.ui.AnswerField;
import org.tenderpoint.vocabulary.ui.RegionsField;

/** Makes the field of a detail from its kind: the vocabulary defines the form. */
record DetailFields(IntakeModel model, Condition condition) {

    private static final int NAME_LENGTH = 200;
    private static final int MOST_SEGMENTS = 5;
    private static final String UNKNOWN = "unknown";

    /** A row for each detail that is asked after a yes. */
    static List<Component> of(IntakeModel model, Condition condition) {
        var fields = new DetailFields(model, condition);
        var rows = new ArrayList<Component>();
        condition.askedDetails().forEach(detail -> rows.add(row(detail, fields.field(detail))));
        return rows;
    }

    private static Component row(Detail detail, Component field) {
        return div("detail-row", span("detail-label", Texts.label(detail)), field);
    }

    private Component field(Detail detail) {
        if (detail == Detail.SINCE) {
            return new SinceField(model, condition);
        }
        return switch (detail.kind()) {
            case ANSWER -> answer(detail);
            case CHOICE -> choice(detail);
            case CHOICES -> choices(detail);
            case DATE -> new DateField(model, condition, detail);
            case REGIONS -> condition.places().isEmpty()
                    ? new RegionsDetail(
                            label(detail), BodyPart.parseAll(storedDetail(detail)),
                            parts -> model.detail(condition, detail, BodyPart.format(parts)))
                    : places(detail);
            case TEXT, NUMBER -> detail == Detail.TEXT
                    ? text(detail, new TextArea(), PlainText::note, IntakeAnswers.TEXT_LENGTH)
                    : text(detail, new TextField(), PlainText::line, NAME_LENGTH);
        };
    }

    private Component answer(Detail detail) {
        var field = new AnswerField(label(detail));
        Coded.of(Answer.class, storedDetail(detail)).map(Recorded::of).ifPresent(field::setValue);
        ByHand.changed(field, value -> model.detail(condition, detail, value.answer().code()));
        return field;
    }

    private Component choice(Detail detail) {
        var codes = new ArrayList<>(detail.choices());
        codes.add(UNKNOWN);
        if (codes.size() > MOST_SEGMENTS) {
            var select = new Select<String>();
            select.setItems(codes);
            select.setItemLabelGenerator(code -> words(detail, code));
            select.setAriaLabel(label(detail));
            select.setPlaceholder(Texts.of("intake.form.choose"));
            if (!storedDetail(detail).isEmpty()) {
                select.setValue(storedDetail(detail));
            }
            select.addValueChangeListener(event -> model.detail(condition, detail, event.getValue()));
            return select;
        }
        var segments = styled(new Segments<>(null, codes, code -> words(detail, code)).labelledElsewhere(label(detail)),
                "small");
        segments.stacking();
        if (!storedDetail(detail).isEmpty()) {
            segments.setValue(storedDetail(detail));
        }
        segments.addValueChangeListener(event -> model.detail(condition, detail, event.getValue()));
        return segments;
    }

    private Component choices(Detail detail) {
        var group = new CheckboxGroup<String>();
        group.setItems(detail.choices());
        group.setItemLabelGenerator(code -> words(detail, code));
        group.setAriaLabel(label(detail));
        group.setValue(Arrays.stream(storedDetail(detail).split(","))
                .filter(code -> !code.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new)));
        group.addValueChangeListener(event -> model.detail(condition, detail, joined(detail, event.getValue())));
        return group;
    }

    /** A few places instead of the whole body; a place that was told before and is none of them stays among them. */
    private Component places(Detail detail) {
        var kept = BodyPart.parseAll(storedDetail(detail));
        var offered = new TreeSet<>(kept);
        condition.places().forEach(region -> offered.add(BodyPart.of(region)));
        var group = new CheckboxGroup<BodyPart>();
        group.setItems(offered);
        group.setItemLabelGenerator(BodyPart::label);
        group.setAriaLabel(label(detail));
        group.setHelperText(Texts.of("intake.regions.few"));
        group.setValue(kept);
        group.addValueChangeListener(
                event -> model.detail(condition, detail, BodyPart.format(event.getValue())));
        return group;
    }

    private Component text(
            Detail detail, TextFieldBase<?, String> field, UnaryOperator<String> tidy, int most) {
        field.setAriaLabel(label(detail));
        TextFields.draft(field);
        field.setManualValidation(true);
        field.setValue(model.unread(StandingAnswers.key(condition, detail)).orElse(storedDetail(detail)));
        field.addValueChangeListener(event -> {
            var text = tidy.apply(event.getValue());
            if (!FieldCheck.right(field, PlainText.problem(text, most))) {
                model.unreadDetail(condition, detail, event.getValue());
            } else {
                model.detail(condition, detail, text);
            }
        });
        return field;
    }

    private String storedDetail(Detail detail) {
        return model.answers().of(condition).details().getOrDefault(detail, "");
    }

    private String label(Detail detail) {
        return Texts.of("intake.form.detail_of", Texts.label(detail), Texts.label(condition));
    }

    private static String joined(Detail detail, Set<String> chosen) {
        return detail.choices().stream().filter(chosen::contains).collect(Collectors.joining(","));
    }

    private static String words(Detail detail, String code) {
        return Texts.of(code.equals(UNKNOWN) ? "detail_choice.unknown" : "detail_choice." + detail.code() + "." + code);
    }

    /**
     * Since when: a period in one tap, or a date if known. A period that was said so long ago that it counts as another
     * today is not shown as chosen, so that any can be chosen anew; what was said stands below.
     */
    static class SinceField extends Div {

        private final IntakeModel model;
        private final Condition condition;
        private final Segments<ElapsedTime> stretch;
        private final DateField date;

        SinceField(IntakeModel model, Condition condition) {
            this.model = model;
            this.condition = condition;
            addClassName("intake-since");
            stretch = styled(new Segments<>(null, List.of(ElapsedTime.values()), SinceField::label)
                    .labelledElsewhere(
                            Texts.of("intake.form.detail_of", Texts.label(Detail.SINCE), Texts.label(condition))),
                    "small");
            stretch.stacking();
            date = new DateField(model, condition, Detail.SINCE);
            showStretch();
            ByHand.changed(stretch, value -> {
                if (value != null) {
                    take(value);
                }
            });
            ByHand.changed(date, _ -> {
                model.detail(condition, Detail.PHASE, "");
                showStretch();
            });
            add(stretch, date);
        }

        private void take(ElapsedTime told) {
            var answer = told.in(model.answers().of(condition), model.today());
            for (var detail : List.of(Detail.PHASE, Detail.SINCE)) {
                model.detail(condition, detail, answer.details().getOrDefault(detail, ""));
            }
            date.showKept();
        }

        private void showStretch() {
            var details = model.answers().of(condition).details();
            ElapsedTime.of(details, model.today())
                    .filter(now -> ElapsedTime.said(details, model.today()).equals(Optional.of(now)))
                    .ifPresentOrElse(stretch::setValue, stretch::clear);
        }

        private static String label(ElapsedTime stretch) {
            return Texts.of("intake.since." + stretch.code());
        }
    }

    /** Places on the body in words; the map opens on demand, so that a form does not consist of maps. */
    static class RegionsDetail extends Div {

        private final String label;
        private final Consumer<Set<BodyPart>> changed;
        private final Span words = new Span();
        private final Button open;
        private Set<BodyPart> parts;

        RegionsDetail(String label, Set<BodyPart> parts, Consumer<Set<BodyPart>> changed) {
            this.label = label;
            this.parts = parts;
            this.changed = changed;
            addClassName("regions-detail");
            open = Buttons.with(Icons.PERSON, Buttons.soft(Texts.of("intake.regions.choose"), click -> openMap()));
            Buttons.about(label, open);
            add(div("row wrap", words, open));
            show();
        }

        private void openMap() {
            open.setVisible(false);
            var field = new RegionsField(label);
            field.setValue(parts);
            field.addValueChangeListener(event -> {
                parts = event.getValue();
                show();
                changed.accept(parts);
            });
            add(field);
        }

        private void show() {
            words.setText(parts.isEmpty()
                    ? Texts.of("intake.regions.none")
                    : parts.stream().sorted().map(BodyPart::label).collect(Collectors.joining("; ")));
            words.setClassName(parts.isEmpty() ? "meta" : "strong");
        }
    }
}
