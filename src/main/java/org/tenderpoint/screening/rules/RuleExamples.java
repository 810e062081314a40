package org.tenderpoint.screening.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.tenderpoint.screening.rules.cases.DiscBoneExamples;
import org.tenderpoint.screening.rules.cases.FirstQuestionExamples;
import org.tenderpoint.screening.rules.cases.HealthExamples;
import org.tenderpoint.screening.rules.cases.IllnessExamples;
import org.tenderpoint.screening.rules.cases.InjurySkinExamples;
import org.tenderpoint.screening.rules.cases.PlanExamples;
import org.tenderpoint.screening.rules.cases.SurgeryExamples;
import org.tenderpoint.screening.rules.facts.ScreeningFacts;
import org.tenderpoint.vocabulary.rule.Revised;
import org.tenderpoint.vocabulary.rule.RuleSetVersion;
import org.tenderpoint.vocabulary.say.Phrase;

/**
 * The examples of each rule: at least one case that it applies to and one that it just misses. The rule's page and
 * tests use them.
 */
public final class RuleExamples {

    private static final List<RuleExample> ALL = read();

    private RuleExamples() {}

    public static List<RuleExample> all() {
        return ALL;
    }

    /**
     * The examples of a row, e.g. {@code SCR-310} with all its pairs, or of one finding, e.g.
     * {@code SCR-310.pregnancy}.
     */
    public static List<RuleExample> of(String id) {
        return ALL.stream().filter(example -> example.rule().equals(id) || example.rule().startsWith(id + "."))
                .toList();
    }

    private static List<RuleExample> read() {
        var examples = new ArrayList<RuleExample>();
        Stream.of(FirstQuestionExamples.TABLE, DiscBoneExamples.TABLE, SurgeryExamples.TABLE, HealthExamples.TABLE,
                InjurySkinExamples.TABLE, IllnessExamples.TABLE, PlanExamples.TABLE)
                .flatMap(String::lines)
                .map(RuleExamples::example)
                .forEach(examples::add);
        examples.addAll(PairExamples.of(Revised.in(RuleSetVersion.CURRENT, ScreeningRules.PAIR_ROWS)));
        return List.copyOf(examples);
    }

    /** Reads a line {@code 114 + key of its text | facts}. */
    private static RuleExample example(String line) {
        int bar = line.indexOf(" | ");
        return new RuleExample("SCR-" + line.substring(0, 3), line.charAt(4) == '+',
                Phrase.of("row.case." + line.substring(6, bar).strip()),
                line.substring(bar + 3).strip());
    }

    /**
     * A case that a rule applies to, or one that it just misses.
     *
     * @param rule the finding's id, e.g. {@code SCR-114}, {@code SCR-310.anticoagulant}
     * @param says the case as text
     * @param given the facts in the notation of {@link ExampleFacts}
     */
    public record RuleExample(String rule, boolean fires, Phrase says, String given) {

        public ScreeningFacts facts() {
            return ExampleFacts.parse(given);
        }
    }
}
