package org.tenderpoint.client.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tenderpoint.client.ClientDetails;
import org.tenderpoint.client.ClientRow;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.client.PhoneNumber;
import org.tenderpoint.client.ui.ClientForm.BirthDates;
import org.tenderpoint.client.ui.ClientNavigation.ClientAction;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.draft.Drafts;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.ui.Autosave;
import org.tenderpoint.platform.ui.BegunElsewhere;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Columns;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.Page;
import org.tenderpoint.platform.ui.Pane;
import org.tenderpoint.platform.ui.SaveState;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.platform.ui.Toasts;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.practice.PracticeSettings.RecordAccess;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.account.UserService;

@Route("clients/new")
@RolesAllowed({"THERAPIST", "FRONT_DESK", "MANAGER"})
class NewClientView extends Page {

    private static final String DRAFT = "client:new";

    private final ClientService clients;
    private final PracticeTime time;
    private final ClientForm form;
    private final SimilarClients similar = new SimilarClients();
    private final Autosave autosave;

    NewClientView(
            ClientService clients, PracticeService practice, PracticeTime time, UserService users, CurrentUser user,
            Drafts drafts, List<ClientAction> contributed) {
        super("client.new.title");
        this.clients = clients;
        this.time = time;
        var zone = time.zone();
        form = new ClientForm(users.therapists(), time::today);
        var state = new SaveState();
        autosave = Autosave.ofNew(drafts, DRAFT, state, zone, form::typed);
        subtitle(state);
        back(Texts.of("client.back"), ClientNavigation::list);
        actions(
                Buttons.plain(Texts.of("client.new.discard"), click -> discard()),
                Buttons.plain(Texts.of("client.new.save"), click -> save(ClientNavigation::route)),
                saveThen(ClientAction.of(contributed, user).getLast()));
        var kept = autosave.draft(TypedClient.class);
        form.show(kept.orElseGet(() -> nothingTyped(practice, user)));
        autosave.watch(form.fields());
        for (var field : form.fields()) {
            field.addValueChangeListener(event -> hint());
        }
        var pane = new Pane(Texts.of("client.new.title")).padded();
        form.addComponentAtIndex(2, similar);
        if (kept.isEmpty()) {
            form.addComponentAsFirst(
                    new BegunElsewhere<>(autosave, TypedClient.class, TypedClient::name, time.now(), zone, this::resume)
                            .until(form.fields()));
        }
        pane.add(form);
        panes(Columns.ONE, pane);
        hint();
    }

    /**
     * Where therapists read only their own clients' records, a user who adds a client will want to be their therapist.
     */
    private static TypedClient nothingTyped(PracticeService practice, CurrentUser user) {
        return practice.recordAccess() == RecordAccess.OWN && user.has(Role.THERAPIST)
                ? TypedClient.of(user.id())
                : TypedClient.empty();
    }

    private void resume(TypedClient begun) {
        form.show(begun);
        hint();
    }

    private void hint() {
        var typed = form.typed();
        similar.show(clients.similar(
                typed.name(), typed.phone(), BirthDates.read(typed.birthDate(), time.today())));
    }

    /** A new client is added for what is done next, mostly: a therapist's intake, another's plan. */
    private Button saveThen(ClientAction next) {
        return Buttons.primary(
                Texts.of("client.new.save_then", Texts.small(Texts.of(next.labelKey()))), click -> save(next::route));
    }

    /** @param next where to go with the new client */
    private void save(Function<ClientId, String> next) {
        form.details().ifPresent(details -> {
            var here = samePerson(details);
            var id = here.orElseGet(() -> clients.create(details));
            autosave.discard();
            Toasts.done(Texts.of(here.isPresent() ? "client.new.here" : "client.new.saved"));
            UI.getCurrent().navigate(here.map(ClientNavigation::route).orElseGet(() -> next.apply(id)));
        });
    }

    /** Who has the same name, phone number and birth date is the same person, saved a second time. */
    private Optional<ClientId> samePerson(ClientDetails details) {
        return details.birthDate().isEmpty()
                ? Optional.empty()
                : clients.similar(details.name(), details.phone(), details.birthDate()).stream()
                        .filter(row -> row.name().equalsIgnoreCase(details.name())
                                && row.birthDate().equals(details.birthDate())
                                && PhoneNumber.digits(row.phone()).equals(PhoneNumber.digits(details.phone())))
                        .map(ClientRow::id)
                        .findFirst();
    }

    private void discard() {
        autosave.discard();
        ClientNavigation.list();
    }

    /** A hint that the person may be a client already. It blocks nothing. */
    static class SimilarClients extends Div {

        SimilarClients() {
            addClassName("whole");
            getElement().setAttribute("role", "status");
            setVisible(false);
        }

        void show(List<ClientRow> rows) {
            removeAll();
            setVisible(!rows.isEmpty());
            if (!rows.isEmpty()) {
                var box = new NoteBox(State.INFO, Texts.of("client.form.similar"));
                rows.forEach(row -> box.with(
                        new RouterLink(row.name() + ", " + row.phone(), ClientView.class,
                                ClientView.parameters(row.id()))));
                add(box);
            }
        }
    }
}
