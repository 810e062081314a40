package org.tenderpoint.followup.rules.adjustment;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tenderpoint.followup.rules.facts.FollowUpFacts;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Pressure;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.facts.Condition;

/**
 * The changes to the next session, decided by {@link AdjustmentRules}.
 *
 * @param ruleSet the version of the book
 * @param ruleIds every rule that fired, in the order of the book
 * @param adjustments those that won, including those that need a therapist's acceptance
 * @param dropped those that lost against others, with the reason
 * @param pressures old and new pressure by worked place, with all proposals that apply at once; a proposed raise gives
 * the highest pressure that the plan may allow once it is accepted
 * @param minutes minutes by region where the time is shortened
 * @param ceilings the lowest cap from screening and from earlier and new adjustments, 0 to 5, for every region
 * @param rests what the next session waits for
 * @param asks unknown facts that would matter
 * @param notes further notes for the therapist
 */
public record NextPlan(
        String ruleSet,
        List<String> ruleIds,
        List<Adjustment> adjustments,
        List<DroppedAdjustment> dropped,
        List<PlannedPressure> pressures,
        Map<Region, Integer> minutes,
        Map<Region, Integer> ceilings,
        Set<Rest> rests,
        List<OpenFact> asks,
        List<RuleReason> notes) {

    /** An adjustment that lost against others. */
    public record DroppedAdjustment(Adjustment adjustment, Why why) {

        public enum Why implements Coded {
            ANSWERS_MISSING,
            GENTLER_THERE,
            /** A cap or the client's preference. */
            NO_MORE_ALLOWED,
            WAITS_ANYWAY
        }
    }

    /** An unknown fact with which a rule would have fired. */
    public record OpenFact(String ruleId, Condition condition) {}

    public NextPlan {
        ruleIds = List.copyOf(ruleIds);
        adjustments = List.copyOf(adjustments);
        dropped = List.copyOf(dropped);
        pressures = List.copyOf(pressures);
        minutes = Map.copyOf(minutes);
        ceilings = Map.copyOf(ceilings);
        rests = Set.copyOf(rests);
        asks = List.copyOf(asks);
        notes = List.copyOf(notes);
    }

    /**
     * The pressure on a worked place, in the last session and in the next.
     *
     * @param part a region, or one side if the two sides differ (ADJ-016)
     * @param before the highest pressure used there, 1 to 5
     * @param after the highest pressure for the next plan, 0 to 5; 0 for an avoided region
     * @param ruleIds the rules behind it, including those of screening, {@link #EARLIER_CAP} and
     * {@link #EVERYTHING_AVOIDED}; empty if unchanged
     */
    public record PlannedPressure(BodyPart part, int before, int after, List<String> ruleIds) {

        /** Stands for the rules of an earlier answer, whose cap still holds. */
        public static final String EARLIER_CAP = "stored";
        /** Stands for all rules that avoid a modality, where together they avoid every one. */
        public static final String EVERYTHING_AVOIDED = "no_plan";

        public PlannedPressure {
            ruleIds = List.copyOf(ruleIds);
        }

        public static boolean isRule(String id) {
            return !id.equals(EARLIER_CAP) && !id.equals(EVERYTHING_AVOIDED);
        }

        public boolean lower() {
            return after < before;
        }
    }

    /**
     * A cap that an adjustment has set for the next two sessions. It lapses if both are quiet, otherwise it is renewed.
     *
     * @param level the highest pressure allowed, 1 to 5
     * @param sessionsSeen the number of followed-up sessions since it was set or renewed, 0 or 1
     * @param quietSoFar whether these were quiet
     */
    public record StoredCap(Region region, int level, int sessionsSeen, boolean quietSoFar) {

        private static final int SESSIONS = 2;

        public static StoredCap set(Region region, int level) {
            return new StoredCap(region, level, 0, true);
        }

        /**
         * The caps after a session, from the stored decision.
         *
         * @param newCaps the caps set after the session that nobody has declined
         * @param quiet whether the session left at most mild, short soreness
         * @param oldCapsStay whether answers are missing, so that no cap lapses (ADJ-080)
         */
        public static List<StoredCap> after(
                List<StoredCap> before, Map<Region, Integer> newCaps, boolean quiet, boolean oldCapsStay) {
            var all = new ArrayList<StoredCap>();
            before.forEach(cap -> all.addAll(oldCapsStay ? List.of(cap) : cap.afterSession(quiet)));
            newCaps.forEach((region, level) -> all.add(set(region, level)));
            return List.copyOf(all);
        }

        /** The lowest cap by region, for {@link FollowUpFacts}. */
        public static Map<Region, Integer> lowest(List<StoredCap> caps) {
            var lowest = new EnumMap<Region, Integer>(Region.class);
            caps.forEach(cap -> lowest.merge(cap.region(), cap.level(), Math::min));
            return lowest;
        }

        /** The cap one level higher, after a raise by ADJ-073 was accepted. */
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
}
