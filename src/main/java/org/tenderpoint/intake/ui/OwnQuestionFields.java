package org.tenderpoint.intake.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tenderpoint.intake.own.AskedQuestion;
import org.tenderpoint.intake.own.AskedQuestion.Choice;
import org.tenderpoint.intake.own.OwnAnswer;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.PlainText;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.DayField;
import org.tenderpoint.platform.ui.FieldCheck;
import org.tenderpoint.platform.ui.Question;
import org.tenderpoint.platform.ui.Segments;
import org.tenderpoint.platform.ui.TextFields;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.ui.AnswerField;

/**
 * The practice's own questions of sections that share a page. All may be left out, and it is said that no rule reads
 * them.
 */
class OwnQuestionFields extends Div {

    /** Up to this many short answers lie side by side. */
    private static final int MOST_SIDE_BY_SIDE = 4;

    private final IntakeModel model;

    OwnQuestionFields(IntakeModel model, List<IntakeSection> sections) {
        this.model = model;
        var asked = sections.stream().flatMap(section -> model.own(section).stream()).toList();
        setVisible(!asked.isEmpty());
        addClassName("own-questions");
        add(div("row wrap intake-heading", new H3(Texts.of("intake.own.title")),
                span("muted", Texts.of("intake.own.not_read")), span("muted", Texts.of("intake.own.optional"))));
        asked.forEach(one -> add(question(one)));
    }

    private Question question(AskedQuestion asked) {
        var told = Optional.ofNullable(model.answers().own().get(asked.key()));
        // asked otherwise now: the earlier answer stands beside the question until there is another
        var fitting = told.filter(answer -> answer.asked().kind() == asked.kind() && asked.fits(answer.given()));
        return new Question(asked.words(), field(asked, fitting.map(OwnAnswer::given).orElse("")))
                .hint(told.filter(_ -> fitting.isEmpty())
                        .map(answer -> Texts.of("intake.own.earlier", answer.asked().words(), answer.words()))
                        .orElse(""));
    }

    private Component field(AskedQuestion asked, String given) {
        return switch (asked.kind()) {
            case YES_NO -> yesNo(asked, given);
            case ONE -> asked.choices().size() > MOST_SIDE_BY_SIDE ? select(asked, given) : segments(asked, given);
            case SEVERAL -> several(asked, given);
            case DAY -> day(asked, given);
            case NUMBER, TEXT -> text(asked, given);
        };
    }

    private Component yesNo(AskedQuestion asked, String given) {
        var field = new AnswerField(asked.words());
        Coded.of(Recorded.class, given).ifPresent(field::setValue);
        field.addValueChangeListener(event -> take(
                asked, event.getValue() == Recorded.NOT_ASKED ? "" : event.getValue().code()));
        return field;
    }

    private Component segments(AskedQuestion asked, String given) {
        var field = styled(new Segments<>(null, asked.choices(), Choice::words)
                .labelledElsewhere(asked.words()), "small").stacking();
        chosen(asked, given).forEach(field::setValue);
        field.addValueChangeListener(event -> take(asked, event.getValue() == null ? "" : event.getValue().code()));
        return field;
    }

    private Component select(AskedQuestion asked, String given) {
        var field = new Select<Choice>();
        field.setItems(asked.choices());
        field.setAriaLabel(asked.words());
        field.setEmptySelectionAllowed(true);
        field.setItemLabelGenerator(choice -> choice == null ? "" : choice.words());
        chosen(asked, given).forEach(field::setValue);
        field.addValueChangeListener(event -> take(asked, event.getValue() == null ? "" : event.getValue().code()));
        return field;
    }

    private Component several(AskedQuestion asked, String given) {
        var field = new CheckboxGroup<Choice>();
        field.setAriaLabel(asked.words());
        field.setItems(asked.choices());
        field.setItemLabelGenerator(Choice::words);
        chosen(asked, given).forEach(field::select);
        field.addValueChangeListener(event -> take(asked, asked.choices().stream().filter(event.getValue()::contains)
                .map(Choice::code).collect(Collectors.joining(","))));
        return field;
    }

    private static List<Choice> chosen(AskedQuestion asked, String given) {
        var codes = List.of(given.split(","));
        return asked.choices().stream().filter(choice -> codes.contains(choice.code())).toList();
    }

    private Component day(AskedQuestion asked, String given) {
        var field = new DayField("");
        field.setAriaLabel(asked.words());
        if (!given.isEmpty()) {
            field.setValue(LocalDate.parse(given));
        }
        field.addValueChangeListener(event -> take(
                asked, event.getValue() == null ? "" : event.getValue().toString()));
        return field;
    }

    private Component text(AskedQuestion asked, String given) {
        var field = new TextField();
        field.setAriaLabel(asked.words());
        field.setManualValidation(true);
        TextFields.draft(field);
        field.setValue(model.unread(asked.field()).orElse(given));
        model.unread(asked.field()).ifPresent(typed -> explain(field, asked, typed));
        field.addValueChangeListener(event -> {
            if (explain(field, asked, event.getValue())) {
                model.read(asked.field());
                take(asked, PlainText.line(event.getValue()));
            } else {
                model.unreadText(asked.field(), event.getValue());
            }
        });
        return field;
    }

    private static boolean explain(TextField field, AskedQuestion asked, String typed) {
        boolean right = asked.read(List.of(typed)).isPresent();
        return FieldCheck.right(field, right, PlainText.problem(PlainText.line(typed), AskedQuestion.LONGEST_ANSWER)
                .orElse(Texts.of("intake.own.no_number")));
    }

    private void take(AskedQuestion asked, String given) {
        model.change(answers -> given.isEmpty()
                ? answers.withoutOwn(asked.key())
                : answers.with(new OwnAnswer(asked, given)));
    }
}
