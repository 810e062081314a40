package org.tenderpoint.client.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.tenderpoint.client.ClientMark;
import org.tenderpoint.client.ClientRecord;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.client.MergedClients.PartOfAnother;
import org.tenderpoint.client.RecordDoor;
import org.tenderpoint.client.RecordLookService;
import org.tenderpoint.client.TimelineService;
import org.tenderpoint.client.record.FeltSource;
import org.tenderpoint.client.ui.ClientNavigation.ClientAction;
import org.tenderpoint.client.ui.ClientNavigation.ClientSide;
import org.tenderpoint.client.ui.Timeline.TimelineRow;
import org.tenderpoint.platform.OneLine;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.ui.Addressed;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Columns;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.Page;
import org.tenderpoint.platform.ui.Pane;
import org.tenderpoint.platform.ui.PhoneLink;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.platform.ui.StateBadge;
import org.tenderpoint.platform.ui.Toasts;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.SampleName;
import org.tenderpoint.practice.UserRecord;
import org.tenderpoint.practice.account.UserService;

/** One client: everything that happened, what to keep in mind, how to reach them. */
@Route("clients/:client")
@RolesAllowed({"THERAPIST", "FRONT_DESK", "MANAGER"})
class ClientView extends Page implements BeforeEnterObserver {

    /**
     * The header has room for the phone and two of the features' actions; further ones are next to the contact data.
     */
    private static final int ACTIONS_IN_HEADER = 2;

    private final ClientService clients;
    private final UserService users;
    private final TimelineService timeline;
    private final List<FeltSource> felt;
    private final List<ClientMark> marks;
    private final List<ClientSide> sides;
    private final List<ClientAction> contributed;
    private final RecordLookService looks;
    private final PracticeTime time;

    ClientView(
            ClientService clients, RecordLookService looks, UserService users, CurrentUser user, PracticeTime time,
            TimelineService timeline, List<FeltSource> felt, List<ClientMark> marks, List<ClientSide> sides,
            List<ClientAction> contributed) {
        super("client.page.title");
        this.clients = clients;
        this.looks = looks;
        this.users = users;
        this.timeline = timeline;
        this.felt = user.has(Role.THERAPIST) || user.has(Role.MANAGER) ? List.copyOf(felt) : List.of();
        this.marks = marks.stream().filter(mark -> mark.readers().stream().anyMatch(user::has)).toList();
        this.sides = List.copyOf(sides);
        this.contributed = ClientAction.of(contributed, user);
        this.time = time;
    }

    static RouteParameters parameters(ClientId client) {
        return new RouteParameters("client", client.toString());
    }

    /** The client in the address; empty if it is not an id. */
    static Optional<ClientId> client(BeforeEnterEvent event) {
        return Addressed.id(event, "client", ClientId::new);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Addressed.show(event, client(event).flatMap(clients::open), client -> show(client, event.getLocation()));
    }

    private void show(ClientRecord client, Location address) {
        person(client.details().name());
        subtitle(ClientSummary.of(client, users, time));
        back(Texts.of("client.back"), ClientNavigation::list);
        boolean writes = looks.maySchedule(client.id()) && !clients.partOfAnother(client.id());
        // for somebody else's client a therapist must open the record first
        var offered = contributed.stream()
                .filter(action -> writes && (action.afterDeath() || !client.dead())).toList();
        // for a client who has died nothing is to be done first
        int inHeader = client.dead() ? 0 : Math.min(ACTIONS_IN_HEADER, offered.size());
        var first = offered.subList(offered.size() - inHeader, offered.size());
        var main = first.reversed().stream().filter(action -> !action.done().test(client.id())).findFirst();
        actions(Stream.concat(
                client.dead() || client.details().phone().isEmpty() ? Stream.empty() : Stream.of(call(client)),
                first.stream().map(action -> button(action, client, main.equals(Optional.of(action)))))
                .toArray(Component[]::new));
        var history = new Pane(Texts.of("client.page.history"));
        history.add(RecordNotes.of(looks, client, time));
        history.add(new FeltPanel(felt, client.id(), time.zone()));
        history.add(new Timeline(timeline, client.id(), address, time.zone(), time.today()));
        var side = new Pane(Texts.of("client.page.side")).quiet();
        var lines = marks.stream().flatMap(mark -> mark.of(client.id()).stream()).toList();
        if (!lines.isEmpty()) {
            side.add(new KeepInMind(lines));
        }
        var aside = offered.subList(0, offered.size() - inHeader);
        var further = Stream.concat(
                aside.stream().filter(action -> !action.rare()), aside.stream().filter(ClientAction::rare))
                .map(action -> button(action, client, false)).toList();
        boolean open = looks.door(client.id()) == RecordDoor.OPEN;
        var beside = sides.stream().filter(one -> one.besidesTheRecord() ? writes : open).toList();
        beside.stream().filter(one -> !one.isToDo()).flatMap(one -> one.of(client.id()).stream()).forEach(side::add);
        side.add(new ContactPanel(
                client, further, writes, () -> ClientNavigation.edit(client.id()), () -> archive(client),
                () -> restore(client)));
        beside.stream().filter(ClientSide::isToDo).flatMap(one -> one.of(client.id()).stream()).forEach(side::add);
        panes(Columns.SIDE_RIGHT, history, side);
    }

    private static Component call(ClientRecord client) {
        var phone = client.details().phone();
        return Buttons.icon(Icons.PHONE, Texts.of("client.page.call", phone),
                click -> UI.getCurrent().getPage().setLocation(PhoneLink.address(phone)));
    }

    private static Button button(ClientAction action, ClientRecord client, boolean main) {
        var icon = Icons.valueOf(action.icon().toUpperCase(Locale.ROOT));
        var text = Texts.of(action.labelKey());
        return Buttons.with(icon, main
                ? Buttons.primary(text, click -> UI.getCurrent().navigate(action.route(client.id())))
                : Buttons.plain(text, click -> UI.getCurrent().navigate(action.route(client.id()))));
    }

    private void archive(ClientRecord client) {
        clients.archive(client.id());
        ClientNavigation.list();
        Toasts.undo(Texts.of("client.page.archived_toast"), () -> {
            clients.restore(client.id());
            ClientNavigation.open(client.id());
        });
    }

    private void restore(ClientRecord client) {
        try {
            clients.restore(client.id());
            clients.open(client.id()).ifPresent(this::refreshed);
        } catch (PartOfAnother part) {
            Toasts.failed(Texts.of("client.duplicates.part"));
        }
    }

    private void refreshed(ClientRecord client) {
        UI.getCurrent().refreshCurrentRoute(false);
        Toasts.done(Texts.of("client.page.restored", client.details().name()));
    }

    /** A client in one line: age, since when, therapist, how to reach them. */
    private static final class ClientSummary {

        private ClientSummary() {}

        static String of(ClientRecord client, UserService users, PracticeTime time) {
            var details = client.details();
            var today = time.today();
            var since = LocalDate.ofInstant(client.createdAt(), time.zone());
            var therapist = details.assignedTherapist().flatMap(users::byId).map(UserRecord::name);
            return OneLine.of(Stream.of(
                    details.birthDate().map(day -> Texts.of("client.page.age", Dates.age(day, today)))
                            .or(() -> Optional.of(Texts.of("client.page.age_not_known"))),
                    Optional.of(Texts.of("client.page.since", Dates.shortDate(since))),
                    therapist.map(name -> Texts.of("client.page.sees", SampleName.inRow(name))),
                    Optional.of(Texts.of("client.page.prefers." + details.channel().code())),
                    client.archived() ? Optional.of(Texts.of("client.page.archived")) : Optional.<String>empty(),
                    client.restricted()
                            ? Optional.of(Texts.of("client.page.restricted"))
                            : Optional.<String>empty())
                    .flatMap(Optional::stream));
        }
    }

    /** Short lines that matter at every session. */
    static class KeepInMind extends Div {

        KeepInMind(List<ClientMark.Line> lines) {
            addClassName("section");
            var list = styled(new UnorderedList(), "keep-in-mind");
            for (var line : lines) {
                var words = div("grow", line.text());
                var item = new ListItem(TimelineRow.icon(line.icon()).create(), words);
                line.open().ifPresent(open -> item.add(badge(open)));
                line.way().ifPresent(way -> words.add(new Div(new Anchor(way.route(), way.words()))));
                list.add(item);
            }
            add(new H2(Texts.of("client.page.keep_in_mind")), list);
        }

        /** Unasked is for the practice to do; that the client does not know is an answer. The two look different. */
        private static StateBadge badge(ClientMark.Open open) {
            var words = Texts.of("client.page.open." + open.code());
            return switch (open) {
                case TO_DO -> new StateBadge(State.ADAPT, words).plain();
                case DONT_KNOW -> new StateBadge(State.ADAPT, Icons.QUESTION, words).plain();
                case NOT_ASKED -> {
                    yield styled(new StateBadge(State.NEUTRAL, Icons.EDIT, words), "to-ask");
                }
            };
        }
    }

    /** Shown above a client's history when the record is closed to the reader, or open only with a reason. */
    static final class RecordNotes {

        private RecordNotes() {}

        static List<Component> of(RecordLookService looks, ClientRecord client, PracticeTime time) {
            return switch (looks.door(client.id())) {
                case OPEN -> looks.openUntil(client.id())
                        .map(until -> Texts.of("client.closed.until",
                                Dates.in(time.zone()).dateTime(until, time.now())))
                        .map(words -> List.of(place(new NoteBox(State.INFO, words))))
                        .orElse(List.of());
                case BREAK_GLASS -> List.of(form(looks, client));
                case REVIEW -> List.of(unfolding(looks, client));
                // a note below tells front desk that treatment is for therapists
                case CLOSED, RESTRICTED -> List.of();
            };
        }

        private static Component form(RecordLookService looks, ClientRecord client) {
            return ClientNavigation.closedRecord(
                    looks, client.id(), client.details().name(), () -> UI.getCurrent().refreshCurrentRoute(false));
        }

        private static Component place(Component content) {
            var place = place();
            place.add(content);
            return place;
        }

        private static Div place() {
            return div("closed-record");
        }

        /** A manager mostly comes for the contact data, so the reason form is behind a button. */
        private static Component unfolding(RecordLookService looks, ClientRecord client) {
            var place = place();
            place.add(Buttons.with(Icons.KEY, Buttons.plain(Texts.of("client.review.look"), click -> {
                place.removeAll();
                place.add(form(looks, client));
            })));
            return place;
        }
    }
}
