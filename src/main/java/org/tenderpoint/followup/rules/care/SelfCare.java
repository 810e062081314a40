package org.tenderpoint.followup.rules.care;

import java.util.List;
import java.util.Locale;
import org.tenderpoint.followup.rules.adjustment.RuleReason;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.Texts;

/**
 * Self-care at home, decided by {@link SelfCareRules}. Only a therapist's view may show the reasons; what clients read
 * is in {@link SelfCareTexts}.
 *
 * @param ruleSet the version of the book
 * @param set the rule that chose the set, e.g. {@code CARE-004}
 * @param offered in the order of display
 * @param withheld items of the set that facts of this client forbid, with all reasons
 * @param warnings the sentences that go with every set (CARE-030, -031); empty if nothing is offered
 */
public record SelfCare(
        String ruleSet, String set, List<Offer> offered, List<WithheldItem> withheld, List<CareText> warnings) {

    /** How many items are shown before "more" (CARE-030). */
    public static final int SHOWN_FIRST = 6;

    /** How many items fit on a sheet of paper. */
    static final int ON_SHEET = 5;

    /**
     * @param text the text, the same for everyone
     * @param added sentences that facts of this client add; for the therapist only
     */
    public record Offer(SelfCareItem item, String ruleId, CareText text, List<RuleReason> added) {
        public Offer {
            added = List.copyOf(added);
        }
    }

    /** A withheld item with the client's facts behind it; for the therapist only. */
    public record WithheldItem(SelfCareItem item, List<RuleReason> because) {
        public WithheldItem {
            because = List.copyOf(because);
        }
    }

    public record CareText(String key, List<Object> arguments) {

        public CareText {
            arguments = List.copyOf(arguments);
        }

        public static CareText of(String key, Object... arguments) {
            return new CareText(key, List.of(arguments));
        }

        public String words(Locale language) {
            return Texts.in(language, key, arguments.toArray());
        }
    }

    public SelfCare {
        offered = List.copyOf(offered);
        withheld = List.copyOf(withheld);
        warnings = List.copyOf(warnings);
    }

    /** The items that a screen shows first. */
    public List<Offer> first() {
        return offered.subList(0, Math.min(SHOWN_FIRST, offered.size()));
    }

    /** The items behind "more". */
    public List<Offer> more() {
        return offered.subList(Math.min(SHOWN_FIRST, offered.size()), offered.size());
    }

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

        /** The order of display: medicines last (CARE-030). */
        public static final List<SelfCareItem> SHOWN = List.of(
                WATER, GENTLE_MOVEMENT, GENTLE_STRETCHING, WALK, EASY_YOGA, WARM_SHOWER, WARM_BATH, EPSOM_BATH,
                COLD_PACK_WRAPPED, REST, NO_STRENUOUS_EXERCISE_48H, AVOID_ALCOHOL_CAFFEINE_SUGAR,
                TOPICAL_MENTHOL_CAMPHOR,
                TOPICAL_CAPSAICIN, TOPICAL_ARNICA, TOPICAL_CBD, ORAL_TURMERIC_OR_TOPICAL_TURMERIC, OTC_PARACETAMOL,
                OTC_NSAID);

        /** The items for a sheet of paper, what most people need first. */
        static final List<SelfCareItem> SHEET = List.of(
                WATER, GENTLE_MOVEMENT, WALK, WARM_SHOWER, NO_STRENUOUS_EXERCISE_48H, GENTLE_STRETCHING, REST);
    }
}
