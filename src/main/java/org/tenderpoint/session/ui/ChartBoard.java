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
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.screening.plan.TodaysLimits;
import org.tenderpoint.screening.plan.TodaysLimits.LimitBreach;
import org.tenderpoint.session.SessionRecord;
import org.tenderpoint.session.SessionRecord.LimitReason;
import org.tenderpoint.session.SessionTimes.Timing;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Ceilings;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.ui.PressureMapField;

/** Map, modality and lines of one session's work, kept in sync. Notifies of changes; never saves. */
class ChartBoard {

    private final PressureMapField map = new PressureMapField(Texts.of("session.chart.map"));
    private final Select<Modality> modality = new Select<>();
    private final WorkLines lines;
    private final Span minutes = new Span();
    private final Span over = new Span();
    private final Span from = new Span();
    private final Span agreed = new Span();
    private final Span time = new Span();
    private final Runnable changed;
    private final int plannedMinutes;
    private final LimitQuestions questions;
    private TodaysLimits limits;
    private List<LimitReason> given = List.of();
    private boolean locked;
    private Runnable drawn = () -> {};
    private WorkSheet sheet = new WorkSheet(List.of());
    private Set<Modality> leftOut;

    /**
     * @param because stores why the work goes beyond a limit
     * @param clock starts and stops the timing of a line
     */
    ChartBoard(
            TodaysLimits limits, int plannedMinutes, Runnable changed, BiConsumer<LimitBreach, String> because,
            WorkLines.Clock clock) {
        this.lines = new WorkLines(clock);
        this.limits = limits;
        this.questions = new LimitQuestions(because, () -> takeOver(this.limits.within(sheet.lines()).work()));
        this.leftOut = limits.leftOut();
        this.plannedMinutes = plannedMinutes;
        this.changed = changed;
        map.setCeilings(limits.ceilings());
        map.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                sheet.painted(event.getValue());
                refresh(true);
            }
        });
        modality.setLabel(Texts.of("session.chart.brush"));
        modality.setItems(Modality.values());
        modality.setItemLabelGenerator(each -> leftOut.contains(each)
                ? Texts.of("session.limits.not_today", Texts.label(each))
                : Texts.label(each));
        modality.addValueChangeListener(event -> {
            if (event.getValue() != null) {
                sheet.brush(event.getValue());
            }
        });
        over.addClassNames("note-inline", "stop");
        over.getElement().setAttribute("role", "status");
        minutes.addClassName("meta");
        from.addClassNames("meta", "chart-from");
        agreed.addClassName("meta");
        time.addClassName("meta");
        agree();
    }

    /** Today's limits may have changed since the chart was opened. */
    void limits(TodaysLimits now) {
        limits = now;
        if (!leftOut.equals(now.leftOut())) {
            leftOut = now.leftOut();
            var chosen = sheet.brush();
            modality.getDataProvider().refreshAll();
            // the select forgets its choice with its items
            modality.setValue(chosen);
        }
        agree();
        if (!locked) {
            map.setCeilings(now.ceilings());
        }
        judge();
    }

    TodaysLimits limits() {
        return limits;
    }

    /** Why the work goes beyond limits, as far as reasons were given. */
    void reasons(List<LimitReason> said) {
        given = said;
        judge();
    }

    private void agree() {
        agreed.setVisible(!limits.agreed().isEmpty());
        agreed.setText(Texts.of("session.limits.agreed", String.join("; ", limits.agreed())));
        time.setVisible(!limits.minutes().isEmpty());
        time.setText(Texts.of("session.limits.time", String.join("; ", limits.minutes())));
    }

    /** @param shut whether it is read-only */
    void show(List<Work> work, boolean shut) {
        locked = shut;
        sheet = new WorkSheet(work);
        map.setReadOnly(locked);
        // a read-only chart shows what was done, not what was allowed
        map.setCeilings(locked ? Ceilings.NONE : limits.ceilings());
        modality.setVisible(!locked);
        modality.setValue(sheet.brush());
        refresh(false);
    }

    int plannedMinutes() {
        return plannedMinutes;
    }

    /** Whether lines can be timed. */
    void clocks(boolean offered) {
        lines.clocks(offered);
    }

    /** Shows the current timing. */
    void time(Optional<Timing> timing, Instant now) {
        lines.time(timing, now);
    }

    /** Shows the work after the timing of a line has started or ended; the painting choices stay. */
    void timed(SessionRecord session, Instant now, Optional<Work> started) {
        var chosen = sheet.brush();
        show(session.work(), false);
        modality.setValue(chosen);
        lines.time(session.timing(), now);
        started.ifPresent(lines::focus);
    }

    /** Sets the minutes of a line. */
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

    /** Where the work was taken over from, in words; shown while there is any. */
    void from(String origin) {
        from.setText(origin);
        showFrom();
    }

    private void showFrom() {
        from.setVisible(!from.getText().isEmpty() && !sheet.lines().isEmpty());
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

    Component list() {
        var head = new Div(new H2(Texts.of("session.chart.work")), minutes);
        head.addClassNames("row", "chart-head");
        var top = new Div(modality, agreed, time, over, questions);
        top.addClassNames("stack", "chart-brush");
        showFrom();
        return new Div(head, top, from, lines);
    }

    /** Runs the listener at every change of what the map shows. */
    void onDrawn(Runnable listener) {
        drawn = listener;
    }

    private void refresh(boolean byPerson) {
        map.setValue(sheet.levels());
        drawn.run();
        showFrom();
        judge();
        sum();
        lines.show(sheet.lines(), new WorkLines.Changes() {
            @Override
            public Work minutes(Work line, int chosen) {
                var now = sheet.minutes(line, chosen);
                sum();
                judge();
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

    /** Checks the work against today's limits; a read-only chart shows what was done. */
    private void judge() {
        var beyond = locked ? List.<LimitBreach>of() : limits.against(sheet.lines());
        var places = locked ? Set.<BodyPart>of() : limits.over(sheet.lines());
        map.setOver(places);
        over.setVisible(!places.isEmpty());
        over.setText(places.isEmpty()
                ? ""
                : Texts.of("session.chart.over",
                        places.stream().map(BodyPart::label).collect(Collectors.joining(", "))));
        questions.show(beyond, given);
    }
}
