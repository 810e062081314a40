package org.tenderpoint.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.vocabulary.say.Phrase;

/**
 * One line of the trail.
 *
 * @param who empty where nobody was signed in: set-up, a client's link, the program itself
 */
public record AuditRecord(
        Instant at,
        Optional<UserId> who,
        String action,
        String recordType,
        UUID recordId,
        Optional<ClientId> client,
        Phrase why) {}
