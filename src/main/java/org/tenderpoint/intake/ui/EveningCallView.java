package org.tenderpoint.intake.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.client.ui.ClientNavigation;
import org.tenderpoint.intake.evening.ToldByLink;
import org.tenderpoint.intake.evening.ToldByLinkService;
import org.tenderpoint.intake.evening.ToldByLinkService.Call;
import org.tenderpoint.intake.evening.ToldByLinkWords;
import org.tenderpoint.platform.EditedByOther;
import org.tenderpoint.platform.TakenCall;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.ui.Addressed;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Columns;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.FieldCheck;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.OnTheCall;
import org.tenderpoint.platform.ui.Page;
import org.tenderpoint.platform.ui.Pane;
import org.tenderpoint.platform.ui.PhoneLink;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.platform.ui.TextFields;
import org.tenderpoint.platform.ui.Toasts;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.practice.Role;

/**
 * The call about a red flag, or something else new, that a client told by link: the number, what was told, and what
 * came of it.
 */
@Route("sessions/:session/told")
@RolesAllowed({"THERAPIST", "FRONT_DESK"})
class EveningCallView extends Page implements BeforeEnterObserver {

    private final ToldByLinkService told;
    private final ClientService clients;
    private final PracticeService practice;
    private final PracticeTime time;
    private final CurrentUser user;
    private final Div flags = div("stack");
    private final OnTheCall present;
    private Call shown;

    @SuppressWarnings("NullAway.Init") // the call is known when its address is
    EveningCallView(
            ToldByLinkService told, ClientService clients, PracticeService practice, PracticeTime time,
            CurrentUser user) {
        super("intake.evening.call");
        this.told = told;
        this.clients = clients;
        this.practice = practice;
        this.time = time;
        this.user = user;
        present = new OnTheCall(time::now, this);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var session = Addressed.id(event, "session", SessionId::new);
        var call = session.flatMap(told::call);
        var rung = session.filter(_ -> call.isEmpty()).flatMap(told::rungBy);
        rung.ifPresent(name -> {
            Toasts.done(Texts.of("intake.evening.call.rung", name));
            event.forwardTo("follow-ups");
        });
        if (rung.isEmpty()) {
            Addressed.show(event, call, this::show);
        }
    }

    private void show(Call call) {
        var contact = clients.contact(call.visit().client());
        var dates = Dates.in(time.zone());
        person(contact.name());
        subtitle(Texts.of("intake.evening.call.for", dates.dateTime(call.visit().start(), time.now())));
        back(Texts.of("intake.evening.call.back"), () -> UI.getCurrent().navigate("follow-ups"));
        var pane = new Pane(Texts.of("intake.evening.call")).padded();
        tell(call);
        var ask = div("stack", new H2(Texts.of("intake.evening.call")));
        take(call.visit().session())
                .map(name -> new NoteBox(State.INFO, Texts.of("intake.evening.call.taken", name)))
                .ifPresent(ask::add);
        ask.add(ClientNavigation.guardian(contact.guardian()), styled(new PhoneLink(contact.phone()), "call-phone"),
                flags, outcome());
        pane.add(ask);
        panes(Columns.ONE, pane);
    }

    /** @return who has taken it before */
    private Optional<String> take(SessionId session) {
        present.on(new TakenCall() {
            @Override
            public void stillOn() {
                told.take(session);
            }

            @Override
            public void release() {
                told.release(session);
            }
        });
        return told.take(session);
    }

    private void tell(Call call) {
        shown = call;
        flags.removeAll();
        ToldByLinkWords.calls(call.before()).forEach(words -> flags.add(new Paragraph(words)));
        flags.add(flagList(call), ToldByLink.warns(call.flags()) || call.flags().isEmpty()
                ? new NoteBox(State.STOP, Texts.of("intake.evening.call.now", practice.emergencyNumber()),
                        Texts.of("intake.evening.call.else"))
                : new NoteBox(State.INFO, Texts.of("intake.evening.call.what"),
                        Texts.of("intake.evening.call.what.why")));
    }

    private static Component flagList(Call call) {
        if (call.flags().isEmpty()) {
            return new Paragraph(Texts.of("intake.evening.call.taken_back"));
        }
        var lines = styled(new UnorderedList(), "list");
        call.flags().forEach((flag, answer) -> lines.add(styled(
                new ListItem(span("strong grow", ToldByLinkWords.question(flag)), new Span(Texts.label(answer))),
                "list-row")));
        return lines;
    }

    private Component outcome() {
        var words = TextFields.line(Texts.of("intake.evening.call.words"));
        var done = Buttons.primary(Texts.of("intake.evening.call.done"),
                click -> FieldCheck.line(words, ToldByLinkService.LEAST_WORDS, ToldByLinkService.MOST_WORDS,
                        Texts.of("intake.evening.call.words.missing"))
                        .ifPresent(note -> end(() -> told.called(shown, note), words)));
        var buttons = div("row wrap", done, Buttons.plain(Texts.of("intake.evening.call.no_answer"),
                click -> end(() -> told.nobodyAnswered(shown), words)));
        if (user.has(Role.THERAPIST)) {
            buttons.add(Buttons.plain(Texts.of("intake.evening.call.session"),
                    click -> UI.getCurrent().navigate("sessions/" + shown.visit().session() + "/screening")));
        }
        return div("stack", words, buttons);
    }

    private void end(Runnable ended, TextField words) {
        var rung = told.rungBy(shown.visit().session());
        try {
            ended.run();
            rung.ifPresent(name -> Toasts.done(Texts.of("intake.evening.call.rung", name)));
            UI.getCurrent().navigate("follow-ups");
        } catch (EditedByOther more) {
            tell(told.call(shown.visit().session()).orElseThrow());
            FieldCheck.show(words, Optional.of(Texts.of("intake.evening.call.more")));
        }
    }
}
