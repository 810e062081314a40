package org.tenderpoint.followup.rules;

import java.util.List;
import java.util.Locale;
import org.tenderpoint.followup.rules.facts.Basis;
import org.tenderpoint.followup.rules.facts.FeedbackAnswers;
import org.tenderpoint.followup.rules.timing.EarlyCheck;
import org.tenderpoint.platform.Texts;

/**
 * What a finding rests on in words, for the therapist's view.
 *
 * @param answered what the client said
 * @param onRecord what is stored of the client or the session; never for the client's or the front desk's eyes
 * @param unknown what is not known and was counted for it
 */
public record BasisWords(List<String> answered, List<String> onRecord, List<String> unknown) {

    public static BasisWords of(Basis basis, FeedbackAnswers answers) {
        var told = new ToldWords(Locale.ENGLISH);
        return new BasisWords(
                basis.answered().stream().map(key -> told.said(key, answers)).toList(),
                basis.stored().stream().map(key -> word("stored", key)).toList(),
                basis.unknown().stream().map(key -> word("unknown", key)).toList());
    }

    /** The words of one stored key, also those of {@link EarlyCheck}. */
    public static String onRecord(String key) {
        return word("stored", key);
    }

    private static String word(String kind, String key) {
        boolean vocabulary = key.startsWith("condition.") || key.startsWith("symptom.");
        return vocabulary ? Texts.of(key) : Texts.of("followup.triage." + kind + "." + key);
    }
}
