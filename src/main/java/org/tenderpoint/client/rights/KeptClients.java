package org.tenderpoint.client.rights;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.Client;
import org.tenderpoint.client.ClientRepository;
import org.tenderpoint.client.ContactErased;
import org.tenderpoint.client.Restriction;
import org.tenderpoint.client.RestrictionReason;
import org.tenderpoint.client.RestrictionRepository;
import org.tenderpoint.platform.store.backup.ErasedRecords;
import org.tenderpoint.platform.store.backup.Eraser;
import org.tenderpoint.practice.PracticeTime;

/** Remembers of whom only what must be kept is left, so that a restored backup does not bring back the rest. */
@Component
record KeptClients(ErasedRecords erased, ClientRepository clients, RestrictionRepository restrictions, NotSeen notSeen,
        ClientErasure erasure, PracticeTime time) implements Eraser {

    @EventListener
    void on(ContactErased gone) {
        erased.note(kind(), List.of(gone.client().value()));
    }

    @Override
    public String kind() {
        return "kept_client";
    }

    @Override
    public void eraseAgain(List<UUID> ids) {
        ids.stream().flatMap(id -> clients.findById(id).stream()).forEach(this::keepOnlyWhatMust);
    }

    /** A session that is under way in the backup is long over, and keeps nobody from it. */
    private void keepOnlyWhatMust(Client client) {
        var now = time.now();
        if (!client.restricted()) {
            restrictions.save(new Restriction(
                    client.id(), RestrictionReason.RETENTION, Optional.of(notSeen.keptUntil(client)), Optional.empty(),
                    now));
            client.restricted(true, client.changedBy(), now);
        }
        erasure.forget(client, client.changedBy());
    }
}
