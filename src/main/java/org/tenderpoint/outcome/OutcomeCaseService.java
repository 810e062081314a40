package org.tenderpoint.outcome;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.client.RecordGate;
import org.tenderpoint.followup.FollowUpCases;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.id.Id.AssessmentId;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.FollowUpId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.practice.account.UserService;
import org.tenderpoint.vocabulary.say.Phrase;

/**
 * The cases that are looked at one by one. Managers see all, therapists those of their own sessions; the audit trail
 * notes each client who is named.
 */
@Service
@PreAuthorize("hasAnyRole('THERAPIST', 'MANAGER')")
public class OutcomeCaseService {

    private final OutcomeReader reader;
    private final OutcomeScope scope;
    private final FollowUpCases followUps;
    private final RecordGate gate;
    private final ClientService clients;
    private final UserService users;
    private final ApplicationEventPublisher events;

    OutcomeCaseService(
            OutcomeReader reader, OutcomeScope scope, FollowUpCases followUps, RecordGate gate, ClientService clients,
            UserService users, ApplicationEventPublisher events) {
        this.reader = reader;
        this.scope = scope;
        this.followUps = followUps;
        this.gate = gate;
        this.clients = clients;
        this.users = users;
        this.events = events;
    }

    /** How many cases there are of each kind; naming nobody, it is not noted in the audit trail. */
    public Map<CaseKind, Integer> counts(OutcomeFilter asked) {
        var found = reader.counts().cases(scope.limited(asked));
        var numbers = new EnumMap<CaseKind, Integer>(CaseKind.class);
        found.forEach((kind, rows) -> numbers.put(kind, rows.size()));
        return numbers;
    }

    /** A page of cases, in the order of their kind. The audit trail notes it, with each client who is named. */
    @Transactional
    public List<OutcomeCase> cases(CaseKind kind, OutcomeFilter asked, int offset, int limit) {
        var rows = requireNonNull(reader.counts().cases(scope.limited(asked)).get(kind)).stream()
                .sorted(kind.order())
                .skip(offset)
                .limit(limit)
                .toList();
        var found = followUps.of(rows.stream().map(row -> new SessionId(row.session())).toList());
        var people = users.names(Stream.concat(
                rows.stream().map(row -> new UserId(row.therapist())),
                found.values().stream().flatMap(one -> one.lowered().stream()).flatMap(one -> one.changedBy().stream()))
                .collect(Collectors.toSet()));
        var names = clients
                .names(gate.open(rows.stream().map(row -> new ClientId(row.client())).collect(Collectors.toSet())));
        audit(kind, rows, names.keySet());
        return rows.stream()
                .map(row -> one(kind, row, Optional.ofNullable(found.get(new SessionId(row.session()))), people, names))
                .toList();
    }

    private void audit(CaseKind kind, List<SessionOutcome> rows, Set<ClientId> named) {
        var why = Phrase.of("audit.why." + kind.code());
        var given = gate.standing(named);
        events.publishEvent(AuditEvent.of("listed", "OutcomeCases", new UUID(0, 0)).because(why));
        rows.forEach(row -> Optional.of(new ClientId(row.client()))
                .filter(named::contains)
                .ifPresent(client -> events.publishEvent(AuditEvent.of("listed", "OutcomeCase", row.session(), client)
                        .because(given.getOrDefault(client, why)))));
    }

    private static OutcomeCase one(
            CaseKind kind, SessionOutcome row, Optional<FollowUpCases.Case> found, Map<UserId, String> people,
            Map<ClientId, String> names) {
        var result = found
                .flatMap(kind == CaseKind.LOWERED ? FollowUpCases.Case::lowered : FollowUpCases.Case::gravest);
        return new OutcomeCase(
                new SessionId(row.session()),
                found.map(FollowUpCases.Case::followUp),
                result.map(FollowUpCases.Result::id),
                Optional.ofNullable(names.get(new ClientId(row.client()))),
                people.getOrDefault(new UserId(row.therapist()), ""),
                row.day(),
                result.map(FollowUpCases.Result::proposed),
                result.map(FollowUpCases.Result::level).or(() -> Optional.ofNullable(row.level())),
                result.flatMap(FollowUpCases.Result::changedBy).map(user -> people.getOrDefault(user, "")),
                row.alerted(),
                Optional.ofNullable(row.contactMinutes()).map(Duration::ofMinutes));
    }

    /**
     * One case to look at.
     *
     * @param clientName only where the viewer may open the client's record
     * @param therapist a name
     * @param proposed the level that the rules decided
     * @param changedBy the name of whoever changed it
     * @param contacted from the alert to the first contact that reached somebody; empty while there is none
     */
    public record OutcomeCase(
            SessionId session,
            Optional<FollowUpId> followUp,
            Optional<AssessmentId> result,
            Optional<String> clientName,
            String therapist,
            LocalDate day,
            Optional<TriageLevel> proposed,
            Optional<TriageLevel> level,
            Optional<String> changedBy,
            boolean alerted,
            Optional<Duration> contacted) {

        /** Whether somebody had to be reached and nobody has been. */
        public boolean waits() {
            return contacted.isEmpty() && (alerted || level.filter(one -> one.atLeast(TriageLevel.URGENT)).isPresent());
        }
    }
}
