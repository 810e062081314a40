package org.tenderpoint.session.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Unfolding;
import org.tenderpoint.session.LastWork;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.ui.ComparedMaps;

/** What was worked on last time beside what is worked on today; unfolded when it is asked for, and kept in step from then on. */
class LastTime extends Div {

    private final Supplier<Optional<LastWork>> last;
    private final Function<Instant, String> day;
    private final Supplier<List<Work>> today;
    private Optional<ComparedMaps> shown = Optional.empty();

    /**
     * @param last asks for the last finished session, when it is unfolded
     * @param day says the day of a moment
     */
    LastTime(Supplier<Optional<LastWork>> last, Function<Instant, String> day, Supplier<List<Work>> today) {
        this.last = last;
        this.day = day;
        this.today = today;
        addClassName("last-time");
        add(Unfolding.later(Texts.of("session.compare"), this::compared));
    }

    private Component compared() {
        var before = last.get();
        var maps = new ComparedMaps(
                before.map(session -> Texts.of("session.compare.last", day.apply(session.endedAt())))
                        .orElse(Texts.of("session.compare.none")),
                Texts.of("session.compare.today"));
        before.ifPresent(session -> maps.first().work(session.work()));
        shown = Optional.of(maps);
        refresh();
        return maps;
    }

    /** Shows today's work as it is now. */
    void refresh() {
        shown.ifPresent(maps -> maps.second().work(today.get()));
    }
}
