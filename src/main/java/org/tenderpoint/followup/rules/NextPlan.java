package org.tenderpoint.followup.rules;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.tenderpoint.followup.rules.Adjustment.Rest;
import org.tenderpoint.followup.rules.Adjustment.RuleReason;
import org.tenderpoint.followup.rules.facts.FollowUpFacts;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Pressure;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.say.Phrase;

/**
 * What the next session changes, decided by {@link AdjustmentRules}.
 *
 * @param ruleSet the version of the book
 * @param findings every rule that fired, in the order of the book
 * @param adjustments those left after the conflict rules; what needs a therapist's acceptance is among them
 * @param dropped those that lost against others, with the reason
 * @param pressures old and new pressure per worked place, with every proposal counted in that stands at once; a raise
 * counts only after acceptance: a proposed one is the most that the plan may allow
 * @param minutes minutes per region where the time is shortened
 * @param ceilings the lowest cap per region from screening, earlier and new adjustments, 0 to 5, for every region
 * @param newCaps caps that this decision sets for the next two sessions
 * @param rests what the next session waits for; empty: nothing
 * @param gapDays at least so many days to the next session
 * @param asks facts that are unknown and would have mattered
 * @param notes what else the therapist should know or do
 * @param everythingAvoided every modality is avoided: there is no plan, and the therapist must decide
 * @param quiet whether the session left at most mild, short soreness
 * @param oldCapsStay earlier caps neither lapse nor are loosened (ADJ-080)
 */
public record NextPlan(
        String ruleSet,
        List<AdjustmentFinding> findings,
        List<Adjustment> adjustments,
        List<DroppedAdjustment> dropped,
        List<PlannedPressure> pressures,
        Map<Region, Integer> minutes,
        Map<Region, Integer> ceilings,
        Map<Region, Integer> newCaps,
        Set<Rest> rests,
        OptionalInt gapDays,
        List<OpenFact> asks,
        List<RuleReason> notes,
        boolean everythingAvoided,
        boolean quiet,
        boolean oldCapsStay) {

    /**
     * A rule of the book that fired.
     *
     * @param id e.g. {@code ADJ-003}
     * @param reason readable aloud to the client
     */
    public record AdjustmentFinding(String id, Phrase title, Phrase reason, String source) {}

    /** An adjustment that lost against others. */
    public record DroppedAdjustment(Adjustment adjustment, String why) {}

    /** A fact to ask: unknown, and a rule would have fired had it been yes. */
    public record OpenFact(String ruleId, Condition condition) {}

    public NextPlan {
        findings = List.copyOf(findings);
        adjustments = List.copyOf(adjustments);
        dropped = List.copyOf(dropped);
        pressures = List.copyOf(pressures);
        minutes = Map.copyOf(minutes);
        ceilings = Map.copyOf(ceilings);
        newCaps = Map.copyOf(newCaps);
        rests = Set.copyOf(rests);
        asks = List.copyOf(asks);
        notes = List.copyOf(notes);
    }

    public List<String> ruleIds() {
        return findings.stream().map(AdjustmentFinding::id).toList();
    }

    /**
     * The pressure on one worked place, from the last session to the next.
     *
     * @param part a whole region, or one side of it where the two sides differ (ADJ-016)
     * @param before the highest pressure used there, 1 to 5
     * @param after the highest that the next plan may use there, 0 to 5; 0 is an avoided region
     * @param ruleIds the rules that moved or bound it, those of screening too; {@code stored} for a cap of an earlier
     * session, {@code no_plan} where every modality is to be left out; empty when unchanged
     */
    public record PlannedPressure(BodyPart part, int before, int after, List<String> ruleIds) {

        public PlannedPressure {
            ruleIds = List.copyOf(ruleIds);
        }

        public boolean lower() {
            return after < before;
        }
    }

    /**
     * A cap that an adjustment has set for the next two sessions. When both were quiet it lapses, otherwise it is
     * renewed.
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
}
