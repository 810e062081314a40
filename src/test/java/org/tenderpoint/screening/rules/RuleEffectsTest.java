package org.tenderpoint.screening.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tenderpoint.Missing;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.screening.rules.Effect.Deadline;
import org.tenderpoint.screening.rules.RuleExamples.RuleExample;
import org.tenderpoint.vocabulary.say.Say;

/**
 * What each rule says in the cases that it applies to, in short: level, ceilings, what is left out, positions,
 * questions that carry more than words. The list was read against the rule book by hand; a change of a row shows here
 * as a change of its line.
 */
@Tag("UC-09")
class RuleEffectsTest {

    @Test
    void everyCaseHasTheLevelAndTheEffectsOfItsRow() {
        Missing.same("What the rows do in their own cases", checkedIn(), lines(),
                "A row of a delivered version does not change. For a new row or revision put the lines right in src/test/resources/rules/screening-effects.txt.");
    }

    static List<String> lines() {
        return RuleExamples.all().stream()
                .filter(RuleExample::fires)
                .map(example -> {
                    var finding = ScreeningRules.CURRENT.decide(example.facts()).finding(example.rule()).orElseThrow();
                    return example.rule() + " | " + example.given() + " | " + finding.found().code() + " | "
                            + finding.effects().stream().map(RuleEffectsTest::brief).filter(text -> !text.isEmpty())
                                    .collect(Collectors.joining("; "));
                })
                .toList();
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

    private static List<String> checkedIn() {
        try (var in = RuleEffectsTest.class.getResourceAsStream("/rules/screening-effects.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Codes with spaces, as the list has them. */
    private static String codes(Set<? extends Coded> words) {
        return words.stream().map(word -> word.code().replace('_', ' ')).sorted().collect(Collectors.joining(", "));
    }
}
