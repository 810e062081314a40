package org.tenderpoint.screening.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Disclosure;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.Segments;
import org.tenderpoint.platform.ui.StateBadge.State;
import org.tenderpoint.platform.ui.StepperField;
import org.tenderpoint.platform.ui.Toasts;
import org.tenderpoint.screening.EffectWords.MinutesWords;
import org.tenderpoint.screening.rules.ScreeningDecision;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.BodyPart.Side;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Pressure;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.ui.PressureField;

/** The planned work against today's ceilings; tells its owner of every change. */
class PlanPane extends Div implements PlanWorkRow.Changes {

    private final UnorderedList rows = new UnorderedList();
    private final PlanTime time;
    private final Span empty = new Span(Texts.of("screening.work.none"));
    private final AddWork addWork = new AddWork(this::added);
    private final Disclosure adding = new Disclosure(Texts.of("screening.work.add"), addWork);
    private final Consumer<List<Work>> changed;
    private final List<PlanWorkRow> lines = new ArrayList<>();
    private List<Work> work = List.of();
    private Optional<Limits> limits = Optional.empty();

    PlanPane(boolean heading, Consumer<List<Work>> changed) {
        this.changed = changed;
        time = new PlanTime(changed);
        addClassName("plan-pane");
        rows.addClassName("work-rows");
        empty.addClassName("muted");
        if (heading) {
            add(new H2(Texts.of("screening.plan_against")));
        }
        add(empty, rows, time, adding);
    }

    List<Work> work() {
        return work;
    }

    /** @param limits what the plan is checked against, if the reader may see it */
    void show(List<Work> planned, Optional<Limits> limits) {
        work = List.copyOf(planned);
        this.limits = limits;
        empty.setVisible(work.isEmpty());
        time.show(work, limits.map(Limits::decision));
        while (lines.size() > work.size()) {
            rows.remove(lines.removeLast());
        }
        var names = names(work);
        for (int i = 0; i < work.size(); i++) {
            if (i < lines.size()) {
                lines.get(i).show(work.get(i), names.get(i), limits);
            } else {
                var row = new PlanWorkRow(work.get(i), names.get(i), limits, this);
                lines.add(row);
                rows.add(row);
            }
        }
    }

    /**
     * Plans the usual work on both sides where the map was tapped, no deeper than today's limit. Where work is planned
     * already, or nothing may be done, it opens the form instead.
     */
    void tapped(BodyPart part) {
        var both = BodyPart.of(part.region());
        int most = limits.map(held -> held.ceilings().at(both)).orElse(Pressure.DEEPEST);
        boolean planned = work.stream().anyMatch(line -> line.part().region() == part.region());
        if (planned || most == Pressure.NONE) {
            addWork.propose(part);
            adding.open();
        } else {
            var before = work;
            added(addWork.usual(both, most));
            Toasts.undo(Texts.of("screening.work.planned", both.label()), () -> changed.accept(before));
        }
    }

    /** What the controls of each line are called: its place and, where a place has several lines, which of them. */
    private static List<String> names(List<Work> work) {
        var names = new ArrayList<String>();
        for (var line : work) {
            var place = line.part().label();
            boolean alone = work.stream().filter(other -> other.part().equals(line.part())).count() == 1;
            var name = alone ? place : Texts.of("screening.work.one_of", place, Texts.label(line.modality()));
            long before = names.stream().filter(other -> other.startsWith(name)).count();
            names.add(before == 0 || alone ? name : Texts.of("screening.work.one_of", name, before + 1));
        }
        return names;
    }

    @Override
    public void change(PlanWorkRow row, Work after) {
        int at = lines.indexOf(row);
        if (at >= 0 && !work.get(at).equals(after)) {
            var next = new ArrayList<>(work);
            next.set(at, after);
            changed.accept(next);
        }
    }

    @Override
    public void remove(PlanWorkRow row) {
        int at = lines.indexOf(row);
        if (at >= 0) {
            // removes this row and not the last one, so that the next press meets the row it was aimed at
            lines.remove(at);
            rows.remove(row);
            var next = new ArrayList<>(work);
            next.remove(at);
            work = List.copyOf(next);
            changed.accept(next);
        }
    }

    private void added(Work line) {
        var next = new ArrayList<>(work);
        next.add(line);
        changed.accept(next);
    }

    /** How long the planned work may take; if it takes longer, by how much, with one button that shortens it. */
    static class PlanTime extends Div {

        private final Consumer<List<Work>> changed;

        PlanTime(Consumer<List<Work>> changed) {
            this.changed = changed;
            addClassNames("plan-time", "stack", "tight");
        }

        void show(List<Work> plan, Optional<ScreeningDecision> decision) {
            removeAll();
            decision.ifPresent(found -> {
                MinutesWords.of(found.minutes()).forEach(words -> {
                    var line = new Span(words);
                    line.addClassName("meta");
                    add(line);
                });
                if (!found.planTooLong().isEmpty()) {
                    add(tooLong(plan, found));
                }
            });
            setVisible(getComponentCount() > 0);
        }

        private NoteBox tooLong(List<Work> plan, ScreeningDecision decision) {
            var list = new UnorderedList();
            decision.planTooLong().forEach(each -> list.add(new ListItem(MinutesWords.of(each))));
            return new NoteBox(State.STOP, Texts.of("screening.time.too_long")).with(list, Buttons.with(Icons.CLOCK,
                    Buttons.soft(Texts.of("screening.time.shorten"),
                            click -> changed.accept(decision.minutes().within(plan)))));
        }
    }

    /** Adds one line of work: region and side, modality, pressure, minutes. */
    static class AddWork extends Div {

        private static final int USUAL_MINUTES = 20;
        private static final int USUAL_PRESSURE = 2;
        private static final int MOST_MINUTES = 240;

        private final ComboBox<Region> region = new ComboBox<>(Texts.of("screening.work.region"));
        private final Segments<Side> side = new Segments<>(Texts.of("screening.work.side"), List.of(Side.values()),
                Texts::label);
        private final Select<Modality> modality = new Select<>();
        private final PressureField pressure = new PressureField(Texts.of("screening.work.pressure"));
        private final StepperField minutes = new StepperField(Texts.of("screening.work.minutes"), 1, MOST_MINUTES, 5);
        private final Consumer<Work> add;

        AddWork(Consumer<Work> add) {
            this.add = add;
            addClassName("add-work");
            region.setItems(Region.values());
            region.setItemLabelGenerator(Texts::label);
            side.setValue(Side.BOTH);
            modality.setLabel(Texts.of("screening.work.modality"));
            modality.setItems(Modality.values());
            modality.setItemLabelGenerator(Texts::label);
            modality.setValue(Modality.SWEDISH);
            pressure.setValue(USUAL_PRESSURE);
            minutes.setValue(USUAL_MINUTES);
            var button = Buttons.with(Icons.PLUS, Buttons.soft(Texts.of("screening.work.add.go"), event -> submit()));
            var caption = new Span(Texts.of("screening.work.minutes"));
            caption.addClassName("caption");
            var length = new Div(caption, minutes);
            length.addClassNames("stack", "tight");
            add(region, side, modality, pressure, length, button);
        }

        /** As the form has it, but for the place; no deeper than this. */
        Work usual(BodyPart part, int most) {
            return new Work(part, modality.getValue(), Math.min(USUAL_PRESSURE, most), USUAL_MINUTES);
        }

        /** Preselects the region that was tapped on the body map. */
        void propose(BodyPart part) {
            region.setValue(part.region());
            side.setValue(part.side());
        }

        private void submit() {
            var where = region.getValue();
            region.setInvalid(where == null);
            region.setErrorMessage(Texts.of("screening.work.region.missing"));
            var length = minutes.getValue();
            if (where == null || length == null || length < 1 || length > MOST_MINUTES) {
                return;
            }
            add.accept(
                    new Work(new BodyPart(where, side.getValue()), modality.getValue(), pressure.getValue(), length));
            region.clear();
        }
    }
}
