package org.tenderpoint.followup.alert;

import org.tenderpoint.platform.id.AlertId;
import org.tenderpoint.platform.id.ClientId;
import org.tenderpoint.platform.id.FollowUpId;

/** An alert was raised, or raised further. Published in the transaction that does it. */
record AlertRaised(AlertId alert, FollowUpId followUp, ClientId client) {}
