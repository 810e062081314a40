package org.tenderpoint.audit;

import java.time.Instant;
import java.util.Optional;
import org.tenderpoint.platform.id.UserId;

/**
 * Somebody who opened a client's record.
 *
 * @param who empty where nobody was signed in: the client's link, the program itself
 * @param name empty where nobody was signed in
 * @param times how often
 * @param last when the last time
 */
public record Looker(Optional<UserId> who, String name, long times, Instant last) {}
