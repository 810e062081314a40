package org.tenderpoint.followup.answers;

import java.time.Instant;

/** What somebody heard on a call that another had taken over meanwhile. */
public record SupersededDraft(CallDraft draft, Instant at) {}
