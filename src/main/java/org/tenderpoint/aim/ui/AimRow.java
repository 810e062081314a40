package org.tenderpoint.aim.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tenderpoint.aim.NewAims;
import org.tenderpoint.aim.NewAims.NewAim;
import org.tenderpoint.aim.rules.FunctionChange;
import org.tenderpoint.aim.ui.AimsForm.AimsDraft;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.FieldCheck;
import org.tenderpoint.platform.ui.Segments;
import org.tenderpoint.platform.ui.TextFields;
import org.tenderpoint.vocabulary.Answer;

/** One activity with how well it goes now. An empty row is ignored. */
class AimRow extends Div {

    private final TextField activity;
    private final RatingField rating;
    private final Button empty;

    AimRow(int number, AimsDraft.TypedAim typed, Runnable changed) {
        activity = TextFields.line(Texts.of("aim.activity.words"));
        rating = RatingField.atStart(Texts.of("aim.rating.now"));
        addClassNames("aim-row", "stack");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", Texts.of("aim.row", number));
        activity.setManualValidation(true);
        activity.setWidthFull();
        TextFields.draft(activity);
        activity.setPlaceholder(Texts.of("aim.example." + number));
        rating.setManualValidation(true);
        activity.setValue(typed.activity());
        if (typed.rating() != null) {
            rating.setValue(OptionalInt.of(typed.rating()));
        }
        empty = Buttons.quiet(Texts.of("aim.row.empty"), click -> {
            activity.clear();
            rating.clear();
            unread();
        });
        Buttons.about(Integer.toString(number), empty);
        empty.addClassName("compact");
        activity.addValueChangeListener(event -> typed(changed));
        rating.addValueChangeListener(event -> typed(changed));
        empty.setVisible(!typed().blank());
        add(div("row aim-row-head", new H3(Texts.of("aim.row", number)), empty), activity, rating);
    }

    private void typed(Runnable changed) {
        empty.setVisible(!typed().blank());
        changed.run();
    }

    AimsDraft.TypedAim typed() {
        return new AimsDraft.TypedAim(activity.getValue(),
                rating.getValue() == null ? null : rating.getValue().getAsInt());
    }

    /** What was typed, if it is valid; otherwise the reason is shown at the field. */
    Optional<NewAim> read() {
        var words = FieldCheck.line(activity, NewAims.TEXT_LENGTH, Texts.of("aim.activity.missing"));
        boolean rated = FieldCheck.right(rating, rating.getValue() != null, Texts.of("aim.rating.missing"));
        return words.filter(_ -> rated).map(known -> new NewAim(known, rating.getValue().getAsInt()));
    }

    /** Nothing was typed here, and nothing is required. */
    void unread() {
        FieldCheck.show(activity, Optional.empty());
        FieldCheck.show(rating, Optional.empty());
    }

    /** Focuses the first field with an error. */
    void focus() {
        if (rating.isInvalid() && !activity.isInvalid()) {
            rating.getElement().callJsFunction("focus");
        } else {
            activity.focus();
        }
    }

    /** How well somebody can do something, 0 to 10. Null while not asked; the empty number is "don't know". */
    static class RatingField extends Segments<OptionalInt> {

        private RatingField(String label, List<OptionalInt> items) {
            super(label, items, RatingField::words);
            addClassNames("zero-to-ten", "aim-rating");
            setHelperText(Texts.of("aim.scale"));
        }

        /** At the start a number is required: without one there is nothing to compare with later. */
        static RatingField atStart(String label) {
            return new RatingField(label, numbers().toList());
        }

        static RatingField ratingAgain(String label) {
            return styled(new RatingField(label, Stream.concat(numbers(), Stream.of(OptionalInt.empty())).toList()),
                    "two-rows");
        }

        static String words(OptionalInt rating) {
            return rating.isPresent() ? Integer.toString(rating.getAsInt()) : Texts.label(Answer.UNKNOWN);
        }

        private static Stream<OptionalInt> numbers() {
            return IntStream.rangeClosed(0, FunctionChange.HIGHEST).mapToObj(OptionalInt::of);
        }
    }
}
