package org.tenderpoint.client;

import java.time.LocalDate;
import java.util.Optional;

/** @param day empty if nobody knows it */
public record BroughtDeath(Optional<LocalDate> day, DeathSource source) {}
