package org.tenderpoint.client.rights;

import java.time.LocalDate;
import org.tenderpoint.platform.id.Id.ClientId;

/** A client whose time is over. */
public record NotSeenRow(ClientId client, String name, LocalDate lastSeen) {}
