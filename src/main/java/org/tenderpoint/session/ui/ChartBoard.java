package org.tenderpoint.session.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenderpoint.platform.OneLine;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.screening.plan.LimitBreach;
import org.tenderpoint.screening.plan.TodaysLimits;
import org.tenderpoint.session.LimitReason;
import org.tenderpoint.session.SessionRecord;
import org.tenderpoint.session.Timing;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Ceilings;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.ui.PaintBoard;

/** The paint board and the lines of one session's work, against today's limits. Notifies of changes; never saves. */
class ChartBoard {

    private static final int FRESH_MINUTES = 5;

    private final PaintBoard board = new PaintBoard(
            Texts.of("session.chart.map"), FRESH_MINUTES, _ -> refresh(true));
    private final WorkLines lines;
    private final Span minutes = span("meta");
    private final Span over = span("for-screen-readers");
    private final Span from = span("meta chart-from");
    private final Span agreed = span("meta");
    private final Span time = span("meta");
    private final Span besides = span("meta strong");
    private final Span doctor = span("meta strong");
    private final Runnable changed;
    private final int plannedMinutes;
    private final LimitQuestions questions;
    private TodaysLimits limits;
    private String toHeed = "";
    private List<LimitReason> given = List.of();
    private boolean locked;
    private Runnable drawn = () -> {};

    /**
     * @param because stores why the work goes beyond a limit
     * @param clock starts and stops the timing of a line
     */
    ChartBoard(
            TodaysLimits limits, int plannedMinutes, Runnable changed, BiConsumer<LimitBreach, String> because,
            WorkLines.Clock clock) {
        this.lines = new WorkLines(clock);
        this.limits = limits;
        this.questions = new LimitQuestions(because, () -> takeOver(this.limits.within(work()).work()));
        this.plannedMinutes = plannedMinutes;
        this.changed = changed;
        board.ceilings(limits.ceilings());
        board.leftOut(limits.leftOut());
        board.kind().setLabel(Texts.of("body.map.kind"));
        over.getElement().setAttribute("role", "status");
        agree();
    }

    /** Today's limits may have changed since the chart was opened. */
    void limits(TodaysLimits now) {
        limits = now;
        board.leftOut(now.leftOut());
        agree();
        if (!locked) {
            board.ceilings(now.ceilings());
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
        agreed.setVisible(!limits.agreements().isEmpty());
        agreed.setText(Texts.of("session.limits.agreed", String.join("; ", limits.agreements())));
        time.setVisible(!limits.minutes().isEmpty());
        time.setText(Texts.of("session.limits.time", String.join("; ", limits.minutes())));
        var others = Stream.concat(limits.otherLimits().stream(), Stream.of(toHeed).filter(one -> !one.isEmpty()))
                .toList();
        besides.setVisible(!others.isEmpty());
        besides.setText(OneLine.of(others));
        doctor.setVisible(!limits.forDoctor().isEmpty());
        doctor.setText(Texts.of("session.limits.doctor", OneLine.of(limits.forDoctor())));
    }

    /** What was noted after the last session for this one, or is said to who is new. */
    void toHeed(String noted) {
        toHeed = noted;
        agree();
    }

    /** @param shut whether it is read-only */
    void show(List<Work> work, boolean shut) {
        locked = shut;
        board.setReadOnly(locked);
        // a read-only chart shows what was done, not what was allowed
        board.ceilings(locked ? Ceilings.NONE : limits.ceilings());
        board.show(work);
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

    /** Shows the work after the timing of a line has started or ended. */
    void showTimed(SessionRecord session, Instant now, Optional<Work> started) {
        show(session.work(), false);
        lines.time(session.timing(), now);
        started.ifPresent(lines::focus);
    }

    void minutes(Work line, int chosen) {
        if (work().contains(line)) {
            board.minutes(line, chosen);
            refresh(true);
        }
    }

    void takeOver(List<Work> work) {
        board.takeOver(work);
        refresh(true);
    }

    /** Where the work was taken over from, in words; shown while there is any. */
    void from(String origin) {
        from.setText(origin);
        showFrom();
    }

    private void showFrom() {
        from.setVisible(!from.getText().isEmpty() && !work().isEmpty());
    }

    List<Work> work() {
        return board.lines();
    }

    Component tools() {
        return board.tools();
    }

    Component map() {
        return board.map();
    }

    Component list() {
        var head = div("row chart-head", new H2(Texts.of("session.chart.work")), minutes);
        var top = div("stack chart-brush", board.kind(), besides, agreed, time, doctor, over, questions);
        showFrom();
        return new Div(head, top, from, lines);
    }

    /** Runs the listener at every change of what the map shows. */
    void onDrawn(Runnable listener) {
        drawn = listener;
    }

    private void refresh(boolean byPerson) {
        drawn.run();
        showFrom();
        judge();
        sum();
        lines.show(work(), new WorkLines.Changes() {
            @Override
            public Work minutes(Work line, int chosen) {
                var now = board.minutes(line, chosen);
                sum();
                judge();
                changed.run();
                return now;
            }

            @Override
            public void remove(Work line) {
                board.remove(line);
                refresh(true);
            }
        }, locked);
        if (byPerson) {
            changed.run();
        }
    }

    private void sum() {
        minutes.setText(Texts.of("session.chart.sum", board.minutes(), plannedMinutes));
    }

    /** Checks the work against today's limits; a read-only chart shows what was done. */
    private void judge() {
        var beyond = locked ? List.<LimitBreach>of() : limits.against(work());
        var places = locked ? Set.<BodyPart>of() : limits.exceeding(work());
        board.markBeyond(places);
        over.setVisible(!places.isEmpty());
        over.setText(places.isEmpty()
                ? ""
                : Texts.of("session.chart.over",
                        places.stream().map(BodyPart::label).collect(Collectors.joining(", "))));
        questions.show(beyond, given);
    }
}
