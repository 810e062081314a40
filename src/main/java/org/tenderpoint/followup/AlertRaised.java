package org.tenderpoint.followup;

import org.tenderpoint.shared.id.AlertId;
import org.tenderpoint.shared.id.ClientId;
import org.tenderpoint.shared.id.FollowUpId;

/** An alert was raised, or raised further. Published in the transaction that does it. */
record AlertRaised(AlertId alert, FollowUpId followUp, ClientId client) {}
