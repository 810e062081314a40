package org.tenderpoint.client.merge;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.DeadClients;
import org.tenderpoint.client.EndsWithDeath;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.practice.CurrentUser;

/** Who made two records one, for the trail; and tells whoever decides by them. */
@Component
class ClientMergeEvents {

    private static final String RECORD = "Client";

    private final CurrentUser user;
    private final DeadClients dead;
    private final List<EndsWithDeath> ends;
    private final ApplicationEventPublisher events;

    ClientMergeEvents(CurrentUser user, DeadClients dead, List<EndsWithDeath> ends, ApplicationEventPublisher events) {
        this.user = user;
        this.dead = dead;
        this.ends = List.copyOf(ends);
        this.events = events;
    }

    UUID user() {
        return user.id().value();
    }

    void merged(ClientId kept, ClientId merged, Instant at) {
        events.publishEvent(AuditEvent.of("made_one_with_another", RECORD, kept.value(), kept));
        events.publishEvent(AuditEvent.of("made_part_of_another", RECORD, merged.value(), merged));
        events.publishEvent(new RecordsMerged(kept, Optional.empty(), at));
    }

    boolean died(ClientId client) {
        return dead.includes(client);
    }

    /** @param dead whether a death of one has ended what waited for both since they were one */
    void undone(ClientId kept, ClientId merged, Instant oneSince, boolean dead, Instant at) {
        for (var client : List.of(kept, merged)) {
            if (dead && !died(client)) {
                ends.forEach(one -> one.takenBack(client, oneSince, at));
            }
            events.publishEvent(AuditEvent.of("made_two_again", RECORD, client.value(), client));
            events.publishEvent(new RecordsMerged(client, Optional.of(oneSince), at));
        }
    }
}
