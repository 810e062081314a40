package org.tenderpoint.client.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.client.ClientDetails;
import org.tenderpoint.client.ClientRecord;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.client.ui.ClientNavigation.OpenedClientPage;
import org.tenderpoint.platform.EditedByOther;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.draft.Drafts;
import org.tenderpoint.platform.ui.Autosave;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Columns;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.Pane;
import org.tenderpoint.platform.ui.SaveState;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.platform.ui.Toasts;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.practice.UserRecord;
import org.tenderpoint.practice.account.UserService;

/** The form to change a client's contact data. */
@Route("clients/:client/edit")
@RolesAllowed({"THERAPIST", "FRONT_DESK", "MANAGER"})
class EditClientView extends OpenedClientPage {

    /** The draft: what was typed, and the version that it is based on. */
    record TypedVersion(int version, TypedClient fields) {}

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
        super("client.edit.title", clients);
        this.clients = clients;
        this.users = users;
        this.drafts = drafts;
        this.time = time;
        this.zone = time.zone();
        this.form = new ClientForm(users.therapists(), time::today);
    }

    @Override
    protected void show(ClientRecord client) {
        version = client.version();
        var state = new SaveState();
        subtitle(state);
        var key = "client:" + client.id();
        var saving = new Autosave(drafts, key, state, zone, () -> new TypedVersion(version, form.typed())).careful();
        autosave = saving;
        form.show(drafts.load(key, TypedVersion.class)
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

    /** Somebody else saved first: says who, shows the differences, keeps what was typed. */
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

    /** Tells the second of two editors who saved first and where the two texts differ, and lets them choose. */
    static class EditConflict extends NoteBox {

        EditConflict(
                String who, Instant at, ZoneId zone, Instant now, TypedClient theirs, TypedClient mine,
                Runnable saveMine,
                Runnable takeTheirs) {
            super(State.ADAPT, Texts.of("client.edit.conflict", who, Dates.in(zone).dateTime(at, now)),
                    Texts.of("client.edit.conflict_kept"));
            getElement().setAttribute("role", "alert");
            var buttons = div("row wrap",
                    Buttons.plain(Texts.of("client.edit.save_mine"), click -> saveMine.run()),
                    Buttons.plain(Texts.of("client.edit.take_theirs"), click -> takeTheirs.run()));
            with(differences(theirs, mine), buttons);
        }

        private static UnorderedList differences(TypedClient theirs, TypedClient mine) {
            var list = new UnorderedList();
            difference(list, "name", theirs.name(), mine.name());
            difference(list, "phone", theirs.phone(), mine.phone());
            difference(list, "birth_date", theirs.birthDate(), mine.birthDate());
            difference(list, "email", theirs.email(), mine.email());
            difference(list, "channel", Texts.label(theirs.channel()), Texts.label(mine.channel()));
            difference(list, "preferred_time", theirs.preferredTime(), mine.preferredTime());
            difference(list, "language", theirs.language(), mine.language());
            difference(list, "emergency_name", theirs.emergencyName(), mine.emergencyName());
            difference(list, "emergency_phone", theirs.emergencyPhone(), mine.emergencyPhone());
            difference(list, "doctor", theirs.doctor(), mine.doctor());
            difference(list, "guardian", theirs.guardian(), mine.guardian());
            return list;
        }

        private static void difference(UnorderedList list, String field, String theirs, String mine) {
            if (!theirs.equals(mine)) {
                var nothing = Texts.of("client.edit.nothing");
                list.add(new ListItem(Texts.of(
                        "client.edit.difference", Texts.of("client.form." + field), theirs.isEmpty() ? nothing : theirs,
                        mine.isEmpty() ? nothing : mine)));
            }
        }
    }
}
