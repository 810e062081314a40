package org.tenderpoint.session;

import java.time.Instant;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;

/**
 * A session with a note still to write.
 *
 * @param running whether it was never finished, so that its follow-up does not start either
 */
public record UnfinishedNote(SessionId session, ClientId client, Instant startedAt, boolean running) {}
