package org.tenderpoint.client;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.tenderpoint.platform.id.Id.UserId;

/** @param day empty if nobody knows it */
public record DeathRecord(
        Optional<LocalDate> day, DeathSource source, Instant recordedAt, UserId by) {}
