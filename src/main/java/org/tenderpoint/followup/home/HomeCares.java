package org.tenderpoint.followup.home;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.followup.home.HomeCare.HomeDone;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.vocabulary.Answer;

/**
 * Keeps what was given and what was told of it. Checks no permission, since a client answers by link: nothing from it
 * may be shown without a separate check.
 */
@Component
public class HomeCares {

    public static final String RECORD = "HomeCare";

    /** So often in a row it was not done before it is offered last. */
    private static final int NEVER_DONE = 2;

    private final HomeCareRepository cares;
    private final ApplicationEventPublisher events;

    HomeCares(HomeCareRepository cares, ApplicationEventPublisher events) {
        this.cares = cares;
        this.events = events;
    }

    /** What was given after a session; empty also where it was taken back. */
    @Transactional(readOnly = true)
    public Optional<HomeCare> of(SessionId session) {
        return cares.findBySessionId(session.value()).filter(care -> !care.things().isEmpty());
    }

    /** Of these clients, by session; one query. */
    @Transactional(readOnly = true)
    public Map<SessionId, HomeCare> ofClients(Collection<ClientId> clients) {
        return cares.findByClientIdIn(clients.stream().map(ClientId::value).toList()).stream()
                .filter(care -> !care.things().isEmpty())
                .collect(Collectors.toMap(HomeCare::session, care -> care));
    }

    /** What this client, each of the last times they told of it, had not done; one query. */
    @Transactional(readOnly = true)
    public Set<HomeThing> neverDone(ClientId client) {
        var told = new HashMap<HomeThing, List<HomeDone>>();
        all(client).reversed().forEach(care -> care.homeDone().ifPresent(
                done -> care.things().forEach(thing -> told.computeIfAbsent(thing, _ -> new ArrayList<>()).add(done))));
        return told.entrySet().stream()
                .filter(one -> one.getValue().size() >= NEVER_DONE
                        && one.getValue().stream().limit(NEVER_DONE).allMatch(done -> done == HomeDone.NO))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * In the place of what was given before.
     *
     * @param chosen code to the rule that offered it; none takes back
     */
    @Transactional
    public void give(ClientId client, SessionId session, Map<String, String> chosen, UserId by, Instant now) {
        var care = cares.findBySessionId(session.value()).orElseGet(() -> HomeCare.of(client, session));
        care.give(chosen, by, now);
        cares.save(care);
        events.publishEvent(AuditEvent.of("set", RECORD, care.getId(), client));
    }

    /** @param by who wrote it down; none for the client's own answer by link */
    @Transactional
    public void tell(SessionId session, HomeDone done, Answer helped, Optional<UserId> by, Instant now) {
        of(session).ifPresent(care -> {
            care.tell(done, helped, by, now);
            cares.save(care);
            events.publishEvent(AuditEvent.of("answered", RECORD, care.getId(), care.client()));
        });
    }

    /**
     * What was told between these moments was another client's; it stands with their answers.
     *
     * @return false if nothing was
     */
    @Transactional
    public boolean untell(SessionId session, Instant from, Instant to) {
        var told = of(session).filter(care -> care.toldBetween(from, to));
        told.ifPresent(care -> {
            care.untell();
            cares.save(care);
            events.publishEvent(AuditEvent.of("took_back", RECORD, care.getId(), care.client()));
        });
        return told.isPresent();
    }

    List<HomeCare> all(ClientId client) {
        return cares.findByClientIdOrderByGivenAt(client.value());
    }
}
