package org.tenderpoint.series.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.html.Div;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.DayField;
import org.tenderpoint.platform.ui.TimeField;
import org.tenderpoint.screening.plan.PlanRefused.Problem;

/** A date and a time for each session of a series, each with what is wrong with it. */
class SeriesDatesField extends Div {

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

        void say(String onDay, String onTime) {
            day.setErrorMessage(onDay);
            day.setInvalid(!onDay.isEmpty());
            time.setErrorMessage(onTime);
            time.setInvalid(!onTime.isEmpty());
        }
    }

    SeriesDatesField(Runnable changed) {
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
            line.day.addValueChangeListener(event -> datesChanged());
            line.time.addValueChangeListener(event -> datesChanged());
            lines.add(line);
            add(div("series-date", span("number", name), line.day, line.time));
        }
        quiet = false;
    }

    private void datesChanged() {
        if (!quiet) {
            changed.run();
        }
    }

    /** All of them; empty, with words beside the fields, while one is missing. */
    Optional<List<LocalDateTime>> value() {
        lines.forEach(line -> line.say(
                line.value().isEmpty() ? Texts.of("series.date.missing") : "", ""));
        var dates = lines.stream().flatMap(line -> line.value().stream()).toList();
        return dates.size() == lines.size() && !dates.isEmpty() ? Optional.of(dates) : Optional.empty();
    }

    /** @param problems by the number of the session, from 0 on */
    void show(Map<Integer, Problem> problems) {
        for (int number = 0; number < lines.size(); number++) {
            var problem = problems.get(number);
            if (problem == null) {
                lines.get(number).say("", "");
                continue;
            }
            var words = Texts.of("screening.plan.refused." + problem.code());
            switch (problem) {
                case NO_SUCH_HOUR, THERAPIST_BUSY, CLIENT_BUSY -> lines.get(number).say("", words);
                case IN_THE_PAST, TOO_FAR_AHEAD, CLIENT_ARCHIVED, CLIENT_RESTRICTED, NOT_A_THERAPIST ->
                        lines.get(number).say(words, "");
            }
        }
    }
}
