package org.tenderpoint.screening;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.ScreeningId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.store.file.Json;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.facts.Condition;

/**
 * What was known about clients when their sessions were screened, for counting. Not for screens: it checks no
 * permission.
 */
@Component
@Transactional(readOnly = true)
public class ScreenedSessions {

    /**
     * The last screening of one session; after the start, the frozen one.
     *
     * @param conditions those known to be present; unknown ones are not included
     * @param overridden whether one of its effects was overridden with a reason
     * @param aheadFor the kinds of these reasons
     */
    public record ScreenedConditions(Set<Condition> conditions, boolean overridden, Set<OverrideReason> aheadFor) {}

    /**
     * What screening said about one session, without the client's answers.
     *
     * @param screening the last one; after the start, the frozen one
     * @param ruleSet of the screening; empty without one
     * @param spoke the ids of the rules that it found, in their order
     */
    public record ScreenedPlan(
            ClientId client, UserId therapist, Optional<ScreeningId> screening, Optional<String> ruleSet,
            List<String> spoke, List<Work> plan) {

        public ScreenedPlan {
            spoke = List.copyOf(spoke);
            plan = List.copyOf(plan);
        }
    }

    private final PlannedSessionRepository sessions;
    private final ScreeningRepository screenings;
    private final OverrideRepository overrides;

    ScreenedSessions(
            PlannedSessionRepository sessions, ScreeningRepository screenings, OverrideRepository overrides) {
        this.sessions = sessions;
        this.screenings = screenings;
        this.overrides = overrides;
    }

    /** Empty if there is no such session. */
    public Optional<ScreenedPlan> plan(SessionId session) {
        return sessions.findById(session.value()).map(PlannedSession::toRecord).map(planned -> {
            var last = screenings.lastOfSession(session.value());
            var spoke = last.stream()
                    .flatMap(one -> screenings.findings(List.of(one.id())).stream())
                    .map(ScreeningRepository.FoundRule::rule)
                    .distinct()
                    .sorted()
                    .toList();
            return new ScreenedPlan(
                    planned.client(), planned.therapist(), last.map(one -> new ScreeningId(one.id())),
                    last.map(ScreeningRepository.LastScreening::ruleSet), spoke, planned.plan());
        });
    }

    /** Which of these clients came before the practice used the program. */
    public Set<UUID> seenEarlier(Collection<ClientId> clients) {
        return sessions.seenEarlier(clients.stream().map(ClientId::value).toList());
    }

    /** By session; sessions without a screening are omitted. A constant number of queries. */
    public Map<SessionId, ScreenedConditions> of(Collection<SessionId> sessions) {
        if (sessions.isEmpty()) {
            return Map.of();
        }
        var ids = sessions.stream().map(SessionId::value).toList();
        var overridden = overrides.findBySessionIdInAndTakenBackAtIsNullOrderByMadeAt(ids).stream()
                .collect(Collectors.groupingBy(one -> one.session().value(),
                        Collectors.mapping(OverrideRow::toRecord, Collectors.toList())));
        return screenings.factsOf(ids).stream()
                .collect(Collectors.toMap(
                        last -> new SessionId(last.session()),
                        last -> screened(last, overridden.getOrDefault(last.session(), List.of())),
                        (one, _) -> one));
    }

    private static ScreenedConditions screened(ScreeningRepository.FactsOf last, List<OverrideRecord> overridden) {
        var facts = Json.read(last.facts(), FactsSnapshot.class).clientFacts();
        var held = Arrays.stream(Condition.values()).filter(facts::yes).collect(Collectors.toUnmodifiableSet());
        return new ScreenedConditions(held, !overridden.isEmpty(), overridden.stream()
                .map(OverrideRecord::why)
                .collect(Collectors.toUnmodifiableSet()));
    }
}
