package org.tenderpoint.session;

import java.time.Instant;
import java.util.List;
import org.tenderpoint.shared.Work;
import org.tenderpoint.shared.id.SessionId;
import org.tenderpoint.shared.id.UserId;

/** What was done in the client's last finished session, to be carried over with its origin shown. */
public record LastWork(SessionId session, UserId therapist, Instant endedAt, List<Work> work, Soap note) {}
