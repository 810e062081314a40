package org.tenderpoint.outcome.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.tenderpoint.outcome.Measure;
import org.tenderpoint.outcome.OutcomeFilter;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.DayField;
import org.tenderpoint.platform.ui.TypedChoice;
import org.tenderpoint.practice.UserRecord;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.facts.Condition;

/** The fields of the filter. Each change opens a new address. */
class OutcomeFilters extends Div {

    /** Stands for a period with both dates chosen. */
    private static final int OWN = 0;

    private static final List<Integer> LENGTHS = List.of(30, 90, 365, OWN);

    private final OutcomeAddress asked;
    private final OutcomeChoices choices;
    private final Consumer<OutcomeAddress> go;

    OutcomeFilters(OutcomeAddress asked, OutcomePlace place, OutcomeChoices choices, Consumer<OutcomeAddress> go) {
        this.asked = asked;
        this.choices = choices;
        this.go = go;
        addClassNames("outcome-filters", "not-on-paper");
        if (!place.measures().isEmpty()) {
            add(measure(place.measures()));
        }
        add(length());
        if (asked.days().isEmpty()) {
            add(day("from", asked.filter().from(),
                    day -> changed(inOrder(day, asked.filter().to()), Optional.empty())));
            add(day("to", asked.filter().to(), day -> changed(inOrder(asked.filter().from(), day), Optional.empty())));
        }
        if (choices.manager()) {
            add(therapist());
        }
        if (place.ofSessions()) {
            add(kinds());
        }
    }

    private OutcomeFilter inOrder(LocalDate one, LocalDate other) {
        return OutcomeAddress.inOrder(one, other, choices.today());
    }

    private List<Component> kinds() {
        return List.of(
                coded("condition", Condition.values(), asked.filter().condition(),
                        condition -> parts(Optional.of(condition), asked.filter().modality()),
                        () -> parts(Optional.empty(), asked.filter().modality())),
                coded("modality", Modality.values(), asked.filter().modality(),
                        modality -> parts(asked.filter().condition(), Optional.of(modality)),
                        () -> parts(asked.filter().condition(), Optional.empty())));
    }

    private Select<Measure> measure(List<Measure> measures) {
        var field = new Select<Measure>();
        field.setLabel(Texts.of("outcome.filter.measure"));
        field.setItems(measures);
        field.setItemLabelGenerator(one -> Texts.of("outcome.measure." + one.code()));
        field.setValue(asked.measure().filter(measures::contains).orElse(measures.getFirst()));
        field.addValueChangeListener(change -> go.accept(asked.with(change.getValue())));
        return field;
    }

    private Select<Integer> length() {
        var lengths = new ArrayList<>(LENGTHS);
        asked.days().filter(days -> !lengths.contains(days)).ifPresent(days -> lengths.add(0, days));
        var field = new Select<Integer>();
        field.setLabel(Texts.of("outcome.period"));
        field.setItems(lengths);
        field.setItemLabelGenerator(days -> days == OWN
                ? Texts.of("outcome.period.own")
                : Texts.of("outcome.period.days", days));
        field.setValue(asked.days().orElse(OWN));
        field.addValueChangeListener(change -> {
            int days = change.getValue();
            if (days == OWN) {
                changed(asked.filter(), Optional.empty());
            } else {
                changed(OutcomeFilter.days(days, choices.today()), Optional.of(days));
            }
        });
        return field;
    }

    private static DayField day(String key, LocalDate value, Consumer<LocalDate> chosen) {
        var field = new DayField(Texts.of("outcome.period." + key), value);
        field.addValueChangeListener(change -> Optional.ofNullable(change.getValue()).ifPresentOrElse(chosen, () -> {
            // an unreadable date stays in the field for correction
            if (!field.unread()) {
                field.setValue(value);
            }
        }));
        return field;
    }

    private TypedChoice<UserRecord> therapist() {
        var therapists = choices.therapists();
        var field = new TypedChoice<UserRecord>(Texts.of("outcome.filter.therapist"));
        field.setItems(therapists);
        field.setItemLabelGenerator(UserRecord::name);
        field.setPlaceholder(Texts.of("outcome.filter.all"));
        field.setClearButtonVisible(true);
        therapists.stream()
                .filter(user -> asked.filter().therapist().equals(Optional.of(user.id())))
                .findFirst()
                .ifPresent(field::setValue);
        field.addValueChangeListener(change -> go.accept(asked.with(
                asked.filter().with(Optional.ofNullable(change.getValue()).map(UserRecord::id)), asked.days())));
        return field;
    }

    private static <C extends Enum<C> & Coded> TypedChoice<C> coded(
            String key, C[] all, Optional<C> value, Consumer<C> chosen, Runnable cleared) {
        var field = new TypedChoice<C>(Texts.of("outcome.filter." + key));
        field.setItems(Arrays.stream(all).sorted(Comparator.comparing(Texts::label, Texts.alphabet())).toList());
        field.setItemLabelGenerator(Texts::label);
        field.setPlaceholder(Texts.of("outcome.filter.all"));
        field.setClearButtonVisible(true);
        value.ifPresent(field::setValue);
        field.addValueChangeListener(change -> Optional.ofNullable(change.getValue()).ifPresentOrElse(chosen, cleared));
        return field;
    }

    private void parts(Optional<Condition> condition, Optional<Modality> modality) {
        var filter = asked.filter();
        go.accept(asked.with(
                new OutcomeFilter(filter.from(), filter.to(), filter.therapist(), condition, modality), asked.days()));
    }

    private void changed(OutcomeFilter period, Optional<Integer> days) {
        var filter = asked.filter();
        go.accept(asked.with(
                new OutcomeFilter(period.from(), period.to(), filter.therapist(), filter.condition(),
                        filter.modality()),
                days));
    }
}
