package org.tenderpoint.outcome;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.outcome.rules.Share;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.account.UserService;
import org.tenderpoint.practice.place.PracticePlaceService;
import org.tenderpoint.vocabulary.say.Phrase;

/**
 * Figures about what sessions led to. Managers see the whole practice, therapists their own sessions; nobody sees more
 * of a single client than elsewhere.
 */
@Service
@PreAuthorize("hasAnyRole('THERAPIST', 'MANAGER')")
public class OutcomeService {

    private final OutcomeReader reader;
    private final OutcomeKeeper keeper;
    private final ClientService clients;
    private final UserService users;
    private final CurrentUser currentUser;
    private final OutcomeScope scope;
    private final PracticePlaceService places;
    private final ApplicationEventPublisher events;

    OutcomeService(
            OutcomeReader reader,
            OutcomeKeeper keeper,
            ClientService clients,
            UserService users,
            CurrentUser currentUser,
            OutcomeScope scope,
            PracticePlaceService places,
            ApplicationEventPublisher events) {
        this.reader = reader;
        this.keeper = keeper;
        this.clients = clients;
        this.users = users;
        this.currentUser = currentUser;
        this.scope = scope;
        this.places = places;
        this.events = events;
    }

    /** All figures of a period and of the one before. */
    public Overview overview(OutcomeFilter asked) {
        var filter = scope.limited(asked);
        return Overview.of(reader.counts(), filter, filter.periodBefore(), keeper.waiting());
    }

    /** One measure by part; parts to which it never applies are left out. */
    public <K> Map<K, Share> by(Dimension<K> by, Measure measure, OutcomeFilter asked) {
        return reader.counts().sharesBy(by, measure, scope.limited(asked));
    }

    /**
     * One measure by therapist. Therapists see which share is theirs; the others have no names.
     *
     * @param asked its therapist is ignored
     */
    public List<ComparedShare> therapists(Measure measure, OutcomeFilter asked) {
        var shares = reader.counts().sharesBy(Dimension.THERAPIST, measure, asked.with(Optional.empty()));
        var names = users.names(shares.keySet());
        boolean manager = currentUser.has(Role.MANAGER);
        return shares.entrySet().stream()
                .map(one -> new ComparedShare(
                        Optional.of(one.getKey()).filter(user -> manager || user.equals(currentUser.id()))
                                .map(UserId::toString),
                        manager || one.getKey().equals(currentUser.id()) ? names.getOrDefault(one.getKey(), "") : "",
                        one.getKey().equals(currentUser.id()),
                        one.getValue()))
                .sorted(ComparedShare.MOST_ANSWERS_FIRST)
                .toList();
    }

    /**
     * One measure by place; empty for a practice with one. Only managers see it, since a place may have a single
     * therapist.
     */
    public List<ComparedShare> places(Measure measure, OutcomeFilter asked) {
        var names = places.names();
        if (names.size() < 2 || !currentUser.has(Role.MANAGER)) {
            return List.of();
        }
        return reader.counts().sharesBy(Dimension.PLACE, measure, scope.limited(asked)).entrySet().stream()
                .map(one -> new ComparedShare(
                        Optional.of(one.getKey().toString()),
                        Optional.ofNullable(names.get(one.getKey())).orElseGet(() -> places.name(one.getKey())), false,
                        one.getValue()))
                .sorted(ComparedShare.MOST_ANSWERS_FIRST)
                .toList();
    }

    public CaseMix caseMix(OutcomeMark mark, OutcomeFilter asked) {
        var filter = scope.limited(asked);
        var behind = new Counters.Mix(Optional.of(mark), filter);
        var all = new Counters.Mix(Optional.empty(), filter);
        reader.counts().scan(behind, all);
        return new CaseMix(
                behind.deep(), all.deep(), behind.withCondition(), all.withCondition(), behind.first(), all.first());
    }

    public int count(OutcomeMark mark, OutcomeFilter asked) {
        return reader.counts().mix(Optional.of(mark), scope.limited(asked)).sessions();
    }

    /** The sessions behind a mark, the latest first. The audit trail notes it. */
    @Transactional
    public List<ListedSession> sessions(OutcomeMark mark, OutcomeFilter asked, int offset, int limit) {
        var rows = reader.counts().page(mark, scope.limited(asked), offset, limit);
        events.publishEvent(AuditEvent.of("listed", "OutcomeSessions", new UUID(0, 0))
                .because(Phrase.of("audit.why." + mark.measure().code())));
        var people = users.names(rows.stream().map(row -> new UserId(row.therapist())).collect(Collectors.toSet()));
        var own = rows.stream()
                .filter(row -> row.therapist().equals(currentUser.id().value()))
                .map(row -> new ClientId(row.client()))
                .collect(Collectors.toSet());
        var names = own.isEmpty() ? Map.<ClientId, String>of() : clients.names(own);
        return rows.stream().map(row -> session(row, people, names)).toList();
    }

    private static ListedSession session(
            SessionOutcome row, Map<UserId, String> people, Map<ClientId, String> names) {
        var client = new ClientId(row.client());
        return new ListedSession(
                new SessionId(row.session()),
                Optional.ofNullable(names.get(client)),
                people.getOrDefault(new UserId(row.therapist()), ""),
                row.day(),
                row.work().cells(),
                row.worst() == null ? OptionalInt.empty() : OptionalInt.of(row.worst()));
    }

    /** Rewrites every row from the records, in the background; {@link #progress} says how far that is. */
    @Transactional
    @PreAuthorize("hasRole('MANAGER')")
    public void rebuild() {
        keeper.rebuild();
        events.publishEvent(AuditEvent.of("rebuilt", "OutcomeRows", new UUID(0, 0)));
    }

    /** Stops {@link #rebuild}. Rewritten rows stay, and clients who have changed are still rewritten. */
    @Transactional
    @PreAuthorize("hasRole('MANAGER')")
    public void stopRebuild() {
        keeper.stopRebuild();
        events.publishEvent(AuditEvent.of("stopped_rebuilding", "OutcomeRows", new UUID(0, 0)));
    }

    /** How far the rows are read since the program's start, 0 to 1; empty once nobody has to wait. */
    public OptionalDouble reading() {
        return reader.reading();
    }

    /** How many clients have records that are not counted yet. */
    public int waiting() {
        return keeper.waiting();
    }

    /** How far the waiting clients are counted, 0 to 1; empty once none waits. */
    public OptionalDouble progress() {
        return keeper.progress();
    }

    /**
     * One of the sessions behind a figure. Only its own therapist sees the client's name: a manager opens the session
     * with a reason.
     *
     * @param clientName empty where it must not be shown
     * @param therapist a name
     * @param work the kinds of work, in the order of the chart
     * @param worst 0 to 10; empty while unknown
     */
    public record ListedSession(
            SessionId session,
            Optional<String> clientName,
            String therapist,
            LocalDate day,
            List<WorkCell> work,
            OptionalInt worst) {}

    /**
     * What kind of sessions stand behind a mark.
     *
     * @param deep with work at a pressure of 4 or 5
     * @param withCondition with a condition that was known to hold
     * @param first the client's first here
     */
    public record CaseMix(
            Share deep, Share deepOfAll, Share withCondition, Share withConditionOfAll, Share first,
            Share firstOfAll) {}
}
