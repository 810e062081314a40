package org.tenderpoint.series.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.virtuallist.VirtualList;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.tenderpoint.client.ui.ClientNavigation;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.PracticePlaceId;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Columns;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.EmptyState;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.Page;
import org.tenderpoint.platform.ui.Pane;
import org.tenderpoint.platform.ui.UpToDate;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.place.PracticePlaceService;
import org.tenderpoint.practice.ui.PracticePlaceNavigation.PracticePlaceFilter;
import org.tenderpoint.screening.ui.ScreeningNavigation;
import org.tenderpoint.series.ComeBackService;
import org.tenderpoint.series.ComeBackService.ComeBack;
import org.tenderpoint.vocabulary.say.Say;

/** Who may come again, and who has not come back: each with the one next step. */
@Route("come-back")
@RolesAllowed({"THERAPIST", "FRONT_DESK", "MANAGER"})
class ComeBackView extends Page {

    private static final Step PLAN = plan("plan");

    private final transient ComeBackService service;
    private final transient CurrentUser user;
    private final transient PracticeTime time;
    private final Pane pane = new Pane(Texts.of("series.back.title"));

    ComeBackView(ComeBackService service, CurrentUser user, PracticeTime time, PracticePlaceService places) {
        super("series.back.title");
        this.service = service;
        this.user = user;
        this.time = time;
        back(Texts.of("client.list.title"), ClientNavigation::list);
        var filter = new PracticePlaceFilter(places.choice(), this::show);
        if (filter.isVisible()) {
            actions(filter);
        }
        panes(Columns.ONE, pane);
        show(filter.chosenPlace());
        UpToDate.keep(this, UpToDate.Changes.NONE, () -> show(filter.chosenPlace()));
    }

    private void show(Optional<PracticePlaceId> place) {
        var waiting = service.waiting(place);
        subtitle(Texts.of("series.back.count", waiting.size()));
        pane.removeAll();
        if (waiting.isEmpty()) {
            pane.add(new EmptyState(
                    Icons.CALENDAR, Texts.of("series.back.empty"), Texts.of("series.back.empty_why")));
        } else {
            var list = styled(new VirtualList<ComeBack>(), "incidents");
            list.setItems(waiting);
            list.setRenderer(new ComponentRenderer<Component, ComeBack>(this::line));
            pane.add(list);
        }
    }

    private Component line(ComeBack one) {
        var day = Dates.date(Dates.in(time.zone()).dayOf(one.since()), time.today());
        var name = styled(new Anchor(ClientNavigation.route(one.client()), one.name()), "person-name");
        var why = span("meta", Texts.of("series.back.why." + one.reason().code(), day));
        var next = next(one);
        var step = Buttons.soft(Texts.of("series.back.step." + next.key(), day),
                click -> next.go().accept(one.client()));
        Buttons.about(one.name(), step);
        var words = div("grow stack tight", name, why);
        if (!one.because().isEmpty()) {
            words.add(span("small", Say.it(one.because())));
        }
        return div("list-row", words, div("list-action", step));
    }

    /** @param key of its words; @param go leads to where it is done */
    private record Step(String key, SerializableConsumer<ClientId> go) {}

    /** Only therapists speak with clients, confirm what doctors said, and judge series. */
    private Step next(ComeBack one) {
        boolean therapist = user.has(Role.THERAPIST);
        return switch (one.reason()) {
            case TALK -> new Step(therapist ? "talk" : "open", ClientNavigation::open);
            case CONFIRM -> therapist || user.has(Role.MANAGER)
                    ? new Step("confirm", client -> UI.getCurrent().navigate(ClientNavigation.doctorRoute(client)))
                    : new Step("open", ClientNavigation::open);
            case DOCTOR, SENT -> new Step(
                    "doctor", client -> UI.getCurrent().navigate(ClientNavigation.doctorRoute(client)));
            case SERIES -> therapist && !one.since().isAfter(time.now())
                    ? new Step("judge", SeriesNavigation::judge)
                    : PLAN;
            case RESTED, POSTPONED_UNTIL -> one.since().isAfter(time.now()) ? plan("plan_from") : PLAN;
            // nobody knows whether they may come by now
            case POSTPONED -> new Step("ask", ClientNavigation::open);
        };
    }

    private static Step plan(String key) {
        return new Step(key, client -> UI.getCurrent().navigate(ScreeningNavigation.planRoute(client)));
    }
}
