package org.tenderpoint.followup.answers;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.tenderpoint.platform.id.FollowUpId;
import org.tenderpoint.platform.id.UserId;

/** An answer that ends a hold, as kept; it lifts the hold once it is confirmed. */
public record RecordedAnswerRecord(
        UUID id,
        FollowUpId followUp,
        AnswerKind kind,
        Quote said,
        UserId recordedBy,
        Instant recordedAt,
        Optional<UserId> confirmedBy) {}
