package org.tenderpoint.practice.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.platform.OpeningHours.Interval;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.place.Formats;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.TimeField;

/** One weekday's hours: open or not, from, to, and a break if there is one. */
class OpeningDay extends Div {

    private static final LocalTime USUAL_OPENING = LocalTime.of(9, 0);
    private static final LocalTime USUAL_CLOSING = LocalTime.of(18, 0);

    private final String name;
    private final Checkbox open;
    private final TimeField from;
    private final TimeField to;
    private final TimeField breakFrom;
    private final TimeField breakTo;
    private final Div times;
    private final Div rest;
    private final Span wrong = span("note-inline stop");

    /** @param typed called when somebody has changed something */
    OpeningDay(DayOfWeek day, Runnable typed) {
        name = Formats.here().weekday(day);
        addClassName("opening-day");
        open = new Checkbox(name, event -> showParts());
        from = time("practice.hours.from");
        to = time("practice.hours.to");
        breakFrom = time("practice.hours.break_from");
        breakTo = time("practice.hours.break_to");
        from.setValue(USUAL_OPENING);
        to.setValue(USUAL_CLOSING);
        rest = div("row wrap tight", breakFrom, breakTo);
        rest.setVisible(false);
        var addBreak = Buttons.quiet(Texts.of("practice.hours.break"), event -> rest.setVisible(!rest.isVisible()));
        Buttons.about(name, addBreak);
        times = div("row wrap tight", from, to, addBreak, rest);
        wrong.getElement().setAttribute("role", "alert");
        wrong.setVisible(false);
        Stream.<HasValue<?, ?>>concat(Stream.of(open), fields())
                .forEach(field -> field.addValueChangeListener(event -> {
                    if (event.isFromClient()) {
                        typed.run();
                    }
                }));
        add(open, times, wrong);
        showParts();
    }

    boolean open() {
        return open.getValue();
    }

    /** Shows the times in another country's format. */
    void write(Formats formats) {
        fields().forEach(field -> field.write(formats));
    }

    private Stream<TimeField> fields() {
        return Stream.of(from, to, breakFrom, breakTo);
    }

    /** What is wrong with this day, in words. */
    Optional<String> problem() {
        if (!open()) {
            return Optional.empty();
        }
        if (fields().anyMatch(TimeField::unread)) {
            return Optional.of(Texts.of("practice.hours.unread", name));
        }
        var moments = moments();
        boolean rising = moments.stream().allMatch(Objects::nonNull)
                && IntStream.range(1, moments.size()).allMatch(i -> moments.get(i - 1).isBefore(moments.get(i)));
        return rising ? Optional.empty() : Optional.of(Texts.of("practice.hours.order", name));
    }

    /** Says what is wrong, below the times. @return whether something is */
    boolean refuses() {
        var problem = problem();
        wrong.setText(problem.orElse(""));
        wrong.setVisible(problem.isPresent());
        return problem.isPresent();
    }

    void focus() {
        to.getElement().callJsFunction("focus");
    }

    /** @throws java.util.NoSuchElementException if there is a problem */
    List<Interval> intervals() {
        if (!open()) {
            return List.of();
        }
        return hasBreak()
                ? List.of(
                        new Interval(from.getValue(), breakFrom.getValue()),
                        new Interval(breakTo.getValue(), to.getValue()))
                : List.of(new Interval(from.getValue(), to.getValue()));
    }

    void show(List<Interval> intervals) {
        open.setValue(!intervals.isEmpty());
        rest.setVisible(intervals.size() > 1);
        if (!intervals.isEmpty()) {
            from.setValue(intervals.getFirst().opens());
            to.setValue(intervals.getLast().closes());
        }
        if (intervals.size() > 1) {
            breakFrom.setValue(intervals.getFirst().closes());
            breakTo.setValue(intervals.get(1).opens());
        } else {
            breakFrom.clear();
            breakTo.clear();
        }
        showParts();
    }

    /** The times in the order in which they must follow each other; an empty field is null. */
    private List<@Nullable LocalTime> moments() {
        return Arrays.asList(
                hasBreak()
                        ? new LocalTime[]{from.getValue(), breakFrom.getValue(), breakTo.getValue(), to.getValue()}
                        : new LocalTime[]{from.getValue(), to.getValue()});
    }

    /** Whether a break is shown and filled in; half of one is a problem, an empty one counts as none. */
    private boolean hasBreak() {
        return rest.isVisible() && !(breakFrom.isEmpty() && breakTo.isEmpty());
    }

    private void showParts() {
        times.setVisible(open());
    }

    private TimeField time(String key) {
        var picker = new TimeField("", Duration.ofMinutes(30));
        picker.setPlaceholder(Texts.of(key));
        picker.setAriaLabel(Texts.of(key + "_of", name));
        return picker;
    }
}
