package org.tenderpoint.followup.rules;

import java.util.List;
import org.tenderpoint.platform.Coded;

/** Something that a client can do at home. */
public enum SelfCareItem implements Coded {
    WATER,
    GENTLE_MOVEMENT,
    GENTLE_STRETCHING,
    EASY_YOGA,
    WALK,
    WARM_SHOWER,
    WARM_BATH,
    EPSOM_BATH,
    COLD_PACK_WRAPPED,
    REST,
    NO_STRENUOUS_EXERCISE_48H,
    AVOID_ALCOHOL_CAFFEINE_SUGAR,
    TOPICAL_MENTHOL_CAMPHOR,
    TOPICAL_CAPSAICIN,
    TOPICAL_ARNICA,
    TOPICAL_CBD,
    ORAL_TURMERIC_OR_TOPICAL_TURMERIC,
    OTC_PARACETAMOL,
    OTC_NSAID;

    /** The order in which a list shows them: medicines last (CARE-030). */
    public static final List<SelfCareItem> SHOWN = List.of(
            WATER, GENTLE_MOVEMENT, GENTLE_STRETCHING, WALK, EASY_YOGA, WARM_SHOWER, WARM_BATH, EPSOM_BATH,
            COLD_PACK_WRAPPED, REST, NO_STRENUOUS_EXERCISE_48H, AVOID_ALCOHOL_CAFFEINE_SUGAR, TOPICAL_MENTHOL_CAMPHOR,
            TOPICAL_CAPSAICIN, TOPICAL_ARNICA, TOPICAL_CBD, ORAL_TURMERIC_OR_TOPICAL_TURMERIC, OTC_PARACETAMOL,
            OTC_NSAID);
}
