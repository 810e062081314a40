package org.tenderpoint.screening.rules;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.screening.rules.RuleExamples.RuleExample;
import org.tenderpoint.vocabulary.say.Say;

/**
 * What a rule says in the cases that it applies to, in short: level, ceilings, what is left out, positions, questions
 * that carry more than words. It stands in {@code docs/rules.md}, where a changed row shows as a changed line.
 */
public final class RuleEffects {

    private RuleEffects() {}

    /** One text for each case that the rule applies to, in the order of its cases. */
    public static List<String> of(String rule) {
        return RuleExamples.of(rule).stream().filter(RuleExample::fires).map(RuleEffects::brief).toList();
    }

    private static String brief(RuleExample example) {
        var finding = ScreeningRules.CURRENT.decide(example.facts()).finding(example.rule()).orElseThrow();
        return Stream.concat(
                Stream.of(finding.found().code()),
                finding.effects().stream().map(RuleEffects::brief).filter(text -> !text.isEmpty()))
                .collect(Collectors.joining("; "));
    }

    private static String brief(Effect effect) {
        return switch (effect) {
            case Effect.Cap cap -> "cap " + cap.where() + " " + cap.level();
            case Effect.AvoidModality avoid -> "no-mod " + codes(avoid.modalities()) + " @" + avoid.where();
            case Effect.AvoidTechnique avoid -> "no-tech " + codes(avoid.techniques()) + " @" + avoid.where();
            case Effect.AvoidRegion avoid -> "no-reg " + avoid.where();
            case Effect.Minutes minutes ->
                    "minutes" + (minutes.sorenessProne() ? " SORE" : "") + " " + minutes.most()
                            + (minutes.sorenessProne() ? " @" + minutes.where() : "");
            case Effect.Positions only -> "pos " + codes(only.allowed());
            case Effect.NeedsCredential needs -> "cred " + needs.credential().code();
            case Effect.Ask ask ->
                    "ask " + ask.key() + (ask.onYes().isEmpty() ? "" : " (yes: " + Say.it(ask.onYes()) + ")");
            case Effect.Note note -> note.deadline().map(Deadline::code).orElse("");
        };
    }

    /** Codes with spaces, in an order of their own. */
    private static String codes(Set<? extends Coded> words) {
        return words.stream().map(word -> word.code().replace('_', ' ')).sorted().collect(Collectors.joining(", "));
    }
}
