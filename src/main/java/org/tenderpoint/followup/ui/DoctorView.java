package org.tenderpoint.followup.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.client.ui.ClientNavigation;
import org.tenderpoint.client.ui.ClientNavigation.ClientSide;
import org.tenderpoint.client.ui.ClientNavigation.NamedClientPage;
import org.tenderpoint.followup.answers.Quote;
import org.tenderpoint.followup.answers.Quote.AnswerKind;
import org.tenderpoint.followup.answers.Quote.RecordedQuote;
import org.tenderpoint.followup.assessment.RecordedAnswerService;
import org.tenderpoint.followup.assessment.RecordedAnswerService.Awaited;
import org.tenderpoint.followup.ui.LevelPanel.SaidForm;
import org.tenderpoint.followup.ui.NextSessionLinks.SaidWords;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.draft.Drafts;
import org.tenderpoint.platform.id.Id;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Columns;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.DraftFields;
import org.tenderpoint.platform.ui.EmptyState;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.Pane;
import org.tenderpoint.platform.ui.PhoneLink;
import org.tenderpoint.platform.ui.Toasts;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.practice.Role;
import org.tenderpoint.screening.ScreeningService;

/** Whether a client who was sent to a doctor was seen, and what was said: anybody writes it down, on the phone too. */
@Route("clients/:client/doctor")
@RolesAllowed({"THERAPIST", "FRONT_DESK", "MANAGER"})
class DoctorView extends NamedClientPage {

    private final ClientService clients;
    private final RecordedAnswerService recorded;
    private final ScreeningService screenings;
    private final Drafts drafts;
    private final CurrentUser user;
    private final PracticeTime time;

    DoctorView(
            ClientService clients, RecordedAnswerService recorded, ScreeningService screenings, Drafts drafts,
            CurrentUser user, PracticeTime time) {
        super("followup.doctor.title", clients);
        this.clients = clients;
        this.recorded = recorded;
        this.screenings = screenings;
        this.drafts = drafts;
        this.user = user;
        this.time = time;
    }

    @Override
    protected void show(ClientId client, String name) {
        about(client, name);
        subtitle(span("meta", Texts.of("followup.doctor.title")), new PhoneLink(clients.contact(client).phone()));
        var pane = new Pane(Texts.of("followup.doctor.title")).padded();
        var awaited = recorded.awaited(client);
        awaited.ifPresent(one -> pane.add(
                span("strong", since(one, time)), new H2(Texts.of("followup.call.doctor")), form(client, name, one)));
        var told = toConfirm(recorded, user, client);
        if (!told.isEmpty()) {
            pane.add(new H2(Texts.of("followup.doctor.to_confirm")),
                    paragraph("muted small", Texts.of("followup.call.doctor.to_confirm")));
        }
        told.forEach(one -> pane.add(toConfirm(client, name, one)));
        if (awaited.isEmpty() && told.isEmpty()) {
            pane.add(new EmptyState(
                    Icons.CHECK, Texts.of("followup.doctor.none"), Texts.of("followup.doctor.none_why")));
        }
        panes(Columns.ONE, pane);
    }

    private SaidForm form(ClientId client, String name, Awaited awaited) {
        var about = awaited.followUp().<Id>map(one -> one).orElse(client);
        var kept = new DraftFields(drafts, ResultForms.saidKey(AnswerKind.DOCTOR_ANSWER, about), time.zone());
        return new SaidForm(AnswerKind.DOCTOR_ANSWER, name, time.today(), kept, said -> {
            record(client, awaited, said);
            kept.discard();
            Toasts.done(Texts.of("followup.plan.recorded"));
            ClientNavigation.open(client);
        }).typed(user.has(Role.THERAPIST)
                ? screenings.doctorsWordAtTheDoor(client, awaited.since())
                : Optional.empty());
    }

    private void record(ClientId client, Awaited awaited, Quote said) {
        awaited.followUp().ifPresentOrElse(
                followUp -> recorded.recordDoctorAnswer(followUp, said),
                () -> recorded.recordDoctorAnswer(client, said));
    }

    private Component toConfirm(ClientId client, String name, RecordedQuote one) {
        return div("row wrap top plan-said", Icons.DOCUMENT.create(),
                span("grow", SaidWords.of(one.kind(), one.said())),
                Buttons.soft(Texts.of("followup.plan.confirm"), click -> {
                    recorded.confirmAnswer(one.id());
                    show(client, name);
                }));
    }

    private static List<RecordedQuote> toConfirm(RecordedAnswerService recorded, CurrentUser user, ClientId client) {
        return user.has(Role.THERAPIST) || user.has(Role.MANAGER) ? recorded.toConfirm(client) : List.of();
    }

    private static String since(Awaited awaited, PracticeTime time) {
        return Texts.of("followup.doctor.sent",
                Dates.date(Dates.in(time.zone()).dayOf(awaited.since()), time.today()));
    }

    /** On the client's page: how the desk too greets who was sent to a doctor, and what a therapist is to confirm. */
    @org.springframework.stereotype.Component
    @Order(0)
    record DoctorAwaited(RecordedAnswerService recorded, CurrentUser user, PracticeTime time) implements ClientSide {

        @Override
        public boolean besidesTheRecord() {
            return true;
        }

        @Override
        public Optional<Component> of(ClientId client) {
            var lines = div("section stack tight doctor-awaited");
            var route = ClientNavigation.doctorRoute(client);
            recorded.awaited(client).ifPresent(one -> lines.add(
                    span("strong", since(one, time)),
                    new Anchor(route, Texts.of("followup.plan.record.doctor_answer"))));
            if (!toConfirm(recorded, user, client).isEmpty()) {
                lines.add(span("strong", Texts.of("followup.doctor.title")),
                        new Anchor(route, Texts.of("followup.clearance.step")));
            }
            return Optional.<Component>of(lines).filter(_ -> lines.getComponentCount() > 0);
        }
    }
}
