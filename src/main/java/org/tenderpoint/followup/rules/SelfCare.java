package org.tenderpoint.followup.rules;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tenderpoint.followup.rules.facts.FollowUpFacts;
import org.tenderpoint.followup.rules.Adjustment.RuleReason;
import org.tenderpoint.followup.rules.SelfCareTexts.CareText;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.vocabulary.say.Phrase;

/**
 * Self-care at home, decided by {@link SelfCareRules}. {@link #forClient} has the texts for the client, which reveal no
 * stored fact; only a therapist's view may show the reasons.
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

        /** The item's text with its conditional sentences, the same for every client. */
        public Phrase forClient() {
            return Phrase.sentences(
                    Stream.concat(Stream.of(text), CareRow.forEveryone(SelfCareItems.row(item)).stream())
                            .map(each -> Phrase.of(each.key()))
                            .toList());
        }
    }

    /** A withheld item with the client's facts behind it; for the therapist only. */
    public record WithheldItem(SelfCareItem item, List<RuleReason> because) {
        public WithheldItem {
            because = List.copyOf(because);
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

    /**
     * The view for the client, and for the front desk on a call: the offered items, and conditional warnings that are
     * the same for everyone with these items (CARE-032). It reveals no stored fact except which items are offered.
     *
     * @param moment formats a moment in the practice's zone, e.g. {@code Thu 12 March, 10:00}
     */
    public ForClient forClient(Function<Instant, String> moment, Locale language) {
        return SelfCareTexts.forClient(this, moment, language);
    }

    /**
     * The items on the client's sheet of paper: at most five, no medicine, and no conditional sentences about denied
     * facts (CARE-032).
     */
    public List<ClientItem> onSheet(FollowUpFacts facts, Locale language) {
        return SelfCareTexts.onSheet(this, facts, language);
    }

    /** The texts of an item: what it is, how to do it, and its conditional warnings. */
    public record ClientItem(SelfCareItem item, String title, String text, List<String> warnings) {
        public ClientItem {
            warnings = List.copyOf(warnings);
        }
    }

    /** The view for clients and the front desk. */
    public record ForClient(List<ClientItem> first, List<ClientItem> more, List<String> warnings) {
        public ForClient {
            first = List.copyOf(first);
            more = List.copyOf(more);
            warnings = List.copyOf(warnings);
        }
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
