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
 * What helps at home, decided by {@link SelfCareRules}. The words for the client, who may be anyone with this set,
 * stand in {@link #forClient}; only a therapist's view may show the reasons, which name stored facts.
 *
 * @param ruleSet the version of the book
 * @param set the rule that chose the set, e.g. {@code CARE-004}
 * @param offered in the order in which they are shown
 * @param withheld items of the set that a fact of this client forbids, with every reason
 * @param warnings keys of the sentences that go with every set (CARE-030, -031); empty when nothing is offered
 */
public record SelfCare(
        String ruleSet, String set, List<Offer> offered, List<WithheldItem> withheld, List<CareText> warnings) {

    /** So many are shown before "more" (CARE-030). */
    public static final int SHOWN_FIRST = 6;

    /** So many go onto a sheet of paper. */
    static final int ON_SHEET = 5;

    /**
     * An item that is offered.
     *
     * @param text the plain words, the same for everyone
     * @param added words that a fact of this client adds, with that fact; the therapist's view
     */
    public record Offer(SelfCareItem item, String ruleId, CareText text, List<RuleReason> added) {
        public Offer {
            added = List.copyOf(added);
        }

        /** What everybody is told who is offered it: its text and the conditional sentences. */
        public Phrase forClient() {
            return Phrase.sentences(
                    Stream.concat(Stream.of(text), CareRow.forEveryone(SelfCareItems.row(item)).stream())
                            .map(each -> Phrase.of(each.key()))
                            .toList());
        }
    }

    /** An item that is withheld, with each of the client's facts that withholds it; the therapist's view. */
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

    /** The first that a screen shows. */
    public List<Offer> first() {
        return offered.subList(0, Math.min(SHOWN_FIRST, offered.size()));
    }

    /** Those behind "more". */
    public List<Offer> more() {
        return offered.subList(Math.min(SHOWN_FIRST, offered.size()), offered.size());
    }

    /**
     * The client's own view, which is also front desk's on a call: the offered items, and warnings that are worded
     * conditionally and alike for everyone with the same set of items (CARE-032). Rests on no stored fact beyond which
     * items are offered.
     *
     * @param moment writes a moment in the practice's zone, e.g. {@code Thu 12 March, 10:00}
     */
    public ForClient forClient(Function<Instant, String> moment, Locale language) {
        return SelfCareTexts.forClient(this, moment, language);
    }

    /**
     * What this client takes home on paper: at most five things, no medicine, and no conditional sentence for what they
     * have denied (CARE-032).
     */
    public List<ClientItem> onSheet(FollowUpFacts facts, Locale language) {
        return SelfCareTexts.onSheet(this, facts, language);
    }

    /** Words for one item: what it is, how to do it, and its conditional warnings. */
    public record ClientItem(SelfCareItem item, String title, String text, List<String> warnings) {
        public ClientItem {
            warnings = List.copyOf(warnings);
        }
    }

    /** What a client or front desk may see. */
    public record ForClient(List<ClientItem> first, List<ClientItem> more, List<String> warnings) {
        public ForClient {
            first = List.copyOf(first);
            more = List.copyOf(more);
            warnings = List.copyOf(warnings);
        }
    }

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
                COLD_PACK_WRAPPED, REST, NO_STRENUOUS_EXERCISE_48H, AVOID_ALCOHOL_CAFFEINE_SUGAR,
                TOPICAL_MENTHOL_CAMPHOR,
                TOPICAL_CAPSAICIN, TOPICAL_ARNICA, TOPICAL_CBD, ORAL_TURMERIC_OR_TOPICAL_TURMERIC, OTC_PARACETAMOL,
                OTC_NSAID);

        /** What a sheet of paper may hold, what most people need first. */
        static final List<SelfCareItem> SHEET = List.of(
                WATER, GENTLE_MOVEMENT, WALK, WARM_SHOWER, NO_STRENUOUS_EXERCISE_48H, GENTLE_STRETCHING, REST);
    }
}
