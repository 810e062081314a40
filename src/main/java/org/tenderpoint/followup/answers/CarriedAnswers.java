package org.tenderpoint.followup.answers;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tenderpoint.followup.answers.FollowUpQuestion.Lasts;
import org.tenderpoint.vocabulary.Answer;

/**
 * Which earlier answers about the same session need not be asked anew in a call. Signs and how sore somebody is change
 * within hours, so they count for one hour only; what is about the massage itself counts for a day. What was not known
 * is asked again.
 */
public final class CarriedAnswers {

    static final Duration CHANGES_AFTER = Duration.ofHours(1);
    static final Duration LASTS = Duration.ofHours(24);

    private CarriedAnswers() {}

    /** The latest answer to each question that still counts. @param told the latest first */
    public static GivenAnswers of(List<ClientReport> told, Instant now) {
        var carried = new LinkedHashMap<String, String>();
        for (var one : told) {
            one.said().given().forEach((step, answer) -> {
                if (counts(step, answer, Duration.between(one.at(), now))) {
                    carried.putIfAbsent(step, answer);
                }
            });
        }
        return asked(new GivenAnswers(carried));
    }

    /** A call that was left and is gone on with later: what was denied then is asked again, what was there stays. */
    public static GivenAnswers goneOn(GivenAnswers draft, Instant at, Instant now) {
        var age = Duration.between(at, now);
        var kept = new LinkedHashMap<String, String>();
        draft.given().forEach((step, answer) -> {
            boolean old = lasts(step, Lasts.AN_HOUR) && age.compareTo(CHANGES_AFTER) > 0
                    && !answer.equals(Answer.YES.code());
            if (!old) {
                kept.put(step, answer);
            }
        });
        return new GivenAnswers(kept);
    }

    private static boolean counts(String step, String answer, Duration age) {
        boolean known = !answer.equals(Answer.UNKNOWN.code());
        boolean recent = lasts(step, Lasts.AN_HOUR) && age.compareTo(CHANGES_AFTER) <= 0
                || lasts(step, Lasts.A_DAY) && age.compareTo(LASTS) <= 0;
        return known && recent;
    }

    private static boolean lasts(String step, Lasts how) {
        return Questionnaire.find(step).filter(question -> question.lasts() == how).isPresent();
    }

    /** Only codes that the script offers; the check-in has some of its own. */
    private static GivenAnswers asked(GivenAnswers carried) {
        var offered = CallScript.steps(carried).stream()
                .filter(step -> !step.options().isEmpty())
                .collect(Collectors.toMap(
                        FollowUpQuestion::code,
                        step -> step.options().stream().map(ScriptOption::code).collect(Collectors.toSet()),
                        (one, same) -> one));
        var kept = carried;
        for (Map.Entry<String, Set<String>> step : offered.entrySet()) {
            if (!step.getValue().containsAll(carried.several(step.getKey()))) {
                kept = kept.without(step.getKey());
            }
        }
        return kept;
    }
}
