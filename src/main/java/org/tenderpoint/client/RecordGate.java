package org.tenderpoint.client;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tenderpoint.platform.audit.LookHistory.LookReason;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.practice.PracticeSettings.RecordAccess;
import org.tenderpoint.practice.Role;
import org.tenderpoint.vocabulary.say.Phrase;

/**
 * Whether a client's clinical record is open to the signed-in user. Every service method that shows or changes one
 * client's record asks here, in addition to its role check: this one place weighs the practice's setting, whose client
 * it is, and the reasons that were given. A therapist's role takes precedence over a manager's. What the program does
 * by itself, with nobody signed in, is not restricted.
 */
@Component
public class RecordGate implements LookReason {

    /** How far back a session makes a client the therapist's own. */
    private static final int OWN_MONTHS = 24;

    private final ClientRepository clients;
    private final Treatments treatments;
    private final RecordLookRepository looks;
    private final List<SelfEvidentReason> selfEvident;
    private final PracticeService practice;
    private final CurrentUser user;
    private final RestrictedClients restricted;
    private final Clock clock;

    RecordGate(
            ClientRepository clients, Treatments treatments, RecordLookRepository looks,
            List<SelfEvidentReason> selfEvident,
            PracticeService practice, CurrentUser user, RestrictedClients restricted, Clock clock) {
        this.clients = clients;
        this.treatments = treatments;
        this.looks = looks;
        this.selfEvident = List.copyOf(selfEvident);
        this.practice = practice;
        this.user = user;
        this.restricted = restricted;
        this.clock = clock;
    }

    /** Whether this client's record is open to the caller. */
    public boolean opens(ClientId client) {
        return open(Set.of(client)).contains(client);
    }

    /** The clients among these whose records are open to the caller; a constant number of queries, for lists. */
    public Set<ClientId> open(Collection<ClientId> asked) {
        var all = new HashSet<>(asked);
        all.removeAll(restricted.hidden(asked));
        if (all.isEmpty() || unrestricted()) {
            return all;
        }
        if (user.has(Role.THERAPIST)) {
            return ownOrBroken(all);
        }
        return user.has(Role.MANAGER) ? reviewed(all) : Set.of();
    }

    /**
     * Lets the caller through to this client's record.
     *
     * @throws RecordClosed if it is not open to them, or there is no such client
     */
    public void require(ClientId client) {
        if (!opens(client)) {
            throw RecordClosed.of(client);
        }
    }

    /**
     * Lets the caller through to the record of this session's client.
     *
     * @throws RecordClosed if it is not open to them, or there is no such session
     */
    public void require(SessionId session) {
        restricted.require(session);
        if (unrestricted()) {
            return;
        }
        var client = treatments.clientOf(session);
        if (client.filter(this::opens).isEmpty()) {
            throw client.filter(any -> mayLookAtAny()).map(RecordClosed::of).orElseGet(RecordClosed::unnamed);
        }
    }

    /**
     * Filters a record that was found by its id: a record of somebody else's client looks as if it did not exist.
     *
     * @throws RecordClosed if a manager has not given a reason yet
     */
    public <T> Optional<T> filter(Optional<T> found, Function<T, ClientId> client) {
        if (found.isEmpty() || opens(client.apply(found.get()))) {
            return found;
        }
        if (mayLookAtAny()) {
            throw RecordClosed.of(client.apply(found.get()));
        }
        return Optional.empty();
    }

    /**
     * Whether a record that was found by its id exists for the caller: open to them, or for a reason that they may
     * give.
     */
    public <T> boolean reaches(Optional<T> found, Function<T, ClientId> client) {
        return found.map(client).filter(one -> mayLookAtAny() || opens(one)).isPresent();
    }

    /**
     * For contact data and schedule: all staff read them; users who are therapists only write those of clients whose
     * record is open to them.
     *
     * @throws RecordClosed if the client's is not open to them
     */
    public void requireToSchedule(ClientId client) {
        restricted.require(client);
        if (!schedulesAny()) {
            require(client);
        }
    }

    /** The same for a session's client. */
    public void requireToSchedule(SessionId session) {
        restricted.require(session);
        if (!schedulesAny()) {
            require(session);
        }
    }

    /** Whether the caller may change contact data and schedule of this client. */
    boolean schedules(ClientId client) {
        return !restricts(client) && (schedulesAny() || opens(client));
    }

    /** Whether the caller is not to learn who is restricted. */
    boolean hidesRestricted() {
        return restricted.hiddenFromCaller();
    }

    /** Whether a restriction keeps the caller out of this client's record, whatever else would open it. */
    boolean restricts(ClientId client) {
        return restricted.hides(client);
    }

    @Override
    public Optional<Phrase> standing(ClientId client) {
        return Optional.ofNullable(standing(Set.of(client)).get(client));
    }

    /** The same of several, in a constant number of queries; without those for whom none is needed or was given. */
    public Map<ClientId, Phrase> standing(Set<ClientId> asked) {
        var found = new HashMap<ClientId, Phrase>();
        var caller = user.idIfSignedIn();
        if (caller.isEmpty() || asked.isEmpty() || unrestricted()) {
            return found;
        }
        var me = caller.get().value();
        if (user.has(Role.THERAPIST)) {
            looks.lasting(me, values(asked), clock.instant()).forEach(look -> found.putIfAbsent(
                    look.client(), Phrase.of("audit.why.break_glass", Phrase.typed(look.reason()))));
        } else if (user.has(Role.MANAGER)) {
            looks.ofSignIn(me, values(asked), user.signIn())
                    .forEach(look -> found.putIfAbsent(look.client(), Phrase.typed(look.reason())));
            var rest = new HashSet<>(asked);
            rest.removeAll(found.keySet());
            if (!rest.isEmpty()) {
                selfEvident.forEach(reason -> reason.holdsFor(rest)
                        .forEach(client -> found.putIfAbsent(client, reason.words())));
            }
        }
        return found;
    }

    /** Whether every record is open to the caller without a reason. */
    private boolean unrestricted() {
        return user.idIfSignedIn().isEmpty()
                || user.has(Role.THERAPIST) && practice.recordAccess() == RecordAccess.PRACTICE;
    }

    private boolean mayLookAtAny() {
        return user.has(Role.MANAGER) && !user.has(Role.THERAPIST);
    }

    private boolean schedulesAny() {
        return user.has(Role.FRONT_DESK) || user.has(Role.MANAGER);
    }

    private Set<ClientId> ownOrBroken(Set<ClientId> asked) {
        UserId me = user.id();
        var now = clock.instant();
        var open = new HashSet<>(treatments.treated(me, asked, ownSince(now)));
        open.addAll(ids(clients.assigned(me.value(), values(asked))));
        open.addAll(ids(looks.broken(me.value(), values(asked), now)));
        return open;
    }

    private Set<ClientId> reviewed(Set<ClientId> asked) {
        var open = new HashSet<>(ids(looks.reviewed(user.id().value(), values(asked), user.signIn())));
        selfEvident.forEach(reason -> open.addAll(reason.holdsFor(asked)));
        return open;
    }

    /**
     * The start of the day {@value #OWN_MONTHS} months ago: a client who came that day is still the therapist's own.
     */
    private Instant ownSince(Instant now) {
        var zone = practice.zone();
        return LocalDate.ofInstant(now, zone).minusMonths(OWN_MONTHS).atStartOfDay(zone).toInstant();
    }

    private static Set<UUID> values(Set<ClientId> asked) {
        return asked.stream().map(ClientId::value).collect(Collectors.toSet());
    }

    private static Set<ClientId> ids(Set<UUID> values) {
        return values.stream().map(ClientId::new).collect(Collectors.toSet());
    }

    /**
     * Something so urgent that a manager who looks into the record need not give a reason. Provided by the feature that
     * knows it.
     */
    public interface SelfEvidentReason {

        /** The reason as the audit trail shows it. */
        Phrase words();

        /** The clients among these for whom it holds now. */
        Set<ClientId> holdsFor(Collection<ClientId> clients);
    }
}
