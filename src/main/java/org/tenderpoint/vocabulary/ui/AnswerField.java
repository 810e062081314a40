package org.tenderpoint.vocabulary.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.AbstractCompositeField;
import com.vaadin.flow.component.AbstractField.ComponentValueChangeEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.shared.InputField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.FieldCheck;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.Question;
import org.tenderpoint.platform.ui.Segments;
import org.tenderpoint.vocabulary.Recorded;

/**
 * Yes, no or don't know. Nothing is chosen beforehand: the value is {@link Recorded#NOT_ASKED} until somebody answers,
 * and looks different from "no".
 */
public class AnswerField extends AbstractCompositeField<Segments<Recorded>, AnswerField, Recorded>
        implements InputField<ComponentValueChangeEvent<AnswerField, Recorded>, Recorded>, HasValidationProperties {

    private static final List<Recorded> ANSWERS = List.of(Recorded.YES, Recorded.NO, Recorded.DONT_KNOW);

    /** @param question read out with the answers; stands on the left in lists: {@link Question} */
    public AnswerField(String question) {
        super(Recorded.NOT_ASKED);
        var segments = styled(getContent(), "answers");
        segments.labelledElsewhere(question);
        segments.setRenderer(new ComponentRenderer<>(AnswerField::choice));
        segments.addValueChangeListener(event -> {
            setModelValue(event.getValue() == null ? Recorded.NOT_ASKED : event.getValue(), event.isFromClient());
        });
    }

    /** Says at each question within that has no answer that one is missing, and goes to the first. */
    public static void markMissing(Component within) {
        var missing = all(within).filter(field -> field.getValue() == Recorded.NOT_ASKED).toList();
        missing.forEach(field -> FieldCheck.show(field, Optional.of(Texts.of("answer.missing"))));
        missing.stream().findFirst().ifPresent(first -> {
            first.scrollIntoView();
            first.getElement().callJsFunction("focus");
        });
    }

    private static Stream<AnswerField> all(Component within) {
        return !within.isVisible()
                ? Stream.of()
                : within instanceof AnswerField field
                        ? Stream.of(field)
                        : within.getChildren().flatMap(AnswerField::all);
    }

    /** Offers yes and no alone, for a consent: nobody consents without knowing. */
    public AnswerField yesOrNo() {
        getContent().setItems(Recorded.YES, Recorded.NO);
        return this;
    }

    @Override
    protected Segments<Recorded> initContent() {
        return new Segments<>(null, ANSWERS, Texts::label);
    }

    @Override
    protected void setPresentationValue(Recorded answer) {
        getContent().setValue(answer == Recorded.NOT_ASKED ? null : answer);
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        getContent().setReadOnly(readOnly);
    }

    @Override
    public boolean isReadOnly() {
        return getContent().isReadOnly();
    }

    @Override
    public void setRequiredIndicatorVisible(boolean visible) {
        getContent().setRequiredIndicatorVisible(visible);
    }

    @Override
    public boolean isRequiredIndicatorVisible() {
        return getContent().isRequiredIndicatorVisible();
    }

    private static Span choice(Recorded answer) {
        var choice = span("choice");
        switch (answer) {
            case YES -> choice.add(Icons.CHECK.create());
            case NO -> choice.add(Icons.CLOSE.create());
            case DONT_KNOW, NOT_ASKED -> choice.add(Icons.QUESTION.create());
        }
        choice.add(new Span(Texts.label(answer)));
        choice.addClassName(switch (answer) {
            case YES -> "choice-yes";
            case NO -> "choice-no";
            case DONT_KNOW, NOT_ASKED -> "choice-unknown";
        });
        return choice;
    }
}
