package org.tenderpoint.client;

import java.time.Instant;
import java.util.Optional;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.Texts;

/**
 * One thing that happened, on a client's page.
 *
 * @param route where a tap leads; empty when there is nothing more to see
 * @param badgeState a state of the badge: {@code ok}, {@code adapt}, {@code clearance}, {@code stop} or {@code info}
 * @param badge the badge's word; empty without a state
 * @param icon the icon's name
 */
public record TimelineEntry(
        Instant at, String title, String detail, Optional<String> route, Optional<String> badgeState, String badge,
        String icon) {

    public TimelineEntry(
            Instant at, String title, String detail, Optional<String> route, Optional<String> badgeState, String icon) {
        this(at, title, detail, route, badgeState, "", icon);
    }

    /** The timeline's tabs; every entry stands in one. */
    public enum Tab implements Coded {
        INTAKE,
        SESSIONS,
        FOLLOW_UPS,
        REFERRALS,
        MESSAGES
    }

    /** That something happened, for those who may not know what. */
    TimelineEntry head(Tab tab) {
        return new TimelineEntry(
                at, Texts.of("client.timeline.head." + tab.code()), "", Optional.empty(), Optional.empty(), "clock");
    }

    public TimelineEntry withBadge(String state, String word) {
        return new TimelineEntry(at, title, detail, route, Optional.of(state), word, icon);
    }
}
