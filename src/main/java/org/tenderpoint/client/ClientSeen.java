package org.tenderpoint.client;

import java.time.LocalDate;
import org.tenderpoint.platform.id.Id.ClientId;

/** A session with this client has begun, on this day of the practice. */
public record ClientSeen(ClientId client, LocalDate day) {}
