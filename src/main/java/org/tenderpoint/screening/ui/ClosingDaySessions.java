package org.tenderpoint.screening.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.Component;
import java.time.LocalDate;
import java.util.Optional;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.PracticePlaceId;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.practice.ui.PracticeNavigation.ClosingDayPart;
import org.tenderpoint.screening.plan.PlanService;

/** What is planned on a day on which the practice is closed; each leads to where it is moved. */
@org.springframework.stereotype.Component
record ClosingDaySessions(PlanService plans, PracticeTime time) implements ClosingDayPart {

    @Override
    public Optional<Component> on(LocalDate day, PracticePlaceId place) {
        if (day.isBefore(time.today())) {
            return Optional.empty();
        }
        var rows = plans.day(day, Optional.empty(), Optional.of(place)).stream()
                .filter(row -> row.state().beforeStart()).toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(div("stack tight",
                        span("strong", Texts.of("screening.closing.planned", Dates.date(day), rows.size())),
                        LeftSessions.list(rows, time.today())));
    }
}
