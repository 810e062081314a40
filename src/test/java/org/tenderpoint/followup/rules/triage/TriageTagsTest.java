package org.tenderpoint.followup.rules.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenderpoint.followup.rules.RandomFacts;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;

/** Rules are found by the conditions that their signs declare, so no sign may read one that it does not declare. */
class TriageTagsTest {

    @ParameterizedTest
    @EnumSource(Condition.class)
    void aSignReadsOnlyTheConditionsThatItDeclares(Condition condition) {
        var signs = Stream.concat(TriageRules.ROWS.stream(), ExpectedRows.EARNED.stream())
                .flatMap(row -> row.cases().stream().map(each -> java.util.Map.entry(row.id(), each.then().sign())))
                .filter(sign -> !sign.getValue().about().contains(condition))
                .toList();
        var random = new RandomFacts(new Random(condition.ordinal()));
        for (int run = 0; run < 300; run++) {
            var one = random.next().reading();
            random.conditions.put(condition, switch (run % 3) {
                case 0 -> ConditionAnswer.DENIED;
                case 1 -> ConditionAnswer.NOT_ASKED;
                default -> random.told(condition);
            });
            var other = random.facts().reading();
            signs.forEach(sign -> assertThat(sign.getValue().holds(other))
                    .as(sign.getKey() + " reads " + condition.code())
                    .isEqualTo(sign.getValue().holds(one)));
        }
    }
}
