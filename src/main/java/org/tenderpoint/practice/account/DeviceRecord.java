package org.tenderpoint.practice.account;

import java.time.Instant;
import java.util.UUID;

/** A device that is marked as the practice's own. */
public record DeviceRecord(UUID id, String name, Instant markedAt) {}
