package org.tenderpoint.screening.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tenderpoint.platform.OneLine;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.ByHand;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.platform.ui.StateBadge;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Pressure;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.ui.PressureField;

/**
 * One line of the plan: where, how, how deep, how long, and whether it keeps within today's limits. The row is reused
 * while its line changes, so that the focus stays and quick presses meet it again.
 */
class PlanWorkRow extends ListItem {

    interface Changes {

        void change(PlanWorkRow row, Work after);

        void remove(PlanWorkRow row);

        /** How a line is kept that goes beyond a limit; empty where it cannot be. */
        Optional<KeepWork.SaveOverride> keeping();
    }

    private static final int MOST_MINUTES = 240;

    private final Changes changes;
    private final Span part = span("strong work-part");
    private final Select<Modality> modality = new Select<>();
    private final Button less = Buttons.icon(Icons.MINUS, "", event -> press(work().pressure() - 1));
    private final Button more = Buttons.icon(Icons.PLUS, "", event -> press(work().pressure() + 1));
    private final Div level = new Div();
    private final Div pressure = div("work-pressure", less, level, more);
    private final IntegerField minutes = new IntegerField();
    private final Button remove;
    private final Div against = div("work-against row wrap");
    private final Div words = div("row");
    private final Button use = Buttons.soft("", event -> useFitting());
    private final Optional<KeepWork> keep;
    private Work work;
    private String name;
    private Optional<Limits> limits;

    /**
     * @param name tells its controls from those of the other lines
     * @param limits what the line is held against; empty where the reader may not see it
     */
    PlanWorkRow(Work work, String name, Optional<Limits> limits, Changes changes) {
        this.work = work;
        this.name = name;
        this.limits = limits;
        this.changes = changes;
        addClassName("work-row");
        remove = Buttons.icon(Icons.CLOSE, "", event -> changes.remove(this));
        pressure.getElement().setAttribute("role", "group");
        against.add(words, use);
        keep = changes.keeping().map(how -> new KeepWork(how, this::work));
        keep.ifPresent(form -> against.add(form.opener(), form));
        modality();
        minutes();
        add(part, modality, pressure, minutes, remove, against);
        draw();
    }

    Work work() {
        return work;
    }

    void show(Work changed, String called, Optional<Limits> held) {
        if (!changed.equals(work) || !called.equals(name) || !held.equals(limits)) {
            work = changed;
            name = called;
            limits = held;
            draw();
        }
    }

    private void draw() {
        part.setText(work.part().label());
        modality.setAriaLabel(Texts.of("screening.work.modality.of", name));
        modality.setValue(work.modality());
        Buttons.named(Texts.of("screening.work.less", name), less);
        less.setEnabled(work.pressure() > Pressure.LIGHTEST);
        Buttons.named(Texts.of("screening.work.more", name), more);
        more.setEnabled(work.pressure() < Pressure.DEEPEST);
        level.removeAll();
        level.add(PressureField.swatch(work.pressure()));
        pressure.getElement().setAttribute("aria-label", Texts.of("screening.work.pressure.of", name, work.pressure()));
        minutes.setAriaLabel(Texts.of("screening.work.minutes.of", name));
        minutes.setValue(work.minutes());
        Buttons.named(Texts.of("screening.work.remove", name), remove);
        against.setVisible(limits.isPresent());
        limits.ifPresent(this::hold);
    }

    private void modality() {
        modality.setItems(List.of(Modality.values()));
        modality.setItemLabelGenerator(Texts::label);
        modality.addClassName("work-modality");
        ByHand.changed(modality, value -> {
            if (value != null) {
                changes.change(this, new Work(work.part(), value, work.pressure(), work.minutes()));
            }
        });
    }

    private void press(int to) {
        changes.change(this, new Work(work.part(), work.modality(), to, work.minutes()));
    }

    private void useFitting() {
        limits.flatMap(held -> held.fitting(work)).ifPresent(fits -> changes.change(this, fits));
    }

    private void minutes() {
        minutes.setSuffixComponent(new Span(Texts.of("screening.work.minutes.short")));
        minutes.setMin(1);
        minutes.setMax(MOST_MINUTES);
        minutes.setI18n(new IntegerField.IntegerFieldI18n()
                .setBadInputErrorMessage(Texts.of("platform.number.bad"))
                .setMinErrorMessage(Texts.of("platform.number.range", 1, MOST_MINUTES))
                .setMaxErrorMessage(Texts.of("platform.number.range", 1, MOST_MINUTES)));
        minutes.addClassName("work-minutes");
        minutes.addValueChangeListener(event -> {
            var typed = event.getValue();
            if (typed != null && typed >= 1 && typed <= MOST_MINUTES && typed != work.minutes()) {
                changes.change(this, new Work(work.part(), work.modality(), work.pressure(), typed));
            }
        });
    }

    private void hold(Limits held) {
        int allowed = held.allowed(work);
        words.removeAll();
        against.setClassName("conflict", held.exceeds(work));
        var instead = held.fitting(work);
        use.setVisible(instead.isPresent());
        keep.ifPresent(form -> form.show(held.exceeds(work) && held.keepable(work), held.kindLeftOut(work)
                ? Texts.of("screening.work.keep.kind", Texts.label(work.modality()), work.pressure())
                : Texts.of("screening.work.keep", work.pressure())));
        instead.ifPresent(fits -> use.setText(fits.modality() == work.modality()
                ? Texts.of("screening.work.use", fits.pressure())
                : Texts.of("screening.work.instead", Texts.label(fits.modality()), fits.pressure())));
        if (!held.exceeds(work)) {
            against.setVisible(held.waits().isEmpty());
            words.add(new StateBadge(State.OK, Texts.of("screening.work.within", allowed)).plain());
            return;
        }
        var over = held.kindLeftOut(work)
                ? Texts.of("screening.work.not_today.kind", Texts.label(work.modality()))
                : held.leftOut(work)
                        ? Texts.of(
                                held.decision().waitsForTalk() ? "screening.verdict.talk" : "screening.work.not_today")
                        : Texts.of("screening.work.over", work.pressure() - allowed);
        words.add(new StateBadge(State.STOP, Icons.WARNING, over).plain(), because(held.against(work)));
    }

    private static Span because(Set<String> why) {
        return span("meta", OneLine.of(why));
    }
}
