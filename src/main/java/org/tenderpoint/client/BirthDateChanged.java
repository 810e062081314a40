package org.tenderpoint.client;

import java.time.Instant;
import org.tenderpoint.platform.id.Id.ClientId;

/** The birth date on a client's record is another from now on, and with it their age. */
public record BirthDateChanged(ClientId client, Instant at) {}
