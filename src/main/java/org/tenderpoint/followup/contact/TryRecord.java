package org.tenderpoint.followup.contact;

import java.time.Instant;
import java.util.Optional;
import org.tenderpoint.platform.id.UserId;

public record TryRecord(Instant at, UserId by, TryOutcome outcome, Optional<Instant> callAgain, String note) {}
