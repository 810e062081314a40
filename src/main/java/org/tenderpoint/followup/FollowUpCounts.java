package org.tenderpoint.followup;

/**
 * How many follow-ups wait; one more than {@link WorklistService#COUNTED} stands for all above.
 *
 * @param due with a contact due by the end of today, or an alert
 * @param mine those of them that the signed-in person owns
 * @param alerts results of urgent or emergency that nobody has closed
 */
public record FollowUpCounts(int due, int mine, int alerts) {}
