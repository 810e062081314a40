package org.tenderpoint.followup.contact;

/** Somebody has taken a follow-up for a call, or given it back. */
public record FollowUpsTaken() {}
