package org.tenderpoint.followup.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tenderpoint.followup.rules.facts.FeedbackAnswers;
import org.tenderpoint.followup.rules.facts.FollowUpFacts;
import org.tenderpoint.followup.rules.facts.Question;
import org.tenderpoint.followup.rules.facts.TriageLevel;

/** Which questions that are still unanswered could raise the level, for a call in progress. */
public final class OpenQuestions {

    /** A question and the worst level that its answer, alone or with one other symptom, could lead to. */
    public record Open(Question question, TriageLevel couldReach) {}

    private OpenQuestions() {}

    /** Worst first, then in the order in which they are asked; empty when nothing open could raise the level. */
    public static List<Open> thatCouldRaise(FollowUpFacts facts) {
        var level = TriageRules.CURRENT.level(facts);
        if (level == TriageLevel.EMERGENCY) {
            return List.of();
        }
        var reach = new LinkedHashMap<Question, TriageLevel>();
        var open = Question.all().stream().filter(each -> each.open().test(facts.answers())).toList();
        open.forEach(question -> reach.put(question, reach(facts, question)));
        withAnotherSymptom(facts, open, level, reach);
        return reach.entrySet().stream()
                .filter(each -> each.getValue().compareTo(level) > 0)
                .sorted(Map.Entry.<Question, TriageLevel>comparingByValue().reversed())
                .map(each -> new Open(each.getKey(), each.getValue()))
                .toList();
    }

    private static TriageLevel reach(FollowUpFacts facts, Question question) {
        var worst = TriageLevel.EXPECTED;
        for (var answer : question.answers()) {
            worst = TriageLevel.worst(worst, level(facts, answer.apply(facts.answers().with())));
            if (worst == TriageLevel.EMERGENCY) {
                break;
            }
        }
        return worst;
    }

    /** Two symptoms that are harmless alone can be an emergency together. */
    private static void withAnotherSymptom(
            FollowUpFacts facts, List<Question> open, TriageLevel level, Map<Question, TriageLevel> reach) {
        var symptoms = new ArrayList<>(open.stream().filter(each -> each.symptom().isPresent()).toList());
        for (var one : symptoms) {
            if (reach.getOrDefault(one, level).compareTo(level) > 0) {
                continue;
            }
            for (var other : symptoms) {
                var builder = other.answers().getFirst().apply(one.answers().getFirst().apply(facts.answers().with()));
                if (reach.merge(one, level(facts, builder), TriageLevel::worst) == TriageLevel.EMERGENCY) {
                    break;
                }
            }
        }
    }

    private static TriageLevel level(FollowUpFacts facts, FeedbackAnswers.Builder builder) {
        return TriageRules.CURRENT.level(facts.withAnswers(builder.build()));
    }
}
