package org.tenderpoint.intake.ui;

import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.tenderpoint.shared.Texts;
import org.tenderpoint.shared.facts.Condition;
import org.tenderpoint.shared.facts.Detail;
import org.tenderpoint.shared.ui.Segments;

/**
 * Since when: a stretch of time in one tap, or a date where it is known. A stretch is kept as the latest day that it can
 * mean, so that the answer ages by itself.
 */
class SinceField extends Div {

    private static final String RECENT = "acute";
    private static final String MIDDLE = "subacute";
    private static final String LONG = "chronic";
    private static final String GONE = "resolved";
    private static final String UNKNOWN = "unknown";
    private static final int SIX_WEEKS = 42;
    private static final int TWELVE_WEEKS = 84;

    private final IntakeModel model;
    private final Condition condition;
    private final Segments<String> stretch;
    private final DateField date;

    SinceField(IntakeModel model, Condition condition) {
        this.model = model;
        this.condition = condition;
        addClassName("intake-since");
        stretch = new Segments<>(null, List.of(RECENT, MIDDLE, LONG, GONE, UNKNOWN), SinceField::label)
                .labelledElsewhere(Texts.of("intake.form.detail_of", Texts.label(Detail.SINCE), Texts.label(condition)));
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

    private void take(String code) {
        model.detail(condition, Detail.PHASE, code.equals(GONE) || code.equals(UNKNOWN) ? code : "");
        var latest = Map.of(
                RECENT, model.today().toString(),
                MIDDLE, model.today().minusDays(SIX_WEEKS).toString(),
                LONG, model.today().minusDays(TWELVE_WEEKS + 1L).toString());
        model.detail(condition, Detail.SINCE, latest.getOrDefault(code, ""));
        date.showKept();
    }

    private void showStretch() {
        var details = model.answers().of(condition).details();
        var since = details.get(Detail.SINCE);
        if (details.containsKey(Detail.PHASE)) {
            stretch.setValue(details.get(Detail.PHASE));
        } else if (since != null) {
            long days = ChronoUnit.DAYS.between(LocalDate.parse(since), model.today());
            stretch.setValue(days < SIX_WEEKS ? RECENT : days <= TWELVE_WEEKS ? MIDDLE : LONG);
        } else {
            stretch.clear();
        }
    }

    private static String label(String code) {
        return Texts.of("intake.since." + code);
    }
}
