package org.tenderpoint.followup.rules;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.tenderpoint.followup.rules.Adjustment.AdjustmentKind;
import org.tenderpoint.followup.rules.Adjustment.Rest;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Modality.Technique;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.rule.RuleTags;
import org.tenderpoint.vocabulary.rule.RuleTags.RuleEffect;
import org.tenderpoint.vocabulary.say.Phrase;

/** What one row of the adjustment book wishes for the next session, before {@link PlanMaker} combines all rows. */
sealed interface AdjustmentWish {

    /** What it does, in codes. */
    default RuleTags tags() {
        return switch (this) {
            case Reduce _,ReduceAtLeast _,Bound _,Cap _,NoRaise _ -> RuleTags.of(RuleEffect.LESS_PRESSURE);
            case Raise _,LoosenStoredCap _ -> RuleTags.of(RuleEffect.GO_ON);
            case AvoidModality avoid -> RuleTags.without(Set.of(avoid.modality()));
            case AvoidRegion _ -> RuleTags.of(RuleEffect.NO_CONTACT);
            case AvoidTechnique avoid -> RuleTags.no(Set.of(avoid.technique()));
            case Shorten _ -> RuleTags.of(RuleEffect.LESS_TIME);
            case Gap _,WaitFor _ -> RuleTags.of(RuleEffect.NOT_NOW);
            case WithoutNumber simply -> RuleTags.of(switch (simply.kind()) {
                case KEEP_PLAN, RAISE_PRESSURE -> RuleEffect.GO_ON;
                case REDUCE_PRESSURE, PRESSURE_CAP, START_GENTLE_BUILD_UP -> RuleEffect.LESS_PRESSURE;
                case AVOID_MODALITY -> RuleEffect.NO_MODALITY;
                case AVOID_REGION -> RuleEffect.NO_CONTACT;
                case AVOID_TECHNIQUE -> RuleEffect.NO_TECHNIQUE;
                case SHORTEN_REGION_TIME -> RuleEffect.LESS_TIME;
                case LONGER_GAP, REST_BEFORE_NEXT -> RuleEffect.NOT_NOW;
                case CREDENTIALED_THERAPIST -> RuleEffect.TRAINING;
                case CHECK_IN_MORE_OFTEN, ASK_ACTIVITY_BEFORE -> RuleEffect.ASKS;
                case PREFER_MODALITY, CLOSER_SESSIONS, BALANCE_SIDES -> RuleEffect.TELLS;
            });
            case PreferGentle _,TherapistNote _ -> RuleTags.of(RuleEffect.TELLS);
        };
    }

    /**
     * Levels down on a region or on one side of it. Beyond two levels in all only where {@code furtherDown} (ADJ-072).
     */
    record Reduce(BodyPart part, int levels, boolean furtherDown) implements AdjustmentWish {}

    /** One level down with its cap, where no row has reduced by the whole of what soreness asks for. */
    record ReduceAtLeast(Region region) implements AdjustmentWish {}

    /** Down to what screening allows; a bound, not counted among the levels. */
    record Bound(Region region, int cap) implements AdjustmentWish {}

    /** At most this level for the next two sessions; without regions everywhere. */
    record Cap(Set<Region> regions, int level) implements AdjustmentWish {

        boolean covers(Region region) {
            return regions.isEmpty() || regions.contains(region);
        }
    }

    /** One level up, if every cap allows it. */
    record Raise(Region region) implements AdjustmentWish {}

    /** An earlier adjustment's cap may be one level higher, within the limits of a raise. */
    record LoosenStoredCap(Region region) implements AdjustmentWish {}

    /** No raise, and earlier caps stay. */
    record NoRaise() implements AdjustmentWish {}

    record AvoidModality(Modality modality) implements AdjustmentWish {}

    /** The first allowed gentle modality that is none of these. */
    record PreferGentle(Set<Modality> noneOf) implements AdjustmentWish {}

    record AvoidRegion(Region region) implements AdjustmentWish {}

    /** Without regions everywhere. */
    record AvoidTechnique(Technique technique, Set<Region> regions) implements AdjustmentWish {}

    /** At most so many minutes on a region. */
    record Shorten(Region region, int minutes) implements AdjustmentWish {}

    /** At least so many days to the next session. */
    record Gap(int days) implements AdjustmentWish {}

    record WaitFor(Rest rest) implements AdjustmentWish {}

    /** One that needs no number; without regions for the whole session. */
    record WithoutNumber(AdjustmentKind kind, Set<Region> regions) implements AdjustmentWish {}

    /** Something for the therapist to know or do. */
    record TherapistNote(Phrase words) implements AdjustmentWish {}

    static AdjustmentWish reduce(Region region, int levels) {
        return new Reduce(BodyPart.of(region), levels, false);
    }

    static AdjustmentWish cap(Region region, int level) {
        return new Cap(EnumSet.of(region), level);
    }

    static AdjustmentWish cap(Set<Region> regions, int level) {
        return new Cap(regions, level);
    }

    static AdjustmentWish capEverywhere(int level) {
        return new Cap(Set.of(), level);
    }

    static AdjustmentWish simply(AdjustmentKind kind) {
        return new WithoutNumber(kind, Set.of());
    }

    static AdjustmentWish avoid(Modality modality) {
        return new AvoidModality(modality);
    }

    static AdjustmentWish avoid(Region region) {
        return new AvoidRegion(region);
    }

    static AdjustmentWish[] avoid(Set<Region> regions, Technique... techniques) {
        return Arrays.stream(techniques)
                .map(technique -> new AvoidTechnique(technique, regions))
                .toArray(AdjustmentWish[]::new);
    }
}
