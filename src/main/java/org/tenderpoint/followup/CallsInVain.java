package org.tenderpoint.followup;

import java.time.Instant;
import org.tenderpoint.shared.id.ClientId;
import org.tenderpoint.shared.id.FollowUpId;

/**
 * Three calls led to no answer (FUP-05). Published in the transaction that closes the follow-up as unreachable, before it
 * is closed: who sends the last message queues it then.
 */
record CallsInVain(FollowUpId followUp, ClientId client, Instant at) {}
