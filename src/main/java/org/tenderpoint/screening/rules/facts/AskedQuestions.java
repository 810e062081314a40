package org.tenderpoint.screening.rules.facts;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.RedFlag;

/**
 * The answers to the rules' questions, by key, e.g. {@code SCR-152}, {@code SCR-170.clot}.
 *
 * @param answers yes, no or don't know
 * @param answered keys of questions answered in words or by filling in a fact
 * @param dismissed keys of questions dismissed with a reason
 */
public record AskedQuestions(Map<String, Answer> answers, Set<String> answered, Set<String> dismissed) {

    /** The key of a question at every arrival that belongs to no rule: whether anything else new worries the client. */
    public static final String OTHER_NEW_TODAY = RedFlag.OTHER_NEW_TODAY;

    public static final AskedQuestions NONE = new AskedQuestions(Map.of(), Set.of(), Set.of());

    public AskedQuestions {
        answers = Map.copyOf(answers);
        answered = Set.copyOf(answered);
        dismissed = Set.copyOf(dismissed);
    }

    /** Unknown if it was not answered, or answered with "don't know". */
    public Answer answer(String key) {
        return answers.getOrDefault(key, Answer.UNKNOWN);
    }

    public AskedQuestions with(String key, Answer answer) {
        var more = new HashMap<>(answers);
        more.put(key, answer);
        return new AskedQuestions(more, answered, dismissed);
    }

    public AskedQuestions withAnswered(Set<String> keys) {
        return new AskedQuestions(answers, joined(answered, keys), dismissed);
    }

    public AskedQuestions withDismissed(Set<String> keys) {
        return new AskedQuestions(answers, answered, joined(dismissed, keys));
    }

    private static Set<String> joined(Set<String> some, Set<String> others) {
        var all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }
}
