package org.tenderpoint.client.ui;

import static org.tenderpoint.platform.ui.Styled.span;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.tenderpoint.client.ClientRecord;
import org.tenderpoint.client.ClientRow;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.client.KnownDeathService;
import org.tenderpoint.client.RecordDoor;
import org.tenderpoint.client.RecordLookService;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.ui.Addressed;
import org.tenderpoint.platform.ui.AlertStrip;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.Page;
import org.tenderpoint.platform.ui.ReasonForm;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.platform.ui.TypedChoice;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.Role;

public final class ClientNavigation {

    private ClientNavigation() {}

    public static void list() {
        UI.getCurrent().navigate("clients");
    }

    /** The empty form for a new client. */
    public static void add() {
        UI.getCurrent().navigate("clients/new");
    }

    static void edit(ClientId client) {
        UI.getCurrent().navigate(editRoute(client));
    }

    public static void open(ClientId client) {
        UI.getCurrent().navigate(route(client));
    }

    /**
     * Shows the page of the client whom the address names, which counts as a look at the record, or that there is no
     * such page. For a record that is part of another it is the client's page, which leads there: nothing more is
     * written into this one.
     */
    public static void opened(BeforeEnterEvent event, ClientService clients, Consumer<ClientRecord> page) {
        var part = ClientView.client(event).filter(clients::partOfAnother);
        if (part.isPresent()) {
            event.forwardTo(ClientView.class, ClientView.parameters(part.get()));
        } else {
            Addressed.show(event, ClientView.client(event).flatMap(clients::open), page);
        }
    }

    /**
     * A field that finds one client while their name, e-mail address or phone number is typed; loads only the rows that
     * are on the screen.
     */
    public static TypedChoice<ClientRow> picker(ClientService clients) {
        var picker = new TypedChoice<ClientRow>();
        picker.setItemLabelGenerator(row -> row.birthDate()
                .map(birth -> Texts.of("client.picker.born", row.name(), Dates.shortDate(birth)))
                .orElse(row.name()));
        picker.fitting(typed -> clients.search(typed, 0, 2)).none(Texts.of("client.picker.nobody"));
        picker.setItems(DataProvider.fromFilteringCallbacks(
                query -> clients.search(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream(),
                query -> clients.count(query.getFilter().orElse(""))));
        return picker;
    }

    /**
     * Why this client's record is not open to the reader, and the form to open it with a reason; invisible if it is
     * open.
     *
     * @param opened runs once it is open
     */
    public static Component closedRecord(RecordLookService looks, ClientId client, String name, Runnable opened) {
        return new ClosedRecord(looks, client, name, opened);
    }

    /** Who is to be spoken with, for what is read before somebody dials; nothing if nobody decides for the client. */
    public static Span guardian(String guardian) {
        var words = span("strong", Texts.of("client.guardian", guardian));
        words.setVisible(!guardian.isBlank());
        return words;
    }

    /** That the client of a record has died, for the top of every page about them. */
    public static Optional<AlertStrip> deathStrip(KnownDeathService deaths, UUID shown) {
        return deaths.about(shown).map(death -> {
            var source = Texts.of("client.death.source." + death.source().code());
            return AlertStrip.calm(Texts.of("client.death.title"), death.day()
                    .map(day -> Texts.of("client.death.known", Dates.date(day), source))
                    .orElseGet(() -> Texts.of("client.death.known_no_day", source)));
        });
    }

    /** To the records that may be of one person. */
    public static void duplicates() {
        UI.getCurrent().navigate(DuplicatesView.class);
    }

    /** To the list of those who may come again. */
    static void comeBack() {
        UI.getCurrent().navigate("come-back");
    }

    /** The address of a client's page, for links. */
    public static String route(ClientId client) {
        return "clients/" + client;
    }

    /** The address where it is written down what a doctor said about a client, for links. */
    public static String doctorRoute(ClientId client) {
        return route(client) + "/doctor";
    }

    /** The address of the form for a client's own data, for links. */
    public static String editRoute(ClientId client) {
        return route(client) + "/edit";
    }

    /** Says why a client's record is not open to the reader, and lets those who may open it give a reason. */
    private static class ClosedRecord extends Div {

        ClosedRecord(RecordLookService looks, ClientId client, String name, Runnable opened) {
            addClassNames("stack", "closed-record");
            switch (looks.door(client)) {
                case OPEN -> setVisible(false);
                case RESTRICTED -> add(new NoteBox(
                        State.INFO, Texts.of("client.restricted.title"), Texts.of("client.restricted.why")));
                case CLOSED -> add(new NoteBox(State.INFO, Texts.of("client.closed.nobody")));
                case BREAK_GLASS -> ask("client.closed", RecordDoor.BREAK_GLASS, name,
                        reason -> looks.breakGlass(client, reason), opened);
                case REVIEW ->
                        ask("client.review", RecordDoor.REVIEW, name, reason -> looks.review(client, reason), opened);
            }
        }

        private void ask(String key, RecordDoor door, String name, Consumer<String> give, Runnable opened) {
            add(new NoteBox(
                    door == RecordDoor.BREAK_GLASS ? State.ADAPT : State.INFO,
                    Texts.of(key + ".title", name),
                    Texts.of(key + ".why", RecordLookService.BREAK_GLASS_HOURS)));
            add(new ReasonForm(
                    Texts.of(key + ".reason"),
                    Texts.of(key + ".open", RecordLookService.BREAK_GLASS_HOURS),
                    RecordLookService.SHORTEST_REASON,
                    RecordLookService.LONGEST_REASON,
                    reason -> {
                        give.accept(reason);
                        opened.run();
                    })
                    .help(Texts.of(key + ".reason_help", RecordLookService.SHORTEST_REASON)));
        }
    }

    /**
     * A button on a client's page, contributed by a feature as a bean.
     *
     * @param order lower is further left; the last one that is not done is the page's main action. What is below 0 is
     * rare, and stands after all others
     * @param to gives the address it leads to
     * @param roles who sees it
     * @param done for which clients it was done before
     * @param afterDeath whether it is offered for a client who has died
     */
    public record ClientAction(String labelKey, String icon, int order, Function<ClientId, String> to,
            Set<Role> roles, Predicate<ClientId> done, boolean afterDeath) {

        /** For those who live. */
        public static ClientAction of(String labelKey, String icon, int order, Function<ClientId, String> to,
                Role... roles) {
            return new ClientAction(labelKey, icon, order, to, Set.of(roles), _ -> false, false);
        }

        /** The same; no longer the main action where it is done. */
        public ClientAction until(Predicate<ClientId> done) {
            return new ClientAction(labelKey, icon, order, to, roles, done, afterDeath);
        }

        /** For everybody: it is about the record, and asks nothing of the client. */
        public ClientAction alsoAfterDeath() {
            return new ClientAction(labelKey, icon, order, to, roles, done, true);
        }

        boolean rare() {
            return order < 0;
        }

        /** Those for this user, in their order. */
        static List<ClientAction> of(List<ClientAction> contributed, CurrentUser user) {
            return contributed.stream()
                    .filter(action -> action.roles().stream().anyMatch(user::has))
                    .sorted(Comparator.comparingInt(ClientAction::order))
                    .toList();
        }

        public String route(ClientId client) {
            return to.apply(client);
        }
    }

    /**
     * A part of the side of a client's page, contributed by a feature; for records that are open to the reader.
     */
    public interface ClientSide {

        /** Empty where this reader is shown nothing. */
        Optional<Component> of(ClientId client);

        /** Whether it is something to do, and so stands below what is to be known before hands are laid on. */
        default boolean isToDo() {
            return false;
        }

        /** Whether it shows nothing of the record, and so stands for everybody who may write the contact data. */
        default boolean besidesTheRecord() {
            return false;
        }
    }

    /** What a feature says of people whose two records were made one, beside how that is undone; for managers. */
    public interface MergedPart {

        Optional<Component> of(Set<ClientId> kept);
    }

    /** Links next to a record, contributed by a feature to the right of the record's own; for therapists. */
    public interface RecordAction {

        /** Which record the link stands next to. */
        enum Place implements Coded {
            /** A session whose screening waits for a doctor's answer; by the session's id. */
            WAITING_SCREENING,
            /** A client's next session, whatever it waits for; by the client's id. */
            NEXT_SESSION,
            /** An assessment that asks for a doctor; by its id. */
            DOCTORS_ASSESSMENT
        }

        Place place();

        /** None where there is nothing to go to. */
        List<Anchor> links(Id record);
    }

    /** A page about a client, with a way back to them. */
    public abstract static class ClientPage extends Page {

        /** @param titleKey as in {@link Page} */
        protected ClientPage(String titleKey) {
            super(titleKey);
        }

        /** Heads the page with the client's name. */
        protected void about(ClientId client, String name) {
            person(name);
            backTo(client);
        }

        protected void backTo(ClientId client) {
            back(Texts.of("client.back_to_client"), () -> open(client));
        }
    }

    /** A page about the client whom its address names. To open it is no look at the record yet. */
    public abstract static class NamedClientPage extends ClientPage implements BeforeEnterObserver {

        private final transient ClientService clients;

        /** @param titleKey as in {@link Page} */
        protected NamedClientPage(String titleKey, ClientService clients) {
            super(titleKey);
            this.clients = clients;
        }

        @Override
        public void beforeEnter(BeforeEnterEvent event) {
            Addressed.show(event, ClientView.client(event)
                    .flatMap(id -> clients.names(Set.of(id)).entrySet().stream().findFirst()),
                    found -> show(found.getKey(), found.getValue()));
        }

        /** Fills the page. */
        protected abstract void show(ClientId client, String name);
    }

    /** A page about the client whose id stands in its address, which counts as a look at the record. */
    public abstract static class OpenedClientPage extends ClientPage implements BeforeEnterObserver {

        private final transient ClientService clients;
        private final String what;

        /** @param what key of what the page is for, which is also its title in the browser */
        protected OpenedClientPage(String what, ClientService clients) {
            super(what);
            this.what = what;
            this.clients = clients;
        }

        @Override
        public void beforeEnter(BeforeEnterEvent event) {
            opened(event, clients, client -> {
                subtitle(Texts.of(what));
                about(client.id(), client.details().name());
                show(client);
            });
        }

        /** Fills the panes. */
        protected abstract void show(ClientRecord client);
    }
}
