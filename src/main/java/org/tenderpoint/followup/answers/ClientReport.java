package org.tenderpoint.followup.answers;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.tenderpoint.followup.answers.FollowUpQuestion.Option;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.vocabulary.Answer;

/**
 * What was told of one session at one time: given, or as far as somebody has got.
 *
 * @param by the name of whoever wrote it down; empty where the client did
 * @param given whether it was given; else it is still being answered, or somebody has stopped on the way
 * @param level what it means; of what is not given what it means so far
 * @param wish what the client asked for on the emergency screen
 * @param said the answers; none for who may not read them
 */
public record ClientReport(
        Instant at,
        AnswerWay way,
        AnsweredBy answeredBy,
        Optional<String> by,
        boolean given,
        Optional<TriageLevel> level,
        Optional<Wish> wish,
        GivenAnswers said) {

    /** What a client says on the emergency screen. */
    public enum Wish implements Coded {
        /** Has called the emergency number. */
        CALLED,
        /** Cannot call, and asks to be rung. */
        PHONE_ME
    }

    /**
     * The latest answer to each question that need not be asked again in a call about the same session; what was not
     * known is asked again.
     *
     * @param reports the latest first
     */
    public static GivenAnswers current(List<ClientReport> reports, Instant now) {
        var current = new LinkedHashMap<String, String>();
        for (var report : reports) {
            var age = Duration.between(report.at, now);
            report.said.given().forEach((code, answer) -> Questionnaire.find(code)
                    .filter(question -> !question.lasts().over(age) && !answer.equals(Answer.UNKNOWN.code()))
                    .ifPresent(_ -> current.putIfAbsent(code, answer)));
        }
        return offered(new GivenAnswers(current));
    }

    /** Only codes that the call offers; the check-in has some of its own. */
    private static GivenAnswers offered(GivenAnswers answers) {
        var kept = answers;
        for (var question : CallScript.steps(answers)) {
            var codes = question.options().stream().map(Option::code).toList();
            if (!codes.isEmpty() && !codes.containsAll(answers.several(question.code()))) {
                kept = kept.without(question.code());
            }
        }
        return kept;
    }

    /** Full hours. */
    public int hoursAfter(Instant sessionEnd) {
        return Math.toIntExact(Duration.between(sessionEnd, at).toHours());
    }

    /** Whether it asks for a doctor today or the emergency number. */
    public boolean grave() {
        return level.filter(one -> one.atLeast(TriageLevel.URGENT)).isPresent();
    }
}
