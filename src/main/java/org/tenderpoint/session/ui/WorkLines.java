package org.tenderpoint.session.ui;

import static java.util.Objects.requireNonNull;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.StepperField;
import org.tenderpoint.session.SessionTimes.Timing;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.ui.PressureField;

/** The work as lines: pressure, place, modality, minutes. */
class WorkLines extends Div {

    private static final int STEP_MINUTES = 1;
    private static final int MOST_MINUTES = 240;

    private final UnorderedList list = new UnorderedList();
    private final Map<Work, Row> rows = new LinkedHashMap<>();
    private final Clock clock;
    private Optional<Timing> timing = Optional.empty();
    private boolean offered;
    private Instant shownAt = Instant.EPOCH;

    /** A row with its clock. */
    private record Row(AtomicReference<Work> line, Div clock) {

        Work work() {
            return requireNonNull(line.get());
        }
    }

    /** Times one line. */
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
        list.addClassName("list");
        add(list);
    }

    /** @param locked whether the lines are read-only */
    void show(Iterable<Work> lines, Changes changes, boolean locked) {
        list.removeAll();
        rows.clear();
        lines.forEach(line -> list.add(row(line, changes, locked)));
        rows.values().forEach(this::showClock);
    }

    /** Whether lines can be timed. */
    void clocks(boolean canBeTimed) {
        offered = canBeTimed;
    }

    /** Shows which line is timed, as of a moment. */
    void time(Optional<Timing> running, Instant now) {
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
        var line = row.work();
        var place = line.part().label();
        row.clock().removeAll();
        if (!offered) {
            return;
        }
        if (timing.filter(running -> running.of(line)).isPresent()) {
            row.clock().add(
                    new MinutesSince(Duration.between(timing.get().since(), shownAt)),
                    named("session.time.stop", place, click -> clock.stop()));
        } else {
            row.clock().add(named("session.time.start", place, click -> clock.start(row.work())));
        }
    }

    private static Button named(String key, String place, ComponentEventListener<ClickEvent<Button>> onClick) {
        var button = Buttons.with(Icons.CLOCK, Buttons.quiet(Texts.of(key), onClick));
        button.setAriaLabel(Texts.of(key + "_named", place));
        button.addClassName("compact");
        return button;
    }

    private ListItem row(Work line, Changes changes, boolean locked) {
        // the row stays while its minutes change, so that its button keeps the focus
        var shown = new AtomicReference<>(line);
        var place = line.part().label();
        var words = new Div(strong(place), meta(Texts.label(line.modality())));
        words.addClassName("grow");
        var row = new ListItem(PressureField.swatch(line.pressure()), words);
        row.addClassNames("list-row", "done-row");
        if (locked) {
            row.add(new Span(Texts.of("session.chart.minutes", line.minutes())));
        } else {
            var minutes = new StepperField(Texts.of("session.chart.minutes_on", place), 1, MOST_MINUTES, STEP_MINUTES);
            minutes.setValue(line.minutes());
            minutes.addValueChangeListener(event -> {
                if (event.getValue() != null) {
                    shown.set(changes.minutes(requireNonNull(shown.get()), event.getValue()));
                }
            });
            var timer = new Div();
            timer.addClassNames("row", "tight", "work-clock");
            rows.put(line, new Row(shown, timer));
            row.add(
                    Buttons.icon(Icons.CLOSE, Texts.of("session.chart.remove", place),
                            click -> changes.remove(requireNonNull(shown.get()))),
                    timer, minutes);
        }
        return row;
    }

    private static Span strong(String text) {
        var span = new Span(text);
        span.addClassName("strong");
        return span;
    }

    private static Div meta(String text) {
        var div = new Div(text);
        div.addClassName("meta");
        return div;
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
