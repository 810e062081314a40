package org.tenderpoint.client;

import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.client.record.RecordOwner;
import org.tenderpoint.platform.id.Id.ClientId;

/** That clients have died, for everybody who sees their name; does not count as a look. */
@Service
@PreAuthorize("hasAnyRole('THERAPIST', 'FRONT_DESK', 'MANAGER')")
@Transactional(readOnly = true)
public class KnownDeathService {

    private final DeathRepository deaths;
    private final DeadClients dead;
    private final ObjectProvider<RecordOwner> owners;
    private final RecordGate gate;

    KnownDeathService(
            DeathRepository deaths, DeadClients dead, ObjectProvider<RecordOwner> owners, RecordGate gate) {
        this.deaths = deaths;
        this.dead = dead;
        this.owners = owners;
        this.gate = gate;
    }

    /** Empty if the client lives. */
    public Optional<DeathRecord> of(ClientId client) {
        return deaths.findFirstByClientIdAndTakenBackAtIsNullOrderByRecordedAtDesc(client.value())
                .map(Death::toRecord);
    }

    /** The same for every page about a client, given the client's id or that of one of their records. */
    public Optional<DeathRecord> about(UUID shown) {
        // most practices have none, and then no feature is asked whose record it is
        if (!dead.any()) {
            return Optional.empty();
        }
        return owners.orderedStream().flatMap(feature -> feature.ownerOf(shown).stream()).findFirst()
                .or(() -> Optional.of(new ClientId(shown)))
                .filter(client -> !gate.restricts(client))
                .flatMap(this::of);
    }
}
