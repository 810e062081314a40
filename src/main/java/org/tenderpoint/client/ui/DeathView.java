package org.tenderpoint.client.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tenderpoint.client.ClientRecord;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.client.DeathRecord;
import org.tenderpoint.client.DeathService;
import org.tenderpoint.client.DeathSource;
import org.tenderpoint.client.KnownDeathService;
import org.tenderpoint.client.RecordLookService;
import org.tenderpoint.client.TreatmentUnderWay;
import org.tenderpoint.client.ui.ClientNavigation.OpenedClientPage;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Columns;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.DayField;
import org.tenderpoint.platform.ui.FieldCheck;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.Pane;
import org.tenderpoint.platform.ui.ReasonForm;
import org.tenderpoint.platform.ui.Segments;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.platform.ui.Toasts;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.account.UserService;

/** Records that a client has died; managers take that back. */
@Route("clients/:client/death")
@RolesAllowed({"THERAPIST", "MANAGER"})
class DeathView extends OpenedClientPage {

    private final transient DeathService deaths;
    private final transient KnownDeathService known;
    private final transient RecordLookService looks;
    private final transient UserService users;
    private final transient CurrentUser user;
    private final PracticeTime time;

    DeathView(
            ClientService clients, DeathService deaths, KnownDeathService known, RecordLookService looks,
            UserService users, CurrentUser user, PracticeTime time) {
        super("client.death.page", clients);
        this.deaths = deaths;
        this.known = known;
        this.looks = looks;
        this.users = users;
        this.user = user;
        this.time = time;
    }

    @Override
    protected void show(ClientRecord client) {
        var pane = new Pane(Texts.of("client.death.page")).padded();
        if (looks.maySchedule(client.id())) {
            pane.add(known.of(client.id()).map(death -> recorded(client.id(), death))
                    .orElseGet(() -> new DeathForm(client.id())));
        } else {
            pane.add(ClientNavigation.closedRecord(
                    looks, client.id(), client.details().name(), () -> UI.getCurrent().refreshCurrentRoute(false)));
        }
        panes(Columns.ONE, pane);
    }

    private Component recorded(ClientId client, DeathRecord death) {
        var place = section();
        var by = users.names(Set.of(death.by())).getOrDefault(death.by(), "");
        place.add(
                new Paragraph(Texts.of("client.death.recorded",
                        Dates.date(Dates.in(time.zone()).dayOf(death.recordedAt())), by)),
                new Paragraph(Texts.of("client.death.kept")));
        if (user.has(Role.MANAGER)) {
            place.add(new ReasonForm(
                    Texts.of("client.death.back.reason"), Texts.of("client.death.back.go"),
                    DeathService.SHORTEST_REASON, DeathService.LONGEST_REASON, reason -> {
                        if (known.of(client).isEmpty()) {
                            Toasts.done(Texts.of("client.done_meanwhile"));
                        } else {
                            deaths.takeBack(client, reason);
                        }
                        ClientNavigation.open(client);
                    }).help(Texts.of("client.death.back.help", DeathService.SHORTEST_REASON)));
        } else {
            place.add(new Paragraph(Texts.of("client.death.back.managers")));
        }
        return place;
    }

    private static Div section() {
        return div("section flat stack");
    }

    /** The form that records a death: when, from whom it is known, and what ends with it. */
    private final class DeathForm extends Div {

        private final ClientId client;
        private final DayField day = styled(new DayField(Texts.of("client.death.day")), "narrow");
        private final Checkbox unknown = new Checkbox(Texts.of("client.death.day_unknown"));
        private final Segments<DeathSource> source = new Segments<>(
                Texts.of("client.death.source"), List.of(DeathSource.values()),
                one -> Texts.of("client.death.source." + one.code())).stacking();
        private final Div problem = new Div();

        DeathForm(ClientId client) {
            this.client = client;
            addClassNames("section", "flat", "stack");
            day.setManualValidation(true);
            source.setManualValidation(true);
            problem.getElement().setAttribute("role", "status");
            unknown.addValueChangeListener(event -> {
                day.setEnabled(!event.getValue());
                if (event.getValue()) {
                    day.clear();
                    day.setInvalid(false);
                }
            });
            var go = Buttons.primary(Texts.of("client.death.go"), _ -> record());
            add(new Paragraph(Texts.of("client.death.why")), day, unknown, source, ending(), problem, new Div(go));
        }

        private Component ending() {
            var place = div("stack");
            var waiting = deaths.ending(client);
            place.add(new Paragraph(Texts.of(waiting.isEmpty() ? "client.death.ends.none" : "client.death.ends")));
            if (!waiting.isEmpty()) {
                place.add(styled(lines(waiting.stream().map(
                        one -> Texts.of("client.death.ends." + one.about(), one.number()))), "copy-holds"));
            }
            return place;
        }

        private void record() {
            if (!FieldCheck.right(day, dayProblem())
                    | !FieldCheck.right(source, !source.isEmpty(), Texts.of("client.death.source_missing"))) {
                FieldCheck.toFirstWrong(this);
                return;
            }
            try {
                if (known.of(client).isPresent()) {
                    Toasts.done(Texts.of("client.done_meanwhile"));
                } else {
                    deaths.record(client, typedDay(), source.getValue());
                }
                ClientNavigation.open(client);
            } catch (TreatmentUnderWay begun) {
                problem.removeAll();
                problem.add(new NoteBox(State.STOP, Texts.of("client.death.under_way")));
            }
        }

        private Optional<LocalDate> typedDay() {
            return unknown.getValue() ? Optional.empty() : day.getOptionalValue();
        }

        private Optional<String> dayProblem() {
            if (!unknown.getValue() && day.unread()) {
                return Optional.of(day.howToWrite());
            }
            if (!unknown.getValue() && day.isEmpty()) {
                return Optional.of(Texts.of("client.death.day.missing"));
            }
            return deaths.dayProblem(client, typedDay()).map(why -> Texts.of("client.death.day." + why.code()));
        }
    }
}
