package org.tenderpoint.practice.ui;

import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.platform.OpeningHours;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.place.Formats;

/** The opening hours of a week and the days on which the practice is closed. What cannot be read yet is no value. */
class OpeningHoursField extends CustomField<OpeningHours> {

    private final Map<DayOfWeek, OpeningDay> days = new EnumMap<>(DayOfWeek.class);
    private final ClosingDays closing = new ClosingDays();

    OpeningHoursField() {
        setLabel(Texts.of("practice.hours.label"));
        addClassName("opening-hours");
        var week = new Div();
        week.addClassName("opening-week");
        Arrays.stream(DayOfWeek.values()).forEach(day -> {
            var row = new OpeningDay(day);
            days.put(day, row);
            week.add(row);
        });
        add(week, closing);
    }

    /** Writes times and dates as another country does. */
    void write(Formats formats) {
        days.values().forEach(day -> day.write(formats));
        closing.write(formats);
    }

    /** What is wrong, in words for the person who types; empty if the hours can be read. */
    Optional<String> problem() {
        return days.values().stream()
                .flatMap(day -> day.problem().stream())
                .findFirst()
                .or(() -> days.values().stream().noneMatch(OpeningDay::open)
                        ? Optional.of(Texts.of("practice.hours.never"))
                        : Optional.empty());
    }

    /** The hours as they stand on the screen. @throws IllegalStateException if there is a {@link #problem} */
    OpeningHours value() {
        var hours = generateModelValue();
        if (hours == null) {
            throw new IllegalStateException("Not readable yet");
        }
        return hours;
    }

    @Override
    protected @Nullable OpeningHours generateModelValue() {
        if (problem().isPresent()) {
            return null;
        }
        var weekly = new HashMap<DayOfWeek, List<OpeningHours.Interval>>();
        days.forEach((day, row) -> weekly.put(day, row.intervals()));
        return new OpeningHours(weekly, closing.days());
    }

    @Override
    protected void setPresentationValue(@Nullable OpeningHours hours) {
        var shown = hours == null ? new OpeningHours(Map.of(), Set.of()) : hours;
        days.forEach((day, row) -> row.show(shown.weekly().getOrDefault(day, List.of())));
        closing.show(shown.closed());
    }

    /** What a new practice starts from. */
    static OpeningHours usual() {
        return OpeningHours.daily(
                Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY),
                LocalTime.of(9, 0),
                LocalTime.of(18, 0));
    }
}
