package org.tenderpoint.practice.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.tenderpoint.platform.OpeningHours;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.PracticePlaceId;
import org.tenderpoint.platform.place.Formats;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.DayField;
import org.tenderpoint.platform.ui.FieldCheck;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.practice.ui.PracticeNavigation.OpeningPart;

/** The opening hours of a week and the closed days. Content that is not valid yet counts as no value. */
class OpeningHoursField extends CustomField<OpeningHours> {

    private final Map<DayOfWeek, OpeningDay> days = new EnumMap<>(DayOfWeek.class);
    private final Div outside = div("stack");
    private final ClosingDays closing;
    private final transient Function<OpeningHours, Stream<Component>> told;

    OpeningHoursField() {
        this(_ -> Stream.empty(), _ -> Stream.empty());
    }

    /** @param place of which the features say what stands outside its hours, and on each closed day; empty if new */
    static OpeningHoursField telling(ObjectProvider<OpeningPart> parts, Optional<PracticePlaceId> place) {
        return new OpeningHoursField(
                hours -> place.stream()
                        .flatMap(one -> parts.orderedStream().flatMap(part -> part.outside(hours, one).stream())),
                day -> place.stream()
                        .flatMap(one -> parts.orderedStream().flatMap(part -> part.on(day, one).stream())));
    }

    /**
     * @param told what stands below the week about its hours
     * @param toldOfDay below the closed days about each
     */
    private OpeningHoursField(
            Function<OpeningHours, Stream<Component>> told, Function<LocalDate, Stream<Component>> toldOfDay) {
        this.told = told;
        closing = new ClosingDays(toldOfDay);
        setLabel(Texts.of("practice.hours.label"));
        addClassName("opening-hours");
        var week = div("opening-week");
        Arrays.stream(DayOfWeek.values()).forEach(day -> {
            var row = new OpeningDay(day, this::tell);
            days.put(day, row);
            week.add(row);
        });
        add(week, outside, closing);
    }

    private void tell() {
        outside.removeAll();
        Optional.ofNullable(generateModelValue()).ifPresent(hours -> told.apply(hours).forEach(outside::add));
    }

    /** Shows times and dates in another country's format. */
    void write(Formats formats) {
        days.values().forEach(day -> day.write(formats));
        closing.write(formats);
    }

    /** What is wrong, in words for the person who types; empty if the hours are valid. */
    Optional<String> problem() {
        return days.values().stream()
                .flatMap(day -> day.problem().stream())
                .findFirst()
                .or(() -> days.values().stream().noneMatch(OpeningDay::open)
                        ? Optional.of(Texts.of("practice.hours.never"))
                        : Optional.empty());
    }

    /** Says beside each field what is wrong. @return whether nothing is */
    boolean right() {
        var refused = days.values().stream().filter(OpeningDay::refuses).toList();
        refused.stream().findFirst().ifPresent(OpeningDay::focus);
        return FieldCheck.right(this, refused.isEmpty() ? problem() : Optional.empty())
                & refused.isEmpty() & !closing.picker.refusesUnread();
    }

    /** The hours on the screen. @throws IllegalStateException if there is a {@link #problem} */
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
        tell();
    }

    /** The default for a new practice. */
    static OpeningHours usual() {
        return OpeningHours.daily(
                Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY),
                LocalTime.of(9, 0),
                LocalTime.of(18, 0));
    }

    /** Days on which the practice is closed although its weekday is open. */
    static class ClosingDays extends Div {

        private final TreeSet<LocalDate> days = new TreeSet<>();
        private final DayField picker = new DayField(Texts.of("practice.closing.add"));
        private final Div list = div("chips");
        private final Div about = div("stack");
        private final transient Function<LocalDate, Stream<Component>> told;
        /** Asked once a day: the list is made anew at each change. */
        private final Map<LocalDate, List<Component>> heard = new HashMap<>();

        ClosingDays(Function<LocalDate, Stream<Component>> told) {
            this.told = told;
            addClassNames("closing-days");
            picker.addValueChangeListener(event -> {
                if (event.getValue() != null && !picker.unread()) {
                    days.add(event.getValue());
                    picker.clear();
                    list();
                }
            });
            add(picker, list, about);
            list();
        }

        void write(Formats formats) {
            picker.write(formats);
        }

        Set<LocalDate> days() {
            return Set.copyOf(days);
        }

        void show(Set<LocalDate> closed) {
            days.clear();
            days.addAll(closed);
            list();
        }

        private void list() {
            list.removeAll();
            about.removeAll();
            days.forEach(day -> {
                about.add(heard.computeIfAbsent(day, one -> told.apply(one).toList()));
                var text = Dates.longDayAndYear(day);
                var remove = Buttons.icon(Icons.CLOSE, Texts.of("practice.closing.remove", text), event -> {
                    days.remove(day);
                    list();
                });
                list.add(span("chip", new Span(text), remove));
            });
        }
    }
}
