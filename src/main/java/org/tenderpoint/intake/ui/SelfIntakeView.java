package org.tenderpoint.intake.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import org.tenderpoint.client.ClientRecord;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.client.ui.ClientNavigation.OpenedClientPage;
import org.tenderpoint.intake.SelfIntakeLinkService;
import org.tenderpoint.intake.SelfIntakeLinkService.SelfIntakeAddress;
import org.tenderpoint.intake.SelfIntakeLinkService.SelfIntakeOffered;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Columns;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.HandedLink;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.Pane;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.platform.ui.Toasts;
import org.tenderpoint.practice.PracticeTime;

/** Gives a client the intake to fill in alone: on this tablet, or by a link. */
@Route("clients/:client/self-intake")
@RolesAllowed({"THERAPIST", "FRONT_DESK", "MANAGER"})
class SelfIntakeView extends OpenedClientPage {

    private final SelfIntakeLinkService links;
    private final PracticeTime time;
    private final Pane pane = new Pane(Texts.of("intake.self.title"));

    SelfIntakeView(ClientService clients, SelfIntakeLinkService links, PracticeTime time) {
        super("intake.self.title", clients);
        this.links = links;
        this.time = time;
    }

    @Override
    protected void show(ClientRecord client) {
        list(client.id());
        panes(Columns.ONE, pane);
    }

    private void list(ClientId client) {
        var offered = links.offered(client);
        pane.removeAll();
        pane.add(tablet(client, offered), link(client, offered));
    }

    private Div tablet(ClientId client, SelfIntakeOffered offered) {
        var section = section("tablet");
        offered.tabletSince().ifPresent(since -> section.add(
                new NoteBox(State.ADAPT, Texts.of("intake.self.tablet.already", moment(since)))));
        section.add(new Div(Buttons.primary(Texts.of("intake.self.tablet.hand_over"), click -> handOver(client))));
        return section;
    }

    private Div link(ClientId client, SelfIntakeOffered offered) {
        var section = section("link");
        var hindrance = links.hindrance(client);
        hindrance.ifPresent(why -> section.add(new NoteBox(
                State.ADAPT, Texts.of("intake.self.link.none"), Texts.of("intake.self.link.none." + why.code()))));
        var buttons = div("row wrap");
        if (hindrance.isEmpty()) {
            offered.way().ifPresent(way -> buttons.add(Buttons.soft(
                    Texts.of(way.byPhone() ? "intake.self.link.text" : "intake.self.link.mail"),
                    click -> whilePossible(client, () -> send(client)))));
            buttons.add(Buttons.plain(Texts.of("intake.self.link.make"), click -> whilePossible(client, () -> {
                var made = links.make(client);
                list(client);
                pane.add(handed(made));
            })));
        }
        if (offered.links() > 0 || offered.tabletSince().isPresent()) {
            buttons.add(Buttons.quiet(Texts.of("intake.self.link.revoke"), click -> {
                links.revoke(client);
                Toasts.done(Texts.of("intake.self.link.revoked"));
                list(client);
            }));
        }
        section.add(paragraph("meta", Texts.of("intake.self.link.live", offered.links())), buttons);
        return section;
    }

    /** What hinders it since, as that the record was archived in another tab, is shown instead. */
    private void whilePossible(ClientId client, Runnable ask) {
        if (links.hindrance(client).isPresent()) {
            list(client);
        } else {
            ask.run();
        }
    }

    private Div handed(SelfIntakeAddress made) {
        return div("section", new HandedLink(
                HandedLink.until(moment(made.expiresAt())), made.address(), made.message(), made.phone()));
    }

    private void send(ClientId client) {
        Toasts.done(Texts.of("intake.self.link.mailed", moment(links.send(client))));
        list(client);
    }

    /** Other tabs of this sign-in show the sign-in page; this one opens the intake, which ends the sign-in. */
    private void handOver(ClientId client) {
        var token = links.handOver(client);
        var here = UI.getCurrent();
        VaadinSession.getCurrent().getUIs().stream()
                .filter(other -> other != here)
                .forEach(other -> other.access(() -> other.getPage().setLocation("login")));
        // without a leading slash it stays below the program's own path
        here.getPage().setLocation(SelfIntakeLinkService.PATH.substring(1) + token);
    }

    private Div section(String what) {
        var why = paragraph("measure muted", Texts.of("intake.self." + what + ".why"));
        return div("section stack", new H2(Texts.of("intake.self." + what)), why);
    }

    private String moment(Instant at) {
        return Dates.in(time.zone()).dateTime(at, time.now());
    }
}
