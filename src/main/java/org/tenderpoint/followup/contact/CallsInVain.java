package org.tenderpoint.followup.contact;

import java.time.Instant;
import org.tenderpoint.platform.id.ClientId;
import org.tenderpoint.platform.id.FollowUpId;

/**
 * Three calls brought no answer (FUP-05, FUP-12). Published in the transaction of the third, before the follow-up is
 * closed as unreachable; a pressing one stays open. The listener plans the last message.
 */
public record CallsInVain(FollowUpId followUp, ClientId client, Instant at) {}
