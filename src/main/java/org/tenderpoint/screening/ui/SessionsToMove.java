package org.tenderpoint.screening.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tenderpoint.client.ui.ClientNavigation.MergedPart;
import org.tenderpoint.platform.OneLine;
import org.tenderpoint.platform.OpeningHours;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.PracticePlaceId;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.practice.UserRecord;
import org.tenderpoint.practice.ui.PracticeNavigation.OpeningPart;
import org.tenderpoint.practice.ui.PracticeNavigation.PersonPart;
import org.tenderpoint.screening.plan.DayRow;
import org.tenderpoint.screening.plan.PlanService;

/**
 * What is planned and cannot stay: with somebody who treats nobody here any more, when or where the practice is closed,
 * or twice at the same time for somebody who had two records. Each leads to where it is moved.
 */
@org.springframework.stereotype.Component
record SessionsToMove(PlanService plans, PracticeTime time) implements PersonPart, OpeningPart, MergedPart {

    private static final OpeningHours NEVER = new OpeningHours(Map.of(), Set.of());

    @Override
    public Optional<Component> onOwnAccount() {
        return Optional.empty();
    }

    @Override
    public Optional<Component> of(UserRecord person) {
        var rows = person.active() && person.treatsClients() ? List.<DayRow>of() : plans.upcoming(person.id());
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(div("section flat stack", new H2(Texts.of("screening.left.title")),
                new Paragraph(Texts.of("screening.left.help")), list(rows, time.today())));
    }

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
                        list(rows, time.today())));
    }

    @Override
    public Optional<Component> outside(OpeningHours hours, PracticePlaceId place) {
        var rows = plans.outside(hours, place);
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(div("stack tight", span("strong", Texts.of("screening.closing.outside")),
                        list(rows, time.today())));
    }

    @Override
    public Optional<Component> at(PracticePlaceId place) {
        var rows = plans.outside(NEVER, place);
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(div("section flat stack", new H2(Texts.of("screening.left.title")),
                        new Paragraph(Texts.of("screening.closing.place")), list(rows, time.today())));
    }

    @Override
    public Optional<Component> of(Set<ClientId> kept) {
        var rows = plans.atOneTime(kept);
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(div("section flat stack", new H2(Texts.of("screening.at_one_time")),
                        new Paragraph(Texts.of("screening.at_one_time.help")), list(rows, time.today())));
    }

    private static UnorderedList list(List<DayRow> rows, LocalDate today) {
        var list = styled(new UnorderedList(), "list");
        rows.forEach(row -> list.add(new ListItem(line(row, today))));
        return list;
    }

    private static Anchor line(DayRow row, LocalDate today) {
        var when = OneLine.of(List.of(Dates.date(row.localStart().toLocalDate(), today),
                Dates.time(row.localStart().toLocalTime())));
        return styled(new Anchor(ScreeningNavigation.changeRoute(row.session()),
                div("grow stack tight", span("strong", row.clientName()), span("meta", when)), Icons.NEXT.create()),
                "list-row");
    }
}
