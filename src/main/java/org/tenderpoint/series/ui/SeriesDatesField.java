package org.tenderpoint.series.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tenderpoint.platform.OpeningHours;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.DayField;
import org.tenderpoint.platform.ui.FieldCheck;
import org.tenderpoint.platform.ui.TimeField;
import org.tenderpoint.screening.plan.PlanRefused;
import org.tenderpoint.screening.ui.ScreeningNavigation;

/**
 * A date and a time for each session of a series, each with what is wrong with it. Its value is what stands there, a
 * line a session, so that a draft can keep it.
 */
@Tag("div")
class SeriesDatesField extends AbstractField<SeriesDatesField, String> implements HasComponents, HasStyle {

    private static final String BETWEEN = "T";
    private static final Duration STEP = Duration.ofMinutes(15);

    private final List<Line> lines = new ArrayList<>();
    private final Runnable changed;
    /** Set while dates are filled in by the program, which is no change by the reader. */
    private boolean quiet;

    private record Line(DayField day, TimeField time) {

        Optional<LocalDateTime> value() {
            return day.isEmpty() || time.isEmpty()
                    ? Optional.empty()
                    : Optional.of(day.getValue().atTime(time.getValue()));
        }

        String written() {
            return day.getOptionalValue().map(LocalDate::toString).orElse("") + BETWEEN
                    + time.getOptionalValue().map(LocalTime::toString).orElse("");
        }

        void show(String written) {
            int at = written.indexOf(BETWEEN);
            var date = written.substring(0, at);
            var hour = written.substring(at + 1);
            day.setValue(date.isEmpty() ? null : LocalDate.parse(date));
            time.setValue(hour.isEmpty() ? null : LocalTime.parse(hour));
        }

        void say(Optional<String> onDay, Optional<String> onTime) {
            FieldCheck.show(day, onDay);
            FieldCheck.show(time, onTime);
        }
    }

    SeriesDatesField(Runnable changed) {
        super("");
        this.changed = changed;
        addClassName("stack");
    }

    void propose(List<LocalDateTime> dates) {
        quiet = true;
        removeAll();
        lines.clear();
        for (int number = 1; number <= dates.size(); number++) {
            var name = Texts.of("series.session", number);
            var line = new Line(new DayField(""), new TimeField("", STEP));
            line.day.setAriaLabel(name);
            line.time.setAriaLabel(Texts.of("series.session.time", number));
            line.day.setManualValidation(true);
            line.time.setManualValidation(true);
            line.day.setValue(dates.get(number - 1).toLocalDate());
            line.time.setValue(dates.get(number - 1).toLocalTime());
            line.day.addValueChangeListener(event -> datesChanged(event.isFromClient()));
            line.time.addValueChangeListener(event -> datesChanged(event.isFromClient()));
            lines.add(line);
            add(div("series-date", span("number", name), line.day, line.time));
        }
        quiet = false;
        setModelValue(written(), false);
    }

    private void datesChanged(boolean fromClient) {
        if (!quiet) {
            setModelValue(written(), fromClient);
            changed.run();
        }
    }

    private String written() {
        return lines.stream().map(Line::written).collect(Collectors.joining("\n"));
    }

    /** @throws IllegalArgumentException if it is written for another number of sessions */
    @Override
    protected void setPresentationValue(String written) {
        var kept = written.lines().toList();
        if (kept.size() != lines.size()) {
            throw new IllegalArgumentException("Dates of another number of sessions");
        }
        quiet = true;
        for (int number = 0; number < kept.size(); number++) {
            lines.get(number).show(kept.get(number));
        }
        quiet = false;
    }

    /** All of them; empty, with words beside the fields, while one is missing. */
    Optional<List<LocalDateTime>> value() {
        lines.forEach(line -> line.say(
                line.value().isEmpty() ? Optional.of(Texts.of("series.date.missing")) : Optional.empty(),
                Optional.empty()));
        var dates = lines.stream().flatMap(line -> line.value().stream()).toList();
        return dates.size() == lines.size() && !dates.isEmpty() ? Optional.of(dates) : Optional.empty();
    }

    /** A day on which the place is closed is said, and can be planned all the same. */
    void hint(OpeningHours hours) {
        lines.forEach(line -> line.day.setHelperText(
                line.day.getOptionalValue().filter(day -> hours.on(day).isEmpty()).isPresent()
                        ? Texts.of("screening.plan.place.shut")
                        : ""));
    }

    /** @param problems by the number of the session, from 0 on */
    void show(Map<Integer, PlanRefused> problems) {
        for (int number = 0; number < lines.size(); number++) {
            var refused = problems.get(number);
            if (refused == null) {
                lines.get(number).say(Optional.empty(), Optional.empty());
                continue;
            }
            var words = Optional.of(ScreeningNavigation.words(refused));
            // an expression, so that the compiler asks for each problem
            boolean onTime = switch (refused.problem()) {
                case NO_SUCH_HOUR, THERAPIST_BUSY, CLIENT_BUSY -> true;
                case IN_THE_PAST, TOO_FAR_AHEAD, CLIENT_ARCHIVED, CLIENT_RESTRICTED, CLIENT_DIED, NOT_A_THERAPIST,
                        PLACE_CLOSED ->
                        false;
            };
            lines.get(number).say(words.filter(_ -> !onTime), words.filter(_ -> onTime));
        }
    }
}
