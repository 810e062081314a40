package org.tenderpoint.intake.ui;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.tenderpoint.intake.Stretch;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Segments;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.Detail;

/**
 * Since when: a stretch of time in one tap, or a date where it is known. A stretch is kept as the latest day that it
 * can mean, so that the answer ages by itself.
 */
class SinceField extends Div {

    private final IntakeModel model;
    private final Condition condition;
    private final Segments<Stretch> stretch;
    private final DateField date;

    SinceField(IntakeModel model, Condition condition) {
        this.model = model;
        this.condition = condition;
        addClassName("intake-since");
        stretch = new Segments<>(null, List.of(Stretch.values()), SinceField::label)
                .labelledElsewhere(
                        Texts.of("intake.form.detail_of", Texts.label(Detail.SINCE), Texts.label(condition)));
        stretch.addClassName("small");
        stretch.stacking();
        date = new DateField(model, condition, Detail.SINCE);
        showStretch();
        stretch.addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null) {
                take(event.getValue());
            }
        });
        date.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                model.detail(condition, Detail.PHASE, "");
                showStretch();
            }
        });
        add(stretch, date);
    }

    private void take(Stretch told) {
        var answer = told.in(model.answers().of(condition), model.today());
        for (var detail : List.of(Detail.PHASE, Detail.SINCE)) {
            model.detail(condition, detail, answer.details().getOrDefault(detail, ""));
        }
        date.showKept();
    }

    private void showStretch() {
        Stretch.of(model.answers().of(condition).details(), model.today())
                .ifPresentOrElse(stretch::setValue, stretch::clear);
    }

    private static String label(Stretch stretch) {
        return Texts.of("intake.since." + stretch.code());
    }
}
