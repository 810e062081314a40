package org.tenderpoint.aim.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Optional;
import java.util.OptionalInt;
import org.tenderpoint.aim.NewAims;
import org.tenderpoint.aim.NewAims.NewAim;
import org.tenderpoint.platform.PlainText;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.TextFields;

/** One activity with how well it goes now. An empty row is ignored. */
class AimRow extends Div {

    private final TextField activity;
    private final RatingField rating;
    private final Button empty;

    AimRow(int number, AimsDraft.Typed typed, Runnable changed) {
        activity = TextFields.line(Texts.of("aim.activity.words"));
        rating = RatingField.atStart(Texts.of("aim.rating.now"));
        addClassNames("aim-row", "stack");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", Texts.of("aim.row", number));
        activity.setManualValidation(true);
        activity.setWidthFull();
        activity.setValueChangeMode(ValueChangeMode.LAZY);
        activity.setValueChangeTimeout(TextFields.DRAFT_MILLIS);
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
        empty.setAriaLabel(Texts.of("aim.row.empty_of", number));
        empty.addClassName("compact");
        activity.addValueChangeListener(event -> typed(changed));
        rating.addValueChangeListener(event -> typed(changed));
        empty.setVisible(!typed().nothing());
        var head = new Div(new H3(Texts.of("aim.row", number)), empty);
        head.addClassNames("row", "aim-row-head");
        add(head, activity, rating);
    }

    private void typed(Runnable changed) {
        empty.setVisible(!typed().nothing());
        changed.run();
    }

    AimsDraft.Typed typed() {
        return new AimsDraft.Typed(activity.getValue(),
                rating.getValue() == null ? null : rating.getValue().getAsInt());
    }

    /** What was typed, if it is valid; otherwise the reason is shown at the field. */
    Optional<NewAim> read() {
        var words = PlainText.line(activity.getValue());
        var problem = words.isEmpty()
                ? Optional.of(Texts.of("aim.activity.missing"))
                : PlainText.problem(words, NewAims.TEXT_LENGTH);
        say(problem.orElse(""), rating.getValue() == null ? Texts.of("aim.rating.missing") : "");
        return problem.isEmpty() && rating.getValue() != null
                ? Optional.of(new NewAim(words, rating.getValue().getAsInt()))
                : Optional.empty();
    }

    /** Nothing was typed here, and nothing is required. */
    void unread() {
        say("", "");
    }

    private void say(String ofActivity, String ofRating) {
        activity.setErrorMessage(ofActivity);
        activity.setInvalid(!ofActivity.isEmpty());
        rating.setErrorMessage(ofRating);
        rating.setInvalid(!ofRating.isEmpty());
    }

    /** Focuses the first field with an error. */
    void focus() {
        if (rating.isInvalid() && !activity.isInvalid()) {
            rating.getElement().callJsFunction("focus");
        } else {
            activity.focus();
        }
    }
}
