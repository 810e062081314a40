package org.tenderpoint.client;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.tenderpoint.platform.audit.LookReason;
import org.tenderpoint.platform.id.ClientId;
import org.tenderpoint.platform.id.SessionId;
import org.tenderpoint.platform.id.UserId;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.practice.RecordAccess;
import org.tenderpoint.practice.Role;

/**
 * Whether a client's clinical record is open to whoever is signed in. Every service method that shows or changes one
 * client's record asks here, beside its role: the practice's setting, whose client it is, and the reasons that were
 * given are weighed in this one place. A therapist's role counts before a manager's. What the program does by itself,
 * with nobody signed in, is not held back.
 */
@Component
public class RecordGate implements LookReason {

    /** How far back a session makes somebody one's own client. */
    private static final int OWN_MONTHS = 24;

    private static final String BREAK_GLASS = "break-glass: ";

    private final ClientRepository clients;
    private final Treatments treatments;
    private final RecordLookRepository looks;
    private final List<SelfEvidentReason> selfEvident;
    private final PracticeService practice;
    private final CurrentUser user;
    private final Clock clock;

    RecordGate(
            ClientRepository clients, Treatments treatments, RecordLookRepository looks,
            List<SelfEvidentReason> selfEvident,
            PracticeService practice, CurrentUser user, Clock clock) {
        this.clients = clients;
        this.treatments = treatments;
        this.looks = looks;
        this.selfEvident = List.copyOf(selfEvident);
        this.practice = practice;
        this.user = user;
        this.clock = clock;
    }

    /** Whether this client's record is open to the caller. */
    public boolean opens(ClientId client) {
        return open(Set.of(client)).contains(client);
    }

    /** Those of these clients whose records are open to the caller; a constant number of queries, for lists. */
    public Set<ClientId> open(Collection<ClientId> asked) {
        var all = Set.copyOf(asked);
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
     * @throws RecordClosed if it is not open to them; the same for a client that there is not
     */
    public void require(ClientId client) {
        if (!opens(client)) {
            throw RecordClosed.of(client);
        }
    }

    /**
     * Lets the caller through to the record of whoever's session this is.
     *
     * @throws RecordClosed if it is not open to them; the same for a session that there is not
     */
    public void require(SessionId session) {
        if (unrestricted()) {
            return;
        }
        var client = treatments.clientOf(session);
        if (client.filter(this::opens).isEmpty()) {
            throw client.filter(any -> mayLookAtAny()).map(RecordClosed::of).orElseGet(RecordClosed::unnamed);
        }
    }

    /**
     * A record that was found by its id, if it is open to the caller: what belongs to somebody else's client answers
     * like what is not there.
     *
     * @throws RecordClosed if a manager has not said yet why they look
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
     * Whether a record that was found by its id is there for the caller: open to them, or for a reason that they may
     * give.
     */
    public <T> boolean reaches(Optional<T> found, Function<T, ClientId> client) {
        return found.map(client).filter(one -> mayLookAtAny() || opens(one)).isPresent();
    }

    /**
     * Contact data and schedule: everybody who works here reads them; therapists who are nothing else write those of
     * clients whose record is open to them.
     *
     * @throws RecordClosed if this is not one of them
     */
    public void requireToSchedule(ClientId client) {
        if (!schedulesAny()) {
            require(client);
        }
    }

    /** The same for a session's client. */
    public void requireToSchedule(SessionId session) {
        if (!schedulesAny()) {
            require(session);
        }
    }

    @Override
    public Optional<String> standing(ClientId client) {
        var caller = user.idIfSignedIn();
        if (caller.isEmpty() || unrestricted()) {
            return Optional.empty();
        }
        if (user.has(Role.THERAPIST)) {
            return looks.findFirstByUserIdAndClientIdAndEndsAtAfterOrderByGivenAtDesc(
                    caller.get().value(), client.value(), clock.instant())
                    .map(look -> BREAK_GLASS + look.reason());
        }
        if (!user.has(Role.MANAGER)) {
            return Optional.empty();
        }
        return looks.ofSignIn(caller.get().value(), client.value(), user.signIn(), Limit.of(1)).stream()
                .findFirst()
                .map(RecordLook::reason)
                .or(() -> selfEvident.stream()
                        .filter(reason -> !reason.holdsFor(Set.of(client)).isEmpty())
                        .findFirst()
                        .map(SelfEvidentReason::words));
    }

    /** Whether every record is open to the caller by itself. */
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

    /** The beginning of the day some months ago: somebody who came that day still is one's own client. */
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
}
