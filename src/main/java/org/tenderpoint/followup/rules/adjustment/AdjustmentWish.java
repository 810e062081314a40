package org.tenderpoint.followup.rules.adjustment;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Modality.Technique;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.rule.RuleEffect;
import org.tenderpoint.vocabulary.rule.RuleTags;
import org.tenderpoint.vocabulary.say.Phrase;

/** A change that one row wants for the next session, before {@link PlanMaker} combines all rows. */
sealed interface AdjustmentWish {

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
     * Lowers the pressure on a region or on one side of it, by more than two levels in total only if
     * {@code furtherDown} (ADJ-072).
     */
    record Reduce(BodyPart part, int levels, boolean furtherDown) implements AdjustmentWish {}

    /** Lowers and caps the pressure by one level, unless another row lowers it because of soreness. */
    record ReduceAtLeast(Region region) implements AdjustmentWish {}

    /** Lowers the pressure to what screening allows; does not count towards the levels. */
    record Bound(Region region, int cap) implements AdjustmentWish {}

    /** Caps the pressure for the next two sessions; without regions everywhere. */
    record Cap(Set<Region> regions, int level) implements AdjustmentWish {

        boolean covers(Region region) {
            return regions.isEmpty() || regions.contains(region);
        }
    }

    /** Raises the pressure by one level, if every cap allows it. */
    record Raise(Region region) implements AdjustmentWish {}

    /** Lets an earlier adjustment's cap rise by one level, within the limits of a raise. */
    record LoosenStoredCap(Region region) implements AdjustmentWish {}

    /** Forbids raises and keeps earlier caps. */
    record NoRaise() implements AdjustmentWish {}

    record AvoidModality(Modality modality) implements AdjustmentWish {}

    /** Prefers the first allowed gentle modality other than these. */
    record PreferGentle(Set<Modality> noneOf) implements AdjustmentWish {}

    record AvoidRegion(Region region) implements AdjustmentWish {}

    /** Without regions everywhere. */
    record AvoidTechnique(Technique technique, Set<Region> regions) implements AdjustmentWish {}

    record Shorten(Region region, int minutes) implements AdjustmentWish {}

    /** Sets the least days until the next session. */
    record Gap(int days) implements AdjustmentWish {}

    record WaitFor(Rest rest) implements AdjustmentWish {}

    /** A change without a number; without regions for the whole session. */
    record WithoutNumber(AdjustmentKind kind, Set<Region> regions) implements AdjustmentWish {}

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

    static AdjustmentWish withoutNumber(AdjustmentKind kind) {
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
