package org.tenderpoint.screening.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tenderpoint.shared.Modality;
import org.tenderpoint.shared.Pressure;
import org.tenderpoint.shared.Texts;
import org.tenderpoint.shared.Work;
import org.tenderpoint.shared.ui.Buttons;
import org.tenderpoint.shared.ui.Icons;
import org.tenderpoint.shared.ui.PressureField;
import org.tenderpoint.shared.ui.State;
import org.tenderpoint.shared.ui.StateBadge;

/** One line of the plan: where, how, how deep, how long, and whether that keeps to today's limits. */
class WorkRow extends ListItem {

    /** What is done with a changed line. */
    interface Changes {

        void change(Work before, Work after);

        void remove(Work work);
    }

    private static final int MOST_MINUTES = 240;

    private final Work work;
    private final Changes changes;
    private final String name;

    /** @param limits what the line is held against; empty where the reader may not see it */
    WorkRow(Work work, Optional<Limits> limits, Changes changes) {
        this.work = work;
        this.changes = changes;
        this.name = Texts.label(work.part());
        addClassName("work-row");
        var part = new Span(name);
        part.addClassNames("strong", "work-part");
        add(part, modality(), pressure(), minutes());
        add(Buttons.icon(Icons.CLOSE, Texts.of("screening.work.remove", name), event -> changes.remove(work)));
        limits.ifPresent(found -> add(against(found)));
    }

    private Select<Modality> modality() {
        var select = new Select<Modality>();
        select.setAriaLabel(Texts.of("screening.work.modality.of", name));
        select.setItems(List.of(Modality.values()));
        select.setItemLabelGenerator(Texts::label);
        select.setValue(work.modality());
        select.addClassName("work-modality");
        select.addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null) {
                changes.change(work, new Work(work.part(), event.getValue(), work.pressure(), work.minutes()));
            }
        });
        return select;
    }

    private Div pressure() {
        var less = Buttons.icon(Icons.MINUS, Texts.of("screening.work.less", name), event -> press(work.pressure() - 1));
        less.setEnabled(work.pressure() > Pressure.LIGHTEST);
        var more = Buttons.icon(Icons.PLUS, Texts.of("screening.work.more", name), event -> press(work.pressure() + 1));
        more.setEnabled(work.pressure() < Pressure.DEEPEST);
        var level = PressureField.swatch(work.pressure());
        var box = new Div(less, level, more);
        box.addClassName("work-pressure");
        box.getElement().setAttribute("role", "group");
        box.getElement().setAttribute("aria-label", Texts.of("screening.work.pressure.of", name, work.pressure()));
        return box;
    }

    private void press(int level) {
        changes.change(work, new Work(work.part(), work.modality(), level, work.minutes()));
    }

    private IntegerField minutes() {
        var field = new IntegerField();
        field.setAriaLabel(Texts.of("screening.work.minutes.of", name));
        field.setSuffixComponent(new Span(Texts.of("screening.work.minutes.short")));
        field.setMin(1);
        field.setMax(MOST_MINUTES);
        field.setI18n(new IntegerField.IntegerFieldI18n()
                .setBadInputErrorMessage(Texts.of("shared.number.bad"))
                .setMinErrorMessage(Texts.of("shared.number.range", 1, MOST_MINUTES))
                .setMaxErrorMessage(Texts.of("shared.number.range", 1, MOST_MINUTES)));
        field.setValue(work.minutes());
        field.addClassName("work-minutes");
        field.addValueChangeListener(event -> {
            var minutes = event.getValue();
            if (minutes != null && minutes >= 1 && minutes <= MOST_MINUTES && minutes != work.minutes()) {
                changes.change(work, new Work(work.part(), work.modality(), work.pressure(), minutes));
            }
        });
        return field;
    }

    private Div against(Limits limits) {
        var box = new Div();
        box.addClassNames("work-against", "row");
        int allowed = limits.allowed(work);
        if (!limits.over(work)) {
            box.add(new StateBadge(State.OK, Texts.of("screening.work.within", allowed)).plain());
            return box;
        }
        box.addClassName("conflict");
        var words = limits.leftOut(work)
                ? Texts.of("screening.work.not_today")
                : Texts.of("screening.work.over", work.pressure() - allowed);
        box.add(new StateBadge(State.STOP, Icons.WARNING, words).plain(), because(limits.against(work)));
        if (limits.tooDeep(work) && allowed >= Pressure.LIGHTEST) {
            box.add(Buttons.soft(Texts.of("screening.work.use", allowed), event -> press(allowed)));
        }
        return box;
    }

    private static Span because(Set<String> rules) {
        var text = new Span(String.join(", ", rules.stream().sorted().toList()));
        text.addClassName("meta");
        return text;
    }
}
