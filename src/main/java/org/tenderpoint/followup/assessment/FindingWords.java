package org.tenderpoint.followup.assessment;

import java.util.OptionalInt;
import org.tenderpoint.followup.rules.ClientTexts;
import org.tenderpoint.followup.rules.FollowUpTrait;
import org.tenderpoint.followup.rules.TriageRules;
import org.tenderpoint.followup.rules.facts.FeedbackAnswers;
import org.tenderpoint.platform.Texts;

/**
 * What a finding is called on a screen. A row may speak of soreness, and holds for who is not sore, too: there the
 * words follow what was said. The row itself, and what is kept of it, stay as they were delivered.
 */
public final class FindingWords {

    private static final String WHY = "followup.why.";

    private FindingWords() {}

    public static String title(String rule, String title, FeedbackAnswers said) {
        return words(rule, title, "", said);
    }

    /** Why it holds. */
    public static String reason(String rule, String reason, FeedbackAnswers said) {
        return words(rule, reason, ".because", said);
    }

    private static String words(String rule, String delivered, String suffix, FeedbackAnswers said) {
        if (!TriageRules.ids(FollowUpTrait.SPEAKS_OF_SORENESS).contains(rule)
                || !said.sorenessNow().equals(OptionalInt.of(0))) {
            return delivered;
        }
        return Texts.of(WHY + (ClientTexts.neverSore(said) ? "not_sore" : "gone") + suffix);
    }
}
