package org.tenderpoint.followup.contact;

import java.time.Instant;
import org.tenderpoint.platform.id.ClientId;
import org.tenderpoint.platform.id.FollowUpId;

/**
 * Three calls led to no answer (FUP-05, FUP-12). Published in the transaction of the third, before the follow-up is
 * closed as unreachable; one that presses stays open. Who sends the last message plans it then.
 */
public record CallsInVain(FollowUpId followUp, ClientId client, Instant at) {}
