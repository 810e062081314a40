package org.tenderpoint.screening.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.Disclosure;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.screening.plan.SessionBefore;
import org.tenderpoint.screening.plan.SessionsBefore;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.ui.ComparedMaps;

/**
 * Last time's work and where it was sore afterwards, beside the plan with today's ceilings. Drawn when unfolded, and
 * updated from then on; absent where there was no last time.
 */
class LastTimeComparison extends Div {

    private final Optional<SessionsBefore> sessions;
    private final PracticeTime time;
    private Optional<ComparedMaps> shown = Optional.empty();
    private Optional<ClientId> client = Optional.empty();
    private List<Work> plan = List.of();
    private Optional<Limits> limits = Optional.empty();

    LastTimeComparison(Optional<SessionsBefore> sessions, PracticeTime time) {
        this.sessions = sessions;
        this.time = time;
        addClassName("beside-last-time");
        setVisible(false);
    }

    /** @param whose shows nothing until the client of the plan is known, and was here before */
    void show(Optional<ClientId> whose, List<Work> planned, Optional<Limits> against) {
        plan = planned;
        limits = against;
        if (!client.equals(whose)) {
            client = whose;
            shown = Optional.empty();
            removeAll();
            var earlier = sessions.filter(found -> whose.filter(found::any).isPresent());
            earlier.ifPresent(found -> add(
                    Disclosure.later(
                            Texts.of("screening.plan.compare"), () -> compared(found.last(whose.orElseThrow(), 1))),
                    OverTimePanel.unfolding(found, whose.orElseThrow(), time)));
            setVisible(earlier.isPresent());
        }
        refresh();
    }

    private Component compared(List<SessionBefore> newest) {
        var last = newest.getFirst();
        var maps = new ComparedMaps(heading(last), Texts.of("screening.plan.compare.planned"));
        maps.first().work(last.work());
        last.felt().ifPresent(felt -> maps.first().soreness(felt.sore()));
        shown = Optional.of(maps);
        refresh();
        return maps;
    }

    private String heading(SessionBefore session) {
        return Texts.of(
                session.felt().isPresent() ? "screening.plan.compare.last" : "screening.plan.compare.last.not_told",
                Dates.date(Dates.in(time.zone()).dayOf(session.endedAt())));
    }

    private void refresh() {
        shown.ifPresent(maps -> {
            maps.second().work(plan);
            maps.second().above(limits.map(held -> held.exceeds(plan)).orElse(Set.of()));
        });
    }
}
