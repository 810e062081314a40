package org.tenderpoint.followup.rules;

import java.util.List;

/**
 * A case that shows what a rule of the adjustment, self-care or referral book does: one that fires it, or one that just
 * misses it. The rule book shows its words, the tests judge its facts.
 *
 * @param ruleId e.g. {@code ADJ-003}
 * @param facts the whole case, harmless but for what the words say; its triage is that of {@link TriageRules}
 */
public record BookExample(String ruleId, String words, boolean fires, FollowUpFacts facts) {

    public static List<BookExample> ofAdjustments() {
        return AdjustmentExamples.all();
    }

    public static List<BookExample> ofSelfCare() {
        return SelfCareExamples.all();
    }

    public static List<BookExample> ofReferrals() {
        return ReferralExamples.all();
    }

    static BookExample fires(String id, String words, Scene scene) {
        return new BookExample(id, words, true, scene.facts());
    }

    static BookExample misses(String id, String words, Scene scene) {
        return new BookExample(id, words, false, scene.facts());
    }
}
