package org.tenderpoint.followup.rules;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.tenderpoint.followup.rules.facts.Basis;
import org.tenderpoint.followup.rules.facts.FeedbackAnswers;
import org.tenderpoint.followup.rules.facts.Symptom;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.followup.rules.timing.EarlyCheck;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.Texts;

/**
 * What a client answered, in the words for others: the therapist's screen, a letter. {@link ClientTexts} has theirs.
 */
public record ToldWords(Locale language) {

    static final String TICKED = "ticked.";
    /** A sign that is over again. */
    static final String OVER = "over_";
    private static final int REASONS_AT_MOST = 6;

    /** The answers behind the findings that ask for a doctor or worse, the worst first. */
    public List<String> reasons(Triage triage, FeedbackAnswers answers) {
        var keys = new LinkedHashSet<String>();
        triage.findings().stream()
                .filter(finding -> finding.level().atLeast(TriageLevel.DOCTOR))
                .forEach(finding -> keys.addAll(finding.basis().answered()));
        if (keys.contains("strong_soreness")) {
            keys.remove("still_sore");
        }
        return keys.stream().limit(REASONS_AT_MOST).map(key -> said(key, answers)).toList();
    }

    /** The answered parts of a {@link Basis} as words. */
    public List<String> said(Basis basis, FeedbackAnswers answers) {
        return basis.answered().stream().map(key -> said(key, answers)).toList();
    }

    String said(String key, FeedbackAnswers answers) {
        if (key.startsWith("symptom.")) {
            return Texts.in(language, key + ".said");
        }
        if (key.startsWith(TICKED)) {
            return Texts.in(language, "question.said.ticked",
                    Texts.in(language, "question." + key.substring(TICKED.length()) + ".link"));
        }
        if (key.startsWith(OVER) && Coded.of(Symptom.class, key.substring(OVER.length())).isPresent()) {
            return Texts.in(language, "question.said.over",
                    Texts.in(language, "symptom." + key.substring(OVER.length()) + ".said"));
        }
        return key.equals("regions")
                ? Texts.in(language, "question.said.regions", places(answers))
                : Texts.in(language, "question.said." + key);
    }

    private String places(FeedbackAnswers answers) {
        var words = new ClientReasons(language);
        return answers.regions().stream().sorted().map(words::label).collect(Collectors.joining(", "));
    }

    /**
     * What a finding rests on in words, for the therapist's view; kept with the finding.
     *
     * @param answered what the client said
     * @param onRecord what is stored of the client or the session; never for the client's or the front desk's eyes
     * @param unknown what is not known and was counted for it
     */
    public record BasisWords(List<String> answered, List<String> onRecord, List<String> unknown) {

        public static BasisWords of(Basis basis, FeedbackAnswers answers) {
            var told = new ToldWords(Texts.STORED);
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
            return Texts.stored(vocabulary ? key : "followup.triage." + kind + "." + key);
        }
    }
}
