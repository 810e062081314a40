package org.tenderpoint.followup.rules;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.tenderpoint.followup.rules.facts.FollowUpFacts;
import org.tenderpoint.vocabulary.Pressure;
import org.tenderpoint.vocabulary.Region;

/**
 * A cap that an adjustment has set for the next two sessions. When both were quiet it lapses, otherwise it is renewed.
 *
 * @param level the highest pressure allowed, 1 to 5
 * @param sessionsSeen followed-up sessions since it was set or renewed, 0 or 1
 * @param quietSoFar whether those were quiet
 */
public record StoredCap(Region region, int level, int sessionsSeen, boolean quietSoFar) {

    private static final int SESSIONS = 2;

    /** A cap that has just been set. */
    public static StoredCap set(Region region, int level) {
        return new StoredCap(region, level, 0, true);
    }

    /**
     * The caps that hold after a session: those that held before it, counted on, and the new ones. A later feedback to
     * the same session starts again from the caps before that session.
     */
    public static List<StoredCap> after(List<StoredCap> before, NextPlan plan) {
        return after(before, plan.newCaps(), plan.quiet(), plan.oldCapsStay());
    }

    /**
     * The same from what was stored of the decision.
     *
     * @param newCaps those set after the session that nobody has declined
     * @param quiet whether the session left at most mild, short soreness
     * @param oldCapsStay whether answers are missing, so that nothing lapses (ADJ-080)
     */
    public static List<StoredCap> after(
            List<StoredCap> before, Map<Region, Integer> newCaps, boolean quiet, boolean oldCapsStay) {
        var all = new ArrayList<StoredCap>();
        before.forEach(cap -> all.addAll(oldCapsStay ? List.of(cap) : cap.afterSession(quiet)));
        newCaps.forEach((region, level) -> all.add(set(region, level)));
        return List.copyOf(all);
    }

    /** The lowest cap per region, as {@link FollowUpFacts} takes them. */
    public static Map<Region, Integer> lowest(List<StoredCap> caps) {
        var lowest = new EnumMap<Region, Integer>(Region.class);
        caps.forEach(cap -> lowest.merge(cap.region(), cap.level(), Math::min));
        return lowest;
    }

    /** One level higher, after a raise that rests on ADJ-073 was accepted. */
    public StoredCap loosened() {
        return new StoredCap(region, Math.min(Pressure.DEEPEST, level + 1), sessionsSeen, quietSoFar);
    }

    private List<StoredCap> afterSession(boolean quiet) {
        boolean allQuiet = quietSoFar && quiet;
        if (sessionsSeen + 1 < SESSIONS) {
            return List.of(new StoredCap(region, level, sessionsSeen + 1, allQuiet));
        }
        return allQuiet ? List.of() : List.of(set(region, level));
    }
}
