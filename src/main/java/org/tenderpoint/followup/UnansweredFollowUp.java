package org.tenderpoint.followup;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.tenderpoint.followup.answers.ClientReport;
import org.tenderpoint.followup.answers.GivenAnswers;
import org.tenderpoint.followup.rules.timing.ContactTimes;
import org.tenderpoint.platform.id.Id.FollowUpId;

/**
 * A follow-up that nobody has answered yet.
 *
 * @param unreachableTwice whether nobody reached the client after the last two sessions either (FUP-06)
 * @param told what was told of the session all the same: too early, or not to the end
 * @param said at an arrival whose form was left, to go on with
 */
public record UnansweredFollowUp(
        FollowUpId id, Instant sessionEnd, ZoneId zone, boolean unreachableTwice, List<ClientReport> told,
        GivenAnswers said, Instant now) {

    public UnansweredFollowUp {
        told = List.copyOf(told);
    }

    /**
     * Whether the session is so long ago that only how it felt is asked; today's visit asks about signs anyway. It is
     * so by the hours and by the clock: an hour that the clock gains makes nothing milder.
     */
    public boolean longAgo() {
        var byTheClock = sessionEnd.atZone(zone).plusDays(ContactTimes.LONG_AGO.toDays()).toInstant();
        return now.isAfter(byTheClock) && Duration.between(sessionEnd, now).compareTo(ContactTimes.LONG_AGO) > 0;
    }

    public GivenAnswers knownBefore() {
        return said.knownBefore();
    }
}
