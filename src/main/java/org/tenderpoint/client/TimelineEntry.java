package org.tenderpoint.client;

import java.time.Instant;
import java.util.Optional;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.Texts;

/**
 * One event on a client's page.
 *
 * @param route where a tap leads; empty when there is nothing more to see
 * @param badgeState a state of the badge: {@code ok}, {@code adapt}, {@code clearance}, {@code stop} or {@code info}
 * @param badge the badge's text; empty without a state
 */
public record TimelineEntry(
        Instant at, String title, String detail, Optional<String> route, Optional<String> badgeState, String badge,
        String icon) {

    public TimelineEntry(
            Instant at, String title, String detail, Optional<String> route, Optional<String> badgeState, String icon) {
        this(at, title, detail, route, badgeState, "", icon);
    }

    /** The timeline's tabs; every entry is in one. */
    public enum Tab implements Coded {
        INTAKE,
        SESSIONS,
        FOLLOW_UPS,
        REFERRALS,
        MESSAGES
    }

    /** Only that something happened, for users who may not see what. */
    TimelineEntry head(Tab tab) {
        return new TimelineEntry(
                at, Texts.of("client.timeline.head." + tab.code()), "", Optional.empty(), Optional.empty(), "clock");
    }

    public TimelineEntry withBadge(String state, String word) {
        return new TimelineEntry(at, title, detail, route, Optional.of(state), word, icon);
    }
}
