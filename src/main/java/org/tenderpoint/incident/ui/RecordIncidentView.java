package org.tenderpoint.incident.ui;

import static org.tenderpoint.platform.ui.Styled.div;
import static org.tenderpoint.platform.ui.Styled.span;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.incident.IncidentListService;
import org.tenderpoint.incident.IncidentListService.IncidentRow;
import org.tenderpoint.incident.IncidentRecord;
import org.tenderpoint.incident.IncidentService;
import org.tenderpoint.platform.OneLine;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.draft.Drafts;
import org.tenderpoint.platform.id.Id;
import org.tenderpoint.platform.id.Id.FollowUpId;
import org.tenderpoint.platform.id.Id.IncidentId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Columns;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.DraftFields;
import org.tenderpoint.platform.ui.Page;
import org.tenderpoint.platform.ui.Pane;
import org.tenderpoint.platform.ui.Toasts;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.practice.Role;
import org.tenderpoint.screening.PlannedSessionRecord;
import org.tenderpoint.screening.plan.PlanService;

/** Records an incident in some taps and a line; what is typed is kept until it is recorded. */
@Route("incidents/record")
@RouteAlias("sessions/:session/incident")
@RolesAllowed({"THERAPIST", "FRONT_DESK", "MANAGER"})
class RecordIncidentView extends Page implements BeforeEnterObserver {

    private final transient IncidentService incidents;
    private final IncidentListService listed;
    private final PlanService plans;
    private final ClientService clients;
    private final Drafts drafts;
    private final CurrentUser user;
    private final PracticeTime time;

    RecordIncidentView(
            IncidentService incidents, IncidentListService listed, PlanService plans, ClientService clients,
            Drafts drafts, CurrentUser user, PracticeTime time) {
        super("incident.record");
        this.incidents = incidents;
        this.listed = listed;
        this.plans = plans;
        this.clients = clients;
        this.drafts = drafts;
        this.user = user;
        this.time = time;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var again = event.getLocation().getQueryParameters().getSingleParameter(IncidentNavigation.AGAIN)
                .flatMap(text -> Id.parse(text, IncidentId::new)).flatMap(incidents::toRecordAgain);
        if (again.isPresent()) {
            showAgain(again.get());
            return;
        }
        var asked = event.getRouteParameters().get("session");
        var session = asked.flatMap(text -> Id.parse(text, SessionId::new)).flatMap(plans::byId);
        if (asked.isPresent() && session.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        show(session, addressBefore(session, event.getLocation()));
    }

    /** The session can be chosen anew: it may have been the wrong one, or of another day. */
    private void showAgain(IncidentRecord out) {
        startAnew();
        var named = out.session().flatMap(plans::byId).stream()
                .flatMap(about -> plans.day(about.day(), Optional.empty()).stream())
                .filter(row -> out.session().filter(row.session()::equals).isPresent())
                .toList();
        var form = new IncidentForm(
                day -> Stream.concat(named.stream(), plans.day(day, Optional.empty()).stream()).distinct().toList(),
                time.today(), time.today());
        form.show(out.what(), out.session());
        show(form, "again:" + out.id(), Optional.empty(), "");
    }

    private void show(Optional<PlannedSessionRecord> session, String back) {
        startAnew();
        session.ifPresent(about -> {
            var name = clients.names(List.of(about.client())).getOrDefault(about.client(), "");
            title(Texts.of("incident.record.about", name));
            lead(name);
        });
        var form = new IncidentForm(
                day -> session.isPresent() ? List.of() : plans.day(day, Optional.empty()),
                session.map(PlannedSessionRecord::day).orElse(time.today()), time.today());
        show(form, session.map(about -> about.id().toString()).orElse("new"), session, back);
    }

    private void show(IncidentForm form, String key, Optional<PlannedSessionRecord> session, String back) {
        back(Texts.of("incident.back"), () -> UI.getCurrent().navigate(back));
        var draft = form.keep(new DraftFields(drafts, "incident:" + key, time.zone()));
        subtitle(draft.state());
        var save = Buttons.primary(Texts.of("incident.save"), click -> form.read().ifPresent(told -> {
            var about = session.map(PlannedSessionRecord::id).or(form::session);
            var made = about.map(id -> incidents.record(id, told)).orElseGet(() -> incidents.record(told));
            draft.discard();
            leaveRecorded(made, back);
        }));
        if (user.has(Role.THERAPIST) || user.has(Role.MANAGER)) {
            actions(Buttons.plain(Texts.of("incident.title"),
                    click -> UI.getCurrent().navigate(IncidentsView.class)), save);
        } else {
            actions(save);
        }
        var pane = new Pane(Texts.of("incident.record")).padded();
        pane.add(form, recordedByMe());
        panes(Columns.ONE, pane);
    }

    /** What may be wrong is corrected by whoever told it: taken out, and told again. */
    private Div recordedByMe() {
        var mine = new Div();
        var rows = listed.recordedByMe();
        if (!rows.isEmpty()) {
            mine.addClassNames("section", "flat", "stack", "loose");
            mine.add(new H2(Texts.of("incident.mine")));
            rows.forEach(row -> mine.add(ownLine(row)));
        }
        return mine;
    }

    private Div ownLine(IncidentRow row) {
        var told = row.incident();
        var name = OneLine.of(
                Texts.label(told.what().kind()), Dates.date(told.what().day()), row.client());
        var takeOut = IncidentNavigation.takeOut(reason -> {
            IncidentNavigation.unlessFaster(() -> {
                incidents.withdraw(told.id(), told.version(), reason);
                Toasts.done(Texts.of("incident.taken_out.again"));
            });
            IncidentNavigation.recordAgain(told.id());
        }).named(Texts.of("incident.take_out") + ": " + name);
        return div("stack tight", new Span(name), span("small", told.what().happened()), takeOut);
    }

    private void leaveRecorded(IncidentRecord made, String back) {
        UI.getCurrent().navigate(back);
        Toasts.done(Texts.of("incident.recorded", Dates.date(Dates.in(time.zone()).dayOf(made.due()))));
    }

    /** Where it was told: in a call, at the chart, or on the day's page. */
    private static String addressBefore(Optional<PlannedSessionRecord> session, Location location) {
        var call = location.getQueryParameters().getSingleParameter(IncidentNavigation.CALL)
                .flatMap(text -> Id.parse(text, FollowUpId::new))
                .map(followUp -> "follow-ups/" + followUp + "/call");
        return call.or(() -> session.map(about -> "sessions/" + about.id())).orElse("");
    }
}
