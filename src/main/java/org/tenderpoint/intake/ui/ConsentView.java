package org.tenderpoint.intake.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.tenderpoint.client.ClientRecord;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.client.ui.ClientNavigation.OpenedClientPage;
import org.tenderpoint.intake.ConsentService;
import org.tenderpoint.intake.consent.ConsentKind;
import org.tenderpoint.intake.consent.ConsentTextService;
import org.tenderpoint.intake.consent.ConsentWording;
import org.tenderpoint.platform.EditedByOther;
import org.tenderpoint.platform.Signature;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.LetterId;
import org.tenderpoint.platform.ui.Columns;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.Pane;
import org.tenderpoint.platform.ui.Toasts;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.practice.UserRecord;
import org.tenderpoint.practice.account.UserService;

/** What a client agreed to; each consent can be withdrawn here at any time. */
@Route("clients/:client/consent")
@RolesAllowed({"THERAPIST", "FRONT_DESK", "MANAGER"})
class ConsentView extends OpenedClientPage {

    private final ConsentService consents;
    private final ConsentTextService wordings;
    private final UserService users;
    private final PracticeTime time;
    private final Div items = new Div();
    private Optional<LetterId> letter = Optional.empty();

    ConsentView(
            ClientService clients, ConsentService consents, ConsentTextService wordings, UserService users,
            PracticeTime time) {
        super("intake.consent.title", clients);
        this.consents = consents;
        this.wordings = wordings;
        this.users = users;
        this.time = time;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        letter = event.getLocation().getQueryParameters().getSingleParameter(IntakeNavigation.LETTER)
                .flatMap(id -> Id.parse(id, LetterId::new));
        super.beforeEnter(event);
    }

    @Override
    protected void show(ClientRecord client) {
        letter.ifPresent(id -> back(
                Texts.of("intake.consent.back_to_letter"), () -> UI.getCurrent().navigate("letters/" + id)));
        var pane = new Pane(Texts.of("intake.consent.title")).with(items);
        panes(Columns.ONE, pane);
        list(client.id());
    }

    private void list(ClientId client) {
        items.removeAll();
        var said = consents.of(client);
        var guardianship = consents.guardianship(client);
        boolean canGive = consents.canGive(client);
        if (!canGive) {
            items.add(paragraph("section muted", Texts.of("intake.consent.with_intake")));
        }
        for (var kind : ConsentKind.values()) {
            items.add(new ConsentItem(
                    kind, Optional.ofNullable(said.get(kind)), wordings, Dates.in(time.zone()), time.now(), canGive,
                    guardianship,
                    new ConsentItem.Listener() {
                        @Override
                        public void withdraw(ConsentKind kind) {
                            ConsentView.this.withdraw(client, kind);
                        }

                        @Override
                        public void give(
                                ConsentKind kind, ConsentWording shown, String signedBy, String relation,
                                Signature signature) {
                            change(client, "intake.consent.recorded_before", () -> {
                                consents.give(client, kind, shown, signedBy, relation, signature);
                                Toasts.done(Texts.of("intake.consent.saved"));
                            });
                        }
                    }));
        }
    }

    private void withdraw(ClientId client, ConsentKind kind) {
        change(client, "intake.consent.withdrawn_before", () -> {
            consents.withdraw(client, kind);
            Toasts.undo(Texts.of("intake.consent.withdrawn." + kind.code()),
                    () -> change(client, "intake.consent.recorded_before", () -> consents.keep(client, kind)));
        });
    }

    /** @param before what is said, with who and when, where somebody was faster */
    private void change(ClientId client, String before, Runnable change) {
        try {
            change.run();
        } catch (EditedByOther faster) {
            var who = faster.by().flatMap(users::byId).map(UserRecord::name)
                    .orElse(Texts.of("intake.form.somebody"));
            Toasts.done(Texts.of(before, who, Dates.in(time.zone()).dateTime(faster.at(), time.now())));
        }
        list(client);
    }
}
