package org.tenderpoint.incident.ui;

import static org.tenderpoint.platform.ui.Styled.paragraph;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Optional;
import org.tenderpoint.incident.IncidentRecord.ReviewResult;
import org.tenderpoint.incident.IncidentReviewService;
import org.tenderpoint.incident.NamesSomebody;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.PlainText;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.DraftFields;
import org.tenderpoint.platform.ui.FieldCheck;
import org.tenderpoint.platform.ui.Segments;
import org.tenderpoint.platform.ui.TextFields;

/** What comes of an entry: one of three ends, a word for the team, and words for others that name nobody. */
class ReviewForm extends Div {

    private final Segments<ReviewResult> result = new Segments<>(
            Texts.of("incident.review.result"), List.of(ReviewResult.values()), Texts::label).stacking();
    private final TextArea words = TextFields.note(Texts.of("incident.review.words"));
    private final TextArea lesson = TextFields.note(Texts.of("incident.review.lesson"));

    interface Ends {

        /** @throws NamesSomebody if the lesson has a name */
        void with(ReviewResult result, String words, String lesson);
    }

    ReviewForm(DraftFields draft, Ends ends) {
        addClassNames("stack", "loose");
        result.setManualValidation(true);
        for (var area : List.of(words, lesson)) {
            area.setManualValidation(true);
            area.setWidthFull();
        }
        lesson.setHelperText(Texts.of("incident.review.lesson.help"));
        draft.coded("result", result, Coded::code, code -> Coded.of(ReviewResult.class, code))
                .text("words", words)
                .text("lesson", lesson)
                .start();
        var intro = paragraph("muted measure", Texts.of("incident.review.intro"));
        add(intro, result, words, lesson, draft.state(),
                new Div(Buttons.primary(Texts.of("incident.review.save"), click -> save(ends))));
    }

    private void save(Ends ends) {
        if (!FieldCheck.right(words, problem(words))
                | !FieldCheck.right(lesson, problem(lesson).or(this::missing))
                | !FieldCheck.right(result, !result.isEmpty(), Texts.of("incident.missing.choice"))) {
            return;
        }
        try {
            ends.with(result.getValue(), words.getValue(), lesson.getValue());
        } catch (NamesSomebody named) {
            FieldCheck.show(lesson, Optional.of(Texts.of("incident.review.named")));
            lesson.focus();
        }
    }

    private Optional<String> missing() {
        return result.getValue() == ReviewResult.CASE && lesson.getValue().isBlank()
                ? Optional.of(Texts.of("incident.review.lesson.needed"))
                : Optional.empty();
    }

    private static Optional<String> problem(TextArea area) {
        return PlainText.problem(PlainText.note(area.getValue()), IncidentReviewService.MOST);
    }
}
