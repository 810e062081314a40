package org.tenderpoint.session;

import java.time.Instant;
import java.util.List;
import org.tenderpoint.platform.id.SessionId;
import org.tenderpoint.platform.id.UserId;
import org.tenderpoint.vocabulary.Work;

/** The work of the client's last finished session, to be copied with its origin shown. */
public record LastWork(SessionId session, UserId therapist, Instant endedAt, List<Work> work, Soap note) {}
