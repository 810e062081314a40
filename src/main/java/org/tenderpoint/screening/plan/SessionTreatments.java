package org.tenderpoint.screening.plan;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.Treatments;
import org.tenderpoint.client.record.RecordOwner;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.screening.PlannedSessionRepository;
import org.tenderpoint.screening.SessionState;

/** Reads from the schedule which therapist treats which clients. */
@Component
record SessionTreatments(PlannedSessionRepository sessions) implements Treatments, RecordOwner {

    @Override
    public Set<ClientId> treated(UserId therapist, Collection<ClientId> clients, Instant since) {
        return sessions
                .treated(therapist.value(), clients.stream().map(ClientId::value).toList(), since,
                        SessionState.CANCELLED)
                .stream()
                .map(ClientId::new)
                .collect(Collectors.toSet());
    }

    @Override
    public Optional<UserId> latestTherapist(ClientId client) {
        return sessions.therapists(client.value(), SessionState.CANCELLED, Limit.of(1)).stream()
                .findFirst()
                .map(UserId::new);
    }

    @Override
    public Map<ClientId, TreatedSessions> treated(Collection<ClientId> clients) {
        return sessions.tookPlace(clients.stream().map(ClientId::value).toList(), SessionState.TOOK_PLACE).stream()
                .collect(Collectors.toMap(
                        one -> new ClientId(one.client()),
                        one -> new TreatedSessions((int) one.sessions(), one.last())));
    }

    @Override
    public boolean underWay(ClientId client) {
        return sessions.existsByClientIdAndState(client.value(), SessionState.IN_PROGRESS);
    }

    @Override
    public Optional<ClientId> clientOf(SessionId session) {
        return ownerOf(session.value());
    }

    @Override
    public Optional<ClientId> ownerOf(UUID record) {
        return sessions.clientOf(record).map(ClientId::new);
    }
}
