package org.tenderpoint.client.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.client.ClientDetails;
import org.tenderpoint.client.ClientRecord;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.platform.EditedByOther;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.draft.Drafts;
import org.tenderpoint.platform.ui.Autosave;
import org.tenderpoint.platform.ui.Avatar;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Columns;
import org.tenderpoint.platform.ui.Page;
import org.tenderpoint.platform.ui.Pane;
import org.tenderpoint.platform.ui.SaveState;
import org.tenderpoint.platform.ui.Toasts;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.practice.UserRecord;
import org.tenderpoint.practice.account.UserService;

/** Contact data of a client, to be changed. */
@Route("clients/:client/edit")
@RolesAllowed({"THERAPIST", "FRONT_DESK", "MANAGER"})
class EditClientView extends Page implements BeforeEnterObserver {

    /** The draft: what was typed, and on top of which version. */
    record Typed(int version, TypedClient fields) {}

    private final ClientService clients;
    private final UserService users;
    private final Drafts drafts;
    private final PracticeTime time;
    private final ZoneId zone;
    private final ClientForm form;
    private final Div conflict = new Div();
    private @Nullable Autosave autosave;
    private int version;

    EditClientView(ClientService clients, PracticeTime time, UserService users, Drafts drafts) {
        super("client.edit.title");
        this.clients = clients;
        this.users = users;
        this.drafts = drafts;
        this.time = time;
        this.zone = time.zone();
        this.form = new ClientForm(users.therapists(), time::today);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ClientView.client(event).flatMap(clients::open).ifPresentOrElse(this::fill,
                () -> event.rerouteToError(NotFoundException.class));
    }

    private void fill(ClientRecord client) {
        version = client.version();
        title(client.details().name());
        lead(new Avatar(client.details().name()).accented());
        back(Texts.of("client.back_to_client"), () -> ClientNavigation.open(client.id()));
        var state = new SaveState();
        subtitle(state);
        var key = "client:" + client.id();
        var saving = new Autosave(drafts, key, state, zone, () -> new Typed(version, form.typed()));
        autosave = saving;
        form.show(drafts.load(key, Typed.class)
                .map(draft -> {
                    saving.resumed(draft.savedAt());
                    version = draft.value().version();
                    return draft.value().fields();
                })
                .orElse(TypedClient.of(client.details())));
        saving.watch(form.fields());
        actions(
                Buttons.plain(Texts.of("client.edit.discard"), click -> leave(client)),
                Buttons.primary(Texts.of("client.edit.save"), click -> save(client)));
        conflict.addClassName("whole");
        var pane = new Pane(Texts.of("client.edit.title")).padded();
        form.addComponentAsFirst(conflict);
        pane.add(form);
        panes(Columns.ONE, pane);
    }

    private void save(ClientRecord client) {
        form.details().ifPresent(details -> {
            try {
                clients.update(client.id(), version, details);
                Toasts.done(Texts.of("client.edit.saved"));
                leave(client);
            } catch (EditedByOther other) {
                clients.open(client.id()).ifPresent(theirs -> tell(other, theirs, details));
            }
        });
    }

    /** Somebody was faster: says who, shows what differs, keeps what was typed. */
    private void tell(EditedByOther other, ClientRecord theirs, ClientDetails mine) {
        conflict.removeAll();
        var who = other.by().flatMap(users::byId).map(UserRecord::name).orElse(Texts.of("client.edit.somebody"));
        conflict.add(new EditConflict(who, other.at(), zone, time.now(), TypedClient.of(theirs.details()),
                TypedClient.of(mine),
                () -> {
                    version = theirs.version();
                    save(theirs);
                },
                () -> {
                    version = theirs.version();
                    form.show(TypedClient.of(theirs.details()));
                    conflict.removeAll();
                }));
    }

    private void leave(ClientRecord client) {
        if (autosave != null) {
            autosave.discard();
        }
        ClientNavigation.open(client.id());
    }
}
