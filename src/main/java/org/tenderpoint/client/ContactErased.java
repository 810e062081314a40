package org.tenderpoint.client;

import org.tenderpoint.platform.id.Id.ClientId;

/** How to write to a client was erased, and nobody keeps it; the rest of the record has to be kept. */
public record ContactErased(ClientId client) {}
