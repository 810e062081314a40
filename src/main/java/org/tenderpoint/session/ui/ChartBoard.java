package org.tenderpoint.session.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tenderpoint.session.SessionRecord;
import org.tenderpoint.session.Timing;
import org.tenderpoint.shared.BodyPart;
import org.tenderpoint.shared.Ceilings;
import org.tenderpoint.shared.Modality;
import org.tenderpoint.shared.Texts;
import org.tenderpoint.shared.Work;
import org.tenderpoint.shared.ui.PressureMapField;

/** Map, modality and lines of one session's work, kept in step. Says when the work has changed; never saves. */
class ChartBoard {

    private final PressureMapField map = new PressureMapField(Texts.of("session.chart.map"));
    private final Select<Modality> modality = new Select<>();
    private final WorkLines lines;
    private final Span minutes = new Span();
    private final Span over = new Span();
    private final Runnable changed;
    private final int plannedMinutes;
    private final Ceilings ceilings;
    private Runnable drawn = () -> {};
    private WorkSheet sheet = new WorkSheet(List.of());

    /** @param clock starts and stops the timing of a line */
    ChartBoard(Ceilings ceilings, int plannedMinutes, Runnable changed, WorkLines.Clock clock) {
        this.lines = new WorkLines(clock);
        this.ceilings = ceilings;
        this.plannedMinutes = plannedMinutes;
        this.changed = changed;
        map.setCeilings(ceilings);
        map.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                sheet.painted(event.getValue());
                refresh(true);
            }
        });
        modality.setLabel(Texts.of("session.chart.brush"));
        modality.setItems(Modality.values());
        modality.setItemLabelGenerator(Texts::label);
        modality.addValueChangeListener(event -> sheet.brush(event.getValue()));
        over.addClassNames("note-inline", "stop");
        over.getElement().setAttribute("role", "status");
        minutes.addClassName("meta");
    }

    void show(List<Work> work, boolean locked) {
        sheet = new WorkSheet(work);
        map.setReadOnly(locked);
        // a chart that is only read shows what was done, not what was allowed
        map.setCeilings(locked ? Ceilings.NONE : ceilings);
        modality.setVisible(!locked);
        modality.setValue(sheet.brush());
        refresh(false, locked);
    }

    int plannedMinutes() {
        return plannedMinutes;
    }

    /** Whether lines can be timed. */
    void clocks(boolean offered) {
        lines.clocks(offered);
    }

    /** Shows what is being timed. */
    void time(Optional<Timing> timing, Instant now) {
        lines.time(timing, now);
    }

    /** Shows the work after a line was timed, or began to be; what is chosen to paint with stays. */
    void timed(SessionRecord session, Instant now, Optional<Work> started) {
        var chosen = sheet.brush();
        show(session.work(), false);
        modality.setValue(chosen);
        lines.time(session.timing(), now);
        started.ifPresent(lines::focus);
    }

    /** Gives a line other minutes. */
    void minutes(Work line, int chosen) {
        if (sheet.lines().contains(line)) {
            sheet.minutes(line, chosen);
            refresh(true);
        }
    }

    void takeOver(List<Work> work) {
        sheet.takeOver(work);
        modality.setValue(sheet.brush());
        refresh(true);
    }

    List<Work> work() {
        return sheet.lines();
    }

    Component tools() {
        return map.tools();
    }

    Component map() {
        return map;
    }

    /** Modality, lines and their sum. */
    Component list() {
        var head = new Div(new H2(Texts.of("session.chart.work")), minutes);
        head.addClassNames("row", "chart-head");
        var top = new Div(modality, over);
        top.addClassNames("stack", "chart-brush");
        return new Div(head, top, lines);
    }

    private void refresh(boolean byPerson) {
        refresh(byPerson, false);
    }

    /** Hears of every change of what the map shows. */
    void onDrawn(Runnable listener) {
        drawn = listener;
    }

    private void refresh(boolean byPerson, boolean locked) {
        map.setValue(sheet.levels());
        drawn.run();
        var above = above();
        map.setOver(above);
        over.setVisible(!above.isEmpty());
        over.setText(above.isEmpty()
                ? ""
                : Texts.of("session.chart.over", above.stream().map(Texts::label).collect(Collectors.joining(", "))));
        sum();
        lines.show(sheet.lines(), new WorkLines.Changes() {
            @Override
            public Work minutes(Work line, int chosen) {
                var now = sheet.minutes(line, chosen);
                sum();
                changed.run();
                return now;
            }

            @Override
            public void remove(Work line) {
                sheet.remove(line);
                refresh(true);
            }
        }, locked);
        if (byPerson) {
            changed.run();
        }
    }

    private void sum() {
        minutes.setText(Texts.of("session.chart.sum", sheet.minutes(), plannedMinutes));
    }

    private Set<BodyPart> above() {
        return sheet.lines().stream()
                .filter(line -> line.pressure() > ceilings.at(line.part()))
                .map(Work::part)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
