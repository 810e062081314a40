package org.tenderpoint.session;

import java.time.Instant;
import java.util.List;
import org.tenderpoint.platform.id.SessionId;
import org.tenderpoint.platform.id.UserId;
import org.tenderpoint.vocabulary.Work;

/** What was done in the client's last finished session, to be carried over with its origin shown. */
public record LastWork(SessionId session, UserId therapist, Instant endedAt, List<Work> work, Soap note) {}
