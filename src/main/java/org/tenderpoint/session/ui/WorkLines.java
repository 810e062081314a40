package org.tenderpoint.session.ui;

import static java.util.Objects.requireNonNull;
import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.wakelock.WakeLock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.StepperField;
import org.tenderpoint.session.Timing;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.ui.PressureField;

/** The work as lines, by kind of massage: pressure, place, minutes that are stepped, typed or timed. */
class WorkLines extends Div {

    private static final int STEP_MINUTES = 1;
    private static final int MOST_MINUTES = 240;

    private final Map<Work, Row> rows = new LinkedHashMap<>();
    private final Clock clock;
    private Optional<Timing> timing = Optional.empty();
    private boolean offered;
    private Instant shownAt = Instant.EPOCH;

    /** A row with its clock, and what its controls are called. */
    private record Row(AtomicReference<Work> line, String name, ListItem item, Div clock) {

        Work work() {
            return requireNonNull(line.get());
        }
    }

    interface Clock {
        Clock NONE = new Clock() {
            @Override
            public void start(Work line) {}

            @Override
            public void stop() {}
        };

        void start(Work line);

        void stop();
    }

    interface Changes {
        /** Returns the changed line. */
        Work minutes(Work line, int minutes);

        void remove(Work line);
    }

    WorkLines(Clock clock) {
        this.clock = clock;
        addDetachListener(left -> WakeLock.release(left.getUI()));
    }

    void show(List<Work> lines, Changes changes, boolean locked) {
        removeAll();
        rows.clear();
        lines.stream().map(Work::modality).distinct().forEach(kind -> {
            var name = div("caption done-kind", Texts.label(kind));
            var list = styled(new UnorderedList(), "list");
            list.getElement().setAttribute("aria-label", Texts.label(kind));
            lines.stream().filter(line -> line.modality() == kind)
                    .forEach(line -> list.add(row(line, name(line, lines), changes, locked)));
            add(name, list);
        });
        rows.values().forEach(this::showClock);
    }

    /** Its place and, where a place has several lines, its kind of massage. */
    private static String name(Work line, List<Work> lines) {
        boolean alone = lines.stream().filter(other -> other.part().equals(line.part())).count() == 1;
        return alone
                ? line.part().label()
                : Texts.of("session.chart.one_of", line.part().label(), Texts.label(line.modality()));
    }

    void clocks(boolean canBeTimed) {
        offered = canBeTimed;
    }

    /** Shows which line is timed, as of a moment; until it is stopped the screen stays on, for oily hands. */
    void time(Optional<Timing> running, Instant now) {
        if (offered && running.isPresent()) {
            WakeLock.request();
        } else if (timing.isPresent()) {
            WakeLock.release();
        }
        timing = running;
        shownAt = now;
        rows.values().forEach(this::showClock);
    }

    /** Focuses the button that stops what was just started. */
    void focus(Work line) {
        rows.values().stream()
                .filter(row -> row.work().equals(line))
                .flatMap(row -> row.clock().getChildren())
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .forEach(Button::focus);
    }

    private void showClock(Row row) {
        row.clock().removeAll();
        boolean running = offered && timing.filter(one -> one.of(row.work())).isPresent();
        // its minutes count by themselves until they are stopped
        row.item().setClassName("timed", running);
        if (running) {
            var stop = Buttons.soft(Texts.of("session.time.stop"), click -> clock.stop());
            Buttons.about(row.name(), stop);
            stop.addClassName("compact");
            row.clock().add(new MinutesSince(Duration.between(timing.orElseThrow().since(), shownAt)), stop);
        } else if (offered) {
            row.clock().add(Buttons.icon(
                    Icons.CLOCK, Texts.of("session.time.start_named", row.name()), click -> clock.start(row.work())));
        }
    }

    private ListItem row(Work line, String name, Changes changes, boolean locked) {
        // the row stays while its minutes change, so that its button keeps the focus
        var shown = new AtomicReference<>(line);
        var place = span("strong grow", line.part().label());
        var row = styled(new ListItem(PressureField.swatch(line.pressure()), place), "list-row done-row");
        if (locked) {
            row.add(new Span(Texts.of("session.chart.minutes", line.minutes())));
        } else {
            var minutes = new StepperField(Texts.of("session.chart.minutes_on", name), 1, MOST_MINUTES, STEP_MINUTES);
            minutes.setValue(line.minutes());
            minutes.addValueChangeListener(event -> {
                if (event.getValue() != null) {
                    shown.set(changes.minutes(requireNonNull(shown.get()), event.getValue()));
                }
            });
            var timer = div("row tight work-clock");
            rows.put(line, new Row(shown, name, row, timer));
            row.add(
                    timer,
                    minutes,
                    Buttons.icon(Icons.CLOSE, Texts.of("session.chart.remove", name),
                            click -> changes.remove(requireNonNull(shown.get()))));
        }
        return row;
    }

    /**
     * How many minutes something has been going on, counted in the browser. The server's count is the one that matters.
     */
    @Tag("minutes-since")
    @JsModule("context://components/minutes-since.js")
    static class MinutesSince extends Component implements HasStyle {

        /** @param elapsed until now */
        MinutesSince(Duration elapsed) {
            addClassName("number");
            getElement().setAttribute("role", "timer");
            getElement().setProperty("words", Texts.of("session.time.minutes"));
            getElement().setProperty("elapsed", Math.max(0, elapsed.toSeconds()));
        }
    }
}
