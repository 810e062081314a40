package org.tenderpoint.screening.plan;

import java.time.Instant;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;

/**
 * A planned session was moved, changed or taken over; published in the transaction that does it.
 *
 * @param elsewhere whether it begins at another moment, or somewhere else
 */
public record SessionMoved(SessionId session, ClientId client, Instant start, boolean elsewhere) {}
