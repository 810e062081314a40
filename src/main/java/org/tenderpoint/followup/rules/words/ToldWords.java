package org.tenderpoint.followup.rules.words;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import org.tenderpoint.followup.rules.facts.Basis;
import org.tenderpoint.followup.rules.facts.FeedbackAnswers;
import org.tenderpoint.followup.rules.facts.Symptom;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.followup.rules.timing.EarlyCheck;
import org.tenderpoint.followup.rules.triage.Triage;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.vocabulary.say.Phrase;
import org.tenderpoint.vocabulary.say.Say;

/**
 * A client's answers in the words for others: the therapist's screen, a letter. {@link ClientTexts} has those for the
 * client.
 */
public record ToldWords(Locale language) {

    static final String TICKED = "ticked.";
    /** The prefix of signs that are over. */
    static final String OVER = "over_";
    private static final int REASONS_AT_MOST = 6;

    /** The answers behind the findings of doctor or worse, the worst first. */
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

    /** The texts of the answered keys of a {@link Basis}. */
    public List<String> said(Basis basis, FeedbackAnswers answers) {
        return basis.answered().stream().map(key -> said(key, answers)).toList();
    }

    String said(String key, FeedbackAnswers answers) {
        return Say.in(language, phrase(key, answers));
    }

    private static Phrase phrase(String key, FeedbackAnswers answers) {
        if (key.startsWith("symptom.")) {
            return Phrase.of(key + ".said");
        }
        if (key.startsWith(TICKED)) {
            return Phrase.of("question.said.ticked",
                    Phrase.of("question." + key.substring(TICKED.length()) + ".link"));
        }
        if (key.startsWith(OVER) && Coded.of(Symptom.class, key.substring(OVER.length())).isPresent()) {
            return Phrase.of("question.said.over",
                    Phrase.of("symptom." + key.substring(OVER.length()) + ".said"));
        }
        return key.equals("regions")
                ? Phrase.of("question.said.regions", Phrase.listed(answers.regions().stream().sorted()
                        .map(part -> Phrase.of(part).within()).toList()))
                : Phrase.of("question.said." + key);
    }

    /**
     * What a finding rests on, for the therapist; stored with the finding.
     *
     * @param answered the client's answers
     * @param onRecord stored facts of the client or the session; never shown to the client or the front desk
     * @param unknown unknown facts that count for it
     */
    public record BasisWords(Phrase answered, Phrase onRecord, Phrase unknown) {

        public static BasisWords of(Basis basis, FeedbackAnswers answers) {
            return new BasisWords(
                    Phrase.parts(basis.answered().stream().map(key -> phrase(key, answers)).toList()),
                    Phrase.parts(basis.stored().stream().map(BasisWords::onRecord).toList()),
                    Phrase.parts(basis.unknown().stream().map(key -> word("unknown", key)).toList()));
        }

        /** The text of a stored key, including those of {@link EarlyCheck}. */
        public static Phrase onRecord(String key) {
            return word("stored", key);
        }

        private static Phrase word(String kind, String key) {
            boolean vocabulary = key.startsWith("condition.") || key.startsWith("symptom.");
            return Phrase.of(vocabulary ? key : "followup.triage." + kind + "." + key);
        }
    }
}
