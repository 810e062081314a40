package org.tenderpoint.followup;

/** Somebody has taken a follow-up for a call, or given it back. */
record FollowUpsTaken() {}
